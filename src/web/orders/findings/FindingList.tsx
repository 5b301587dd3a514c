import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import type { FindingWeight } from '#domain/orders/reading/model.ts';
import { hasEffect } from '#domain/orders/rules.effects.ts';
import { Windowed } from '#web/ui/Windowed.tsx';
import { FindingCard } from './FindingCard.tsx';
import styles from './Findings.module.css';
import { TypingActs } from './TypingActs.tsx';
import type { Deciding } from './useDeciding.ts';
import type { ListedFindings } from './useFindingList.ts';
import type { FindingHandlers } from './useHandlers.ts';

interface Props {
  readonly weight: FindingWeight;
  readonly order: Order;
  readonly list: ListedFindings;
  readonly canDecide: boolean;
  readonly deciding: Deciding;
  readonly on: FindingHandlers;
  /** Whether the cards stand open at once. */
  readonly unfolded?: boolean;
}

/** Findings of one weight, with how many of them are settled; matters of typing are folded into one line. */
export function FindingList({ weight, order, list, canDecide, deciding, on, unfolded = true }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { decided, answerTo, chosen, selected } = list;
  const weighed = list.shown.filter((finding) => finding.weight === weight);
  if (weighed.length === 0) return null;
  const settled = weighed.filter((finding) => !list.isOpen(finding)).length;
  // A refused batch is told of once, above; a refused text in its dialog.
  const alone = deciding.refused.size === 1 && !deciding.editing;
  const at = weighed.findIndex(({ id }) => id === chosen?.id);
  const isOpen = unfolded || opened || at >= 0;
  return (
    <section>
      <h2 className={styles.heading}>
        {unfolded ? t(`findings:weight.${weight}`) : t('orderReview:typing.line', { count: weighed.length })}{' '}
        <span className={styles.count}>{t('orderReview:settled', { settled, total: weighed.length })}</span>
      </h2>
      {!unfolded && (
        <TypingActs
          findings={weighed.filter(list.isOpen)}
          opened={isOpen}
          onToggle={() => setOpened(!isOpen)}
          canDecide={canDecide}
          deciding={deciding}
        />
      )}
      {isOpen && (
        <Windowed
          items={weighed}
          wanted={at < 0 ? undefined : at}
          portion={40}
          estimate={190}
          className={styles.list}
          render={(finding) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              rows={order.reading.rows}
              decided={decided.get(finding.id)}
              changes={hasEffect(order.reading, finding)}
              answer={answerTo(finding)}
              chosen={finding.id === chosen?.id}
              selected={selected.has(finding.id)}
              canDecide={canDecide}
              busy={deciding.busy.has(finding.id)}
              waits={deciding.busy.size > 0 && !deciding.busy.has(finding.id)}
              error={alone && deciding.refused.has(finding.id) ? deciding.error : undefined}
              on={on}
            />
          )}
        />
      )}
    </section>
  );
}
