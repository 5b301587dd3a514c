import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import type { QueueRow } from '#domain/surveys/model.review.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { FormStatus, TimelinessBadge } from '../campaigns/FormStatus.tsx';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly chosen: ReadonlySet<SurveyFormId>;
  readonly onChoose: (chosen: ReadonlySet<SurveyFormId>) => void;
}

export const isWaiting = (row: QueueRow): boolean => row.actions.includes('accept');

/** Forms in the order of what hurts; those that wait for a decision can be chosen. */
export function QueueTable({ rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const waiting = rows.filter(isWaiting);
  const all = waiting.length > 0 && waiting.every(({ id }) => chosen.has(id));
  const toggle = (id: SurveyFormId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const choice: Column<QueueRow> = {
    key: 'choice',
    header: (
      <Checkbox
        aria-label={t('review:queue.all')}
        checked={all}
        indeterminate={!all && chosen.size > 0}
        onChange={() => onChoose(new Set(all ? [] : waiting.map(({ id }) => id)))}
      />
    ),
    render: (row) =>
      isWaiting(row) && (
        <Checkbox
          aria-label={t('review:queue.choose', { school: row.school.name })}
          checked={chosen.has(row.id)}
          onChange={() => toggle(row.id)}
        />
      ),
  };
  return (
    <DataTable
      caption={t('surveys:queueCaption')}
      columns={waiting.length > 0 ? [choice, ...columnsOf(t)] : columnsOf(t)}
      rows={rows}
      rowKey={(row) => row.id}
      cards
    />
  );
}

function columnsOf(t: TFunction): Column<QueueRow>[] {
  return [
    {
      key: 'school',
      header: t('surveys:column.school'),
      heading: true,
      sortBy: (row) => row.school.name,
      render: (row) => (
        <Link to="/surveys/$formId" params={{ formId: row.id }}>
          {row.school.name}
        </Link>
      ),
    },
    { key: 'status', header: t('surveys:column.status'), render: (row) => <FormStatus form={row} /> },
    {
      key: 'findings',
      header: t('review:queue.findings'),
      sortBy: ({ findings }) => findings && findings.errors * 1000 + findings.warnings,
      render: ({ findings }) => <Findings findings={findings} />,
    },
    {
      key: 'remarks',
      header: t('review:queue.remarks'),
      align: 'right',
      sortBy: (row) => row.openRemarks,
      render: (row) => row.openRemarks || '',
    },
    {
      key: 'waiting',
      header: t('review:queue.waiting'),
      align: 'right',
      sortBy: (row) => row.waitingDays,
      render: ({ waitingDays }) =>
        waitingDays === null ? '' : t('review:queue.days', { count: waitingDays }),
    },
    {
      key: 'timeliness',
      header: t('surveys:column.timeliness'),
      render: (row) => <TimelinessBadge timeliness={row.timeliness} />,
    },
    {
      key: 'round',
      header: t('surveys:column.round'),
      align: 'right',
      sortBy: (row) => row.round,
      render: (row) => row.round,
    },
  ];
}

function Findings({ findings }: Pick<QueueRow, 'findings'>) {
  const { t } = useTranslation();
  if (!findings) return null;
  const { errors, warnings } = findings;
  if (errors > 0)
    return <StatusBadge tone="danger">{t('surveys:page.errors', { count: errors })}</StatusBadge>;
  return warnings > 0 ? t('review:queue.explained', { count: warnings }) : t('review:queue.clean');
}
