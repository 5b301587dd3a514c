import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/plans/model.approval.ts';
import type { CellField, PlanRow } from '#domain/plans/model.ts';
import { currentRows } from '#domain/plans/rules.approval.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import styles from './Orders.module.css';
import { cellText, changedFields } from './order/changes.ts';
import { SourceLink } from './SourceLink.tsx';
import { TermWords } from './TermWords.tsx';

const readings = ['asDecided', 'asPrinted'] as const;
const isReading = (value: string): value is (typeof readings)[number] =>
  readings.some((reading) => reading === value);

/** The plan as it will stand with the present decisions; what differs from the paper shows what was printed. */
export function RowsTable({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<(typeof readings)[number]>('asDecided');
  const decided = currentRows(order);
  const printed = new Map(order.reading.rows.map((row) => [row.key, row]));
  // A row composed anew is compared with the row that was printed on its line.
  const byLine = new Map(order.reading.rows.map((row) => [row.source.line, row]));
  const printedOf = (row: PlanRow) => printed.get(row.key) ?? byLine.get(row.source.line);
  const changed = decided.filter((row) => changedFields(row, printedOf(row)).length > 0).length;

  const cell = (field: CellField) => (row: PlanRow) => (
    <ChangedCell row={row} printed={printedOf(row)} field={field} />
  );
  const columns: Column<PlanRow>[] = [
    {
      key: 'no',
      header: t('plans:rows.no'),
      heading: true,
      render: ({ no, source }) => (
        <>
          {no} <SourceLink orderId={order.id} source={source} />
        </>
      ),
    },
    { key: 'title', header: t('plans:rows.title'), render: cell('title') },
    { key: 'term', header: t('plans:rows.term'), render: cell('term') },
    { key: 'responsible', header: t('plans:rows.responsible'), render: cell('responsible') },
    { key: 'result', header: t('plans:rows.result'), render: cell('result') },
  ];

  return (
    <>
      <SegmentedControl
        aria-label={t('plans:rows.show')}
        mb="sm"
        value={shown}
        onChange={(value) => isReading(value) && setShown(value)}
        data={readings.map((value) => ({ value, label: t(`plans:rows.${value}`) }))}
      />
      {shown === 'asDecided' && (
        <p className={styles.secondary}>{t('plans:rows.lead', { count: decided.length, changed })}</p>
      )}
      <DataTable
        caption={t('plans:rows.caption')}
        columns={columns}
        rows={shown === 'asDecided' ? decided : order.reading.rows}
        rowKey={({ key }) => key}
        cards
      />
    </>
  );
}

interface CellProps {
  readonly row: PlanRow;
  readonly printed: PlanRow | undefined;
  readonly field: CellField;
}

function ChangedCell({ row, printed, field }: CellProps) {
  const { t } = useTranslation();
  const text = cellText(row, field);
  const was = changedFields(row, printed).includes(field);
  return (
    <>
      <span className={was ? styles.changed : undefined}>{text}</span>
      {field === 'term' && <TermWords term={row.term} />}
      {was && printed && (
        <span className={styles.was}>
          {t('plans:rows.wasPrinted')} {cellText(printed, field) || t('plans:rows.blank')}
        </span>
      )}
    </>
  );
}
