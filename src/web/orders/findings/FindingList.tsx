import { useTranslation } from 'react-i18next';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { DecidedFinding, Order } from '#domain/orders/model.ts';
import type { Finding, FindingWeight } from '#domain/orders/reading/model.ts';
import { asksWho } from '#domain/orders/rules.parties.ts';
import { Windowed } from '#web/ui/Windowed.tsx';
import { FindingCard } from './FindingCard.tsx';
import styles from './Findings.module.css';
import type { Deciding } from './useDeciding.ts';
import type { FindingHandlers } from './useHandlers.ts';

interface Props {
  readonly weight: FindingWeight;
  readonly order: Order;
  readonly findings: readonly Finding[];
  readonly decided: ReadonlyMap<string, DecidedFinding>;
  /** Of the region's dictionary. */
  readonly entryOf: (words: string) => PartyEntry | undefined;
  readonly chosenId: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly canDecide: boolean;
  readonly deciding: Deciding;
  readonly on: FindingHandlers;
}

/** Findings of one weight, with how many of them are settled. */
export function FindingList({ weight, findings, ...props }: Props) {
  const { t } = useTranslation();
  const { order, decided, chosenId, selected, canDecide, deciding, on } = props;
  const weighed = findings.filter((finding) => finding.weight === weight);
  if (weighed.length === 0) return null;
  const entryOf = (finding: Finding) => (asksWho(finding) ? props.entryOf(finding.printed) : undefined);
  const settled = weighed.filter((finding) => decided.has(finding.id) || entryOf(finding)).length;
  // A refused batch is told of once, above; a refused text in its dialog.
  const alone = deciding.refused.size === 1 && !deciding.editing;
  const at = weighed.findIndex(({ id }) => id === chosenId);
  return (
    <section>
      <h2 className={styles.heading}>
        {t(`findings:weight.${weight}`)}{' '}
        <span className={styles.count}>{t('orderReview:settled', { settled, total: weighed.length })}</span>
      </h2>
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
            answer={entryOf(finding)}
            chosen={finding.id === chosenId}
            selected={selected.has(finding.id)}
            canDecide={canDecide}
            busy={deciding.busy.has(finding.id)}
            error={alone && deciding.refused.has(finding.id) ? deciding.error : undefined}
            on={on}
          />
        )}
      />
    </section>
  );
}
