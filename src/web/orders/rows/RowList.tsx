import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyWords } from '#domain/orders/reading/dictionary.ts';
import type { ResponsibleParty } from '#domain/orders/reading/model.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Windowed } from '#web/ui/Windowed.tsx';
import { EditCells } from '../findings/EditCells.tsx';
import { useDeciding } from '../findings/useDeciding.ts';
import { PartyDialog } from '../parties/PartyDialog.tsx';
import { questionIn } from '../parties/question.ts';
import type { OrderPartProps } from '../source/order-part.ts';
import { RowCard, type RowHandlers } from './RowCard.tsx';
import styles from './Rows.module.css';
import { useGoToRow } from './useGoToRow.ts';
import { type ListedRows, readings, useRowList } from './useRowList.ts';

/** The plan as it will stand with the present decisions; what differs from the paper shows what was printed. */
export function RowList({ order, picked, onPicked, onShow, onOpenDocument, onOpenFinding }: OrderPartProps) {
  const { t } = useTranslation();
  const canDecide = useCan('order.import') && order.status === 'review';
  const list = useRowList(order);
  const wanted = useGoToRow(list, { picked, onPicked });
  const [asked, setAsked] = useState<ResponsibleParty>();
  const deciding = useDeciding(order, () => undefined);
  const on: RowHandlers = {
    show: onShow,
    openDocument: onOpenDocument,
    openFinding: onOpenFinding,
    edit: deciding.setEditing,
    ask: setAsked,
  };
  const { rows, findings, abbreviations } = order.reading;

  if (rows.length === 0) return <EmptyState>{t('orderReview:rows.none')}</EmptyState>;
  const { rows: count, changed } = list.counts;
  return (
    <>
      <RowChoices list={list} />
      {list.reading === 'asDecided' && (
        <p className={styles.lead}>{t('orders:rows.lead', { count, changed })}</p>
      )}
      {list.shown.length === 0 && <EmptyState>{t('orderReview:rows.allRead')}</EmptyState>}
      <Windowed
        items={list.shown}
        wanted={wanted}
        portion={40}
        estimate={190}
        className={styles.rows}
        render={(row) => (
          <RowCard
            key={row.key}
            order={order}
            list={list}
            row={row}
            canDecide={canDecide && list.reading === 'asDecided'}
            on={on}
          />
        )}
      />
      <EditCells
        order={order}
        finding={findings.find(({ id }) => id === deciding.editing)}
        deciding={deciding}
      />
      <PartyDialog
        question={
          asked &&
          questionIn(order, {
            words: partyWords(asked, abbreviations),
            printed: [asked.text],
            post: asked.kind === 'role',
          })
        }
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

/** Which reading of the plan, and whether only what could not be read. */
function RowChoices({ list: { reading, read, onlyUnread, narrow, counts } }: { readonly list: ListedRows }) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <SegmentedControl
        aria-label={t('orders:rows.show')}
        value={reading}
        onChange={(value) => read(readings.find((one) => one === value) ?? reading)}
        data={readings.map((value) => ({ value, label: t(`orders:rows.${value}`) }))}
      />
      {counts.unread > 0 && (
        <Checkbox
          label={t('orderReview:rows.onlyUnread', { count: counts.unread })}
          checked={onlyUnread}
          onChange={(event) => narrow(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
