import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RedRow } from '#domain/assignments/control/model.ts';
import { openQuestion } from '#domain/assignments/control/rules.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import assignments from '../Assignments.module.css';
import { DueWords } from '../StateWords.tsx';
import styles from './Control.module.css';
import { ControlWords } from './ControlWords.tsx';

/** So many words are told in the list; all of them stand in the assignment. */
const NAMED = 2;

interface Props {
  readonly rows: readonly RedRow[];
  readonly chosen: ReadonlySet<AssignmentId>;
  readonly onChoose: (chosen: ReadonlySet<AssignmentId>) => void;
}

/** An executor a row: what is missing, whose step it is, what was said and decided. */
export function RedTable({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const toggle = (id: AssignmentId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const columns: Column<RedRow>[] = [
    {
      key: 'chosen',
      header: (
        <Checkbox
          aria-label={t('control:chooseAll')}
          checked={all}
          onChange={() => onChoose(all ? new Set() : new Set(rows.map(({ id }) => id)))}
        />
      ),
      render: ({ id, organization, item }) => (
        <Checkbox
          aria-label={t('control:choose', {
            organization: organization.name,
            item: t(`plans:item.${item.kind}`, { number: item.number }),
          })}
          checked={chosen.has(id)}
          onChange={() => toggle(id)}
        />
      ),
    },
    {
      key: 'executor',
      header: t('control:column.executor'),
      heading: true,
      render: (row) => <Executor row={row} />,
    },
    { key: 'late', header: t('control:column.late'), render: (row) => <DueWords {...row} /> },
    { key: 'missing', header: t('control:column.missing'), render: (row) => <Missing row={row} /> },
    { key: 'last', header: t('control:column.last'), render: (row) => <LastWord row={row} /> },
    {
      key: 'decided',
      header: t('control:column.decided'),
      render: ({ control }) => (
        <>
          {openQuestion(control) && <StatusBadge tone="soon">{t('control:unanswered')}</StatusBadge>}
          <ControlWords words={control.slice(0, NAMED)} short />
          {control.length > NAMED && (
            <span className={styles.quiet}>{t('control:more', { count: control.length - NAMED })}</span>
          )}
          {control.length === 0 && <span className={styles.quiet}>{t('control:nothingDecided')}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t('control:caption')} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
  );
}

function Executor({ row: { id, organization, municipality, item, point } }: { readonly row: RedRow }) {
  const { t } = useTranslation();
  const number = t(`plans:item.${item.kind}`, { number: item.number });
  return (
    <>
      {organization.name}
      {municipality && <span className={styles.quiet}>{municipality.name}</span>}
      <Link to="/assignments/$id" params={{ id }} className={assignments.title}>
        {number}. {item.title}
      </Link>
      {point && <span className={styles.quiet}>{t('assignments:point', point)}</span>}
    </>
  );
}

function Missing({ row: { forms, status } }: { readonly row: RedRow }) {
  const { t } = useTranslation();
  if (forms && forms.waiting > 0)
    return t('control:formsWaiting', { ...forms, days: forms.waitingDays ?? 0 });
  if (forms && forms.accepted < forms.total) return t('control:forms', forms);
  return t(status === 'returned' ? 'control:returned' : 'control:noReport');
}

function LastWord({ row: { lastWord } }: { readonly row: RedRow }) {
  const { t } = useTranslation();
  const { region } = useSession();
  if (!lastWord) return <span className={styles.quiet}>{t('control:nothingSaid')}</span>;
  const { by, at, text } = lastWord;
  return (
    <>
      <span className={styles.text} data-short title={text}>
        {text}
      </span>
      <span className={styles.quiet}>
        {t('control:said', { by, moment: formatMoment(at, region.timeZone) })}
      </span>
    </>
  );
}
