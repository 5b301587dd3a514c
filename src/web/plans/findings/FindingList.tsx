import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/plans/model.approval.ts';
import { type Finding, findingWeights } from '#domain/plans/model.ts';
import { partyKeyOf } from '#domain/plans/reading/parties.ts';
import { asksWho } from '#domain/plans/rules.deciding.ts';
import { FindingCard } from './FindingCard.tsx';
import styles from './Findings.module.css';

interface Props {
  readonly order: Order;
  /** By weight. */
  readonly findings: readonly Finding[];
  readonly chosenId: string | undefined;
  readonly canDecide: boolean;
  readonly onChoose: (id: string) => void;
}

export function FindingList({ order, findings, chosenId, canDecide, onChoose }: Props) {
  const { t } = useTranslation();
  const answers = new Map(order.answers.map((answer) => [answer.key, answer]));
  return findingWeights.map((weight) => {
    const weighed = findings.filter((finding) => finding.weight === weight);
    if (weighed.length === 0) return null;
    return (
      <section key={weight}>
        <h2 className={styles.heading}>
          {t(`findings:weight.${weight}`)} <span className={styles.count}>{weighed.length}</span>
        </h2>
        <ol className={styles.list}>
          {weighed.map((finding) => (
            <FindingCard
              key={finding.id}
              order={order}
              finding={finding}
              decided={order.decisions.find(({ findingId }) => findingId === finding.id)}
              answer={asksWho(finding) ? answers.get(partyKeyOf(finding.printed)) : undefined}
              chosen={finding.id === chosenId}
              canDecide={canDecide}
              onChoose={onChoose}
            />
          ))}
        </ol>
      </section>
    );
  });
}
