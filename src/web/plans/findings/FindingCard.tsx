import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { decidedFindingSchema, Order } from '#domain/plans/model.approval.ts';
import type { PartyAnswer } from '#domain/plans/model.parties.ts';
import type { Finding } from '#domain/plans/model.ts';
import { hasProposal } from '#domain/plans/rules.deciding.ts';
import { lineRange, linesOf } from '#web/plans/order/lines.ts';
import { FindingDecision } from './FindingDecision.tsx';
import styles from './Findings.module.css';
import { confidenceWords, findingExplanation, findingTitle } from './words.ts';

interface Props {
  readonly order: Order;
  readonly finding: Finding;
  readonly decided: z.output<typeof decidedFindingSchema> | undefined;
  readonly answer: PartyAnswer | undefined;
  readonly chosen: boolean;
  readonly canDecide: boolean;
  readonly onChoose: (id: string) => void;
}

export function FindingCard({ order, finding, decided, answer, chosen, canDecide, onChoose }: Props) {
  const { t } = useTranslation();
  const title = useRef<HTMLButtonElement>(null);
  const lines = linesOf(finding);
  const { id, place, printed, proposed } = finding;
  return (
    <li className={styles.card} data-chosen={chosen || undefined} data-list-row="">
      <h3 className={styles.title}>
        <button
          ref={title}
          id={`finding-${id}`}
          type="button"
          className={styles.choose}
          aria-pressed={chosen}
          onClick={() => onChoose(id)}
          onFocus={() => onChoose(id)}
        >
          {findingTitle(t, finding)}
        </button>
      </h3>
      <p className={styles.place}>
        {place.row && `${t('plans:finding.row', { row: place.row })}, `}
        {t(lines.length > 1 ? 'plans:finding.lines' : 'plans:finding.line', {
          line: place.line,
          lines: lineRange(lines),
        })}
        , {confidenceWords(t, finding)}
      </p>
      <dl className={styles.readings}>
        <dt>{t('plans:finding.printed')}</dt>
        <dd>{printed || <span className={styles.quiet}>{t('plans:finding.absent')}</span>}</dd>
        {proposed !== null && (
          <>
            <dt>{t('plans:finding.proposed')}</dt>
            <dd className={styles.proposed}>{proposed}</dd>
          </>
        )}
      </dl>
      <p className={styles.explanation}>
        {findingExplanation(t, finding)}{' '}
        {proposed !== null && finding.fixes.length === 0 && t('plans:finding.keepsRows')}
        {!hasProposal(finding) && finding.weight === 'decision' && t('plans:finding.noProposal')}
      </p>
      <FindingDecision
        order={order}
        finding={finding}
        decided={decided}
        answer={answer}
        canDecide={canDecide}
        onDecided={() => title.current?.focus()}
      />
    </li>
  );
}
