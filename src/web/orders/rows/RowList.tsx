import { Checkbox, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyKeyOf, partyWords } from '#domain/orders/reading/dictionary.ts';
import type { PlanRow, ResponsibleParty } from '#domain/orders/reading/model.ts';
import { currentRows } from '#domain/orders/rules.obligations.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Windowed } from '#web/ui/Windowed.tsx';
import { changedFields } from '../findings/changes.ts';
import { EditCells } from '../findings/EditCells.tsx';
import { useDeciding } from '../findings/useDeciding.ts';
import { PartyDialog } from '../parties/PartyDialog.tsx';
import { byLine, linesOfSource } from '../source/lines.ts';
import type { OrderPartProps } from '../source/order-part.ts';
import { RowCard } from './RowCard.tsx';
import styles from './Rows.module.css';
import { isUnread, readersOf } from './unread.ts';

const readings = ['asDecided', 'asPrinted'] as const;

/** The plan as it will stand with the present decisions; what differs from the paper shows what was printed. */
export function RowList({ order, picked, onPicked, onShow, onOpenDocument, onOpenFinding }: OrderPartProps) {
  const { t } = useTranslation();
  const canDecide = useCan('order.import') && order.status === 'review';
  const [reading, setReading] = useState<(typeof readings)[number]>('asDecided');
  const [onlyUnread, setOnlyUnread] = useState(false);
  const [focusKey, setFocusKey] = useState<string>();
  const [asked, setAsked] = useState<ResponsibleParty>();
  const deciding = useDeciding(order, () => undefined);
  const decided = useMemo(() => currentRows(order), [order]);
  const { rows: printedRows, findings } = order.reading;
  // A row composed anew is compared with the row that was printed on its line.
  const printed = useMemo(
    () =>
      new Map(printedRows.flatMap((row) => [[row.key, row] as const, [`L${row.source.line}`, row] as const])),
    [printedRows],
  );
  const printedOf = (row: PlanRow) => printed.get(row.key) ?? printed.get(`L${row.source.line}`);
  const marks = useMemo(() => byLine(findings), [findings]);
  const readers = useMemo(() => readersOf(findings, decided), [findings, decided]);
  const done = new Set(order.decisions.map(({ findingId }) => findingId));
  const unread = decided.filter(isUnread);
  const all = reading === 'asPrinted' ? printedRows : decided;
  const rows = onlyUnread ? all.filter(isUnread) : all;
  const words = asked ? partyWords(asked, order.reading.abbreviations) : '';

  useEffect(() => {
    if (focusKey === undefined) return;
    document.getElementById(`row-${focusKey}`)?.focus();
    setFocusKey(undefined);
  }, [focusKey]);
  useEffect(() => {
    if (!picked) return;
    onPicked();
    const row = all.find(({ source }) => linesOfSource(source).includes(picked.line));
    if (row && onlyUnread && !isUnread(row)) setOnlyUnread(false);
    setFocusKey(row?.key);
  }, [picked, onPicked, all, onlyUnread]);

  if (printedRows.length === 0) return <EmptyState>{t('orderReview:rows.none')}</EmptyState>;
  const changed = decided.filter((row) => changedFields(row, printedOf(row)).length > 0).length;
  const at = focusKey === undefined ? -1 : rows.findIndex(({ key }) => key === focusKey);
  return (
    <>
      <div className={styles.choices}>
        <SegmentedControl
          aria-label={t('orders:rows.show')}
          value={reading}
          onChange={(value) => setReading(readings.find((one) => one === value) ?? reading)}
          data={readings.map((value) => ({ value, label: t(`orders:rows.${value}`) }))}
        />
        {unread.length > 0 && (
          <Checkbox
            label={t('orderReview:rows.onlyUnread', { count: unread.length })}
            checked={onlyUnread}
            onChange={(event) => setOnlyUnread(event.currentTarget.checked)}
          />
        )}
      </div>
      {reading === 'asDecided' && (
        <p className={styles.lead}>{t('orders:rows.lead', { count: decided.length, changed })}</p>
      )}
      {rows.length === 0 && <EmptyState>{t('orderReview:rows.allRead')}</EmptyState>}
      <Windowed
        items={rows}
        wanted={at < 0 ? undefined : at}
        portion={40}
        estimate={190}
        className={styles.rows}
        render={(row) => {
          const touching = new Set(linesOfSource(row.source).flatMap((line) => marks.get(line) ?? []));
          return (
            <RowCard
              key={row.key}
              order={order}
              row={row}
              printed={reading === 'asDecided' ? printedOf(row) : undefined}
              findings={[...touching]}
              decided={done}
              canDecide={canDecide && reading === 'asDecided'}
              readerOf={(field) => readers.get(`${row.key}.${field}`)}
              onShow={onShow}
              onOpenDocument={onOpenDocument}
              onOpenFinding={onOpenFinding}
              onEdit={deciding.setEditing}
              onAsk={setAsked}
            />
          );
        }}
      />
      <EditCells
        order={order}
        finding={findings.find(({ id }) => id === deciding.editing)}
        deciding={deciding}
      />
      <PartyDialog
        question={
          asked && {
            words,
            printed: [asked.text],
            post: asked.kind === 'role',
            orderId: order.id,
            answer: order.dictionary.find(({ key }) => key === partyKeyOf(words)),
          }
        }
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
