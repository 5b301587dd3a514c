import { useTranslation } from 'react-i18next';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import type { ProgressCounts } from '#domain/surveys/model.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from '../Survey.module.css';
import heat from './MunicipalityTable.module.css';

interface Row {
  readonly municipality: MunicipalityRef | null;
  readonly progress: ProgressCounts;
}

interface Props {
  readonly rows: readonly { municipality: MunicipalityRef; progress: ProgressCounts }[];
  readonly total: ProgressCounts;
  readonly chosen: MunicipalityId | undefined;
  /** Absent where the schools behind a municipality are not for this person. */
  readonly onChoose: ((id: MunicipalityId) => void) | undefined;
}

/** Columns of the table, in its order. */
export const municipalityCounts = [
  'total',
  'notOpened',
  'draft',
  'submitted',
  'returned',
  'accepted',
  'overdue',
  'onTime',
  'late',
  'schoolClosed',
] as const satisfies readonly (keyof ProgressCounts)[];

/** Municipalities by stages, the share of its schools in each as a quiet shade; the late ones first. */
export function MunicipalityTable({ rows, total, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    {
      key: 'municipality',
      header: t('surveys:column.municipality'),
      heading: true,
      sortBy: ({ municipality }) => municipality?.name ?? null,
      render: ({ municipality }) => {
        if (!municipality) return <strong>{t('surveys:totalRow')}</strong>;
        if (!onChoose) return municipality.name;
        return (
          <button
            type="button"
            className={styles.link}
            aria-pressed={municipality.id === chosen}
            onClick={() => onChoose(municipality.id)}
          >
            {municipality.name}
          </button>
        );
      },
    },
    ...municipalityCounts.map(
      (count): Column<Row> => ({
        key: count,
        header: t(`surveys:column.${count}`),
        align: 'right',
        sortBy: ({ municipality, progress }) => (municipality ? progress[count] : null),
        render: ({ progress }) => <Heat count={count} progress={progress} />,
      }),
    ),
  ];
  const sorted = [...rows].sort(
    (a, b) =>
      b.progress.overdue - a.progress.overdue ||
      b.progress.submitted - a.progress.submitted ||
      a.municipality.name.localeCompare(b.municipality.name, 'ru'),
  );
  return (
    <DataTable
      caption={t('surveys:progressCaption')}
      columns={columns}
      rows={[...sorted, { municipality: null, progress: total }]}
      rowKey={({ municipality }) => municipality?.id ?? 'total'}
    />
  );
}

function Heat({
  count,
  progress,
}: {
  readonly count: (typeof municipalityCounts)[number];
  readonly progress: ProgressCounts;
}) {
  const value = progress[count];
  const share = progress.total === 0 || count === 'total' ? 0 : value / progress.total;
  return (
    <span
      className={heat.heat}
      data-none={value === 0}
      data-level={count === 'overdue' ? 0 : Math.ceil(share * 3)}
      data-late={count === 'overdue' && value > 0}
    >
      {value}
    </span>
  );
}
