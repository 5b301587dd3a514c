import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RedMeasure, StateCounts } from '#domain/fulfilment/model.ts';
import { unsettledOf } from '#domain/fulfilment/rules.ts';
import { formatDay } from '#web/lib/format.ts';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './RedList.module.css';

const unsettled = ['reported', 'ahead', 'notRequired'] as const;

/** Accepted, overdue and these are all that was assigned; what is nil is not told. */
function unsettledParts(counts: StateCounts) {
  const rest = unsettledOf(counts);
  return unsettled.map((part) => [part, rest[part]] as const).filter(([, number]) => number > 0);
}

interface Props {
  readonly red: readonly RedMeasure[];
}

/** Overdue obligations only: which, how late, how much is done, and behind the number who is late. */
export function RedList({ red }: Props) {
  const { t } = useTranslation();
  const columns: Column<RedMeasure>[] = [
    {
      key: 'title',
      header: t('desk:red.measure'),
      heading: true,
      render: ({ item }) => (
        <>
          <span className={styles.number}>{t(`plans:item.${item.kind}`, { number: item.number })}</span>
          <span className={styles.measure}>{item.title}</span>
        </>
      ),
    },
    {
      key: 'due',
      header: t('desk:red.due'),
      unbroken: true,
      render: ({ dueOn }) => (dueOn ? formatDay(dueOn) : ''),
      sortBy: ({ dueOn }) => dueOn,
    },
    {
      key: 'late',
      header: t('desk:red.late'),
      render: ({ daysLate }) => <StatusBadge tone="danger">{daysLeftText(t, -daysLate)}</StatusBadge>,
      sortBy: ({ daysLate }) => daysLate,
    },
    {
      key: 'done',
      header: t('desk:red.done'),
      render: ({ counts }) => (
        <Progress done={counts.accepted} total={counts.total} label={t('desk:red.done')} />
      ),
    },
    {
      key: 'who',
      header: t('desk:red.who'),
      render: ({ item, counts }) => (
        <>
          <Link
            to="/assignments"
            search={{ planItemId: item.id, termState: 'overdue' }}
            className={styles.who}
          >
            {t('desk:red.performers', { count: counts.overdue })}
          </Link>
          {unsettledParts(counts).map(([part, number]) => (
            <span key={part} className={styles.rest}>
              {t(`desk:red.${part}`, { number })}
            </span>
          ))}
        </>
      ),
      sortBy: ({ counts }) => counts.overdue,
    },
  ];
  return (
    <DataTable
      caption={t('desk:red.title')}
      columns={columns}
      rows={red}
      rowKey={({ item }) => item.id}
      cards
    />
  );
}
