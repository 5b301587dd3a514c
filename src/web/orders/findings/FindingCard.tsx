import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { lineRange, linesOf } from '../source/lines.ts';
import { FindingDecision, type FindingDecisionProps } from './FindingDecision.tsx';
import styles from './Findings.module.css';
import { confidenceWords, findingExplanation, findingTitle } from './words.ts';

interface Props extends FindingDecisionProps {
  readonly chosen: boolean;
  readonly selected: boolean;
  /** Why its last decision was refused. */
  readonly error: unknown;
}

export const FindingCard = memo(function FindingCard(props: Props) {
  const { t } = useTranslation();
  const { finding, decided, changes, answer, chosen, selected, canDecide, error, on } = props;
  const lines = linesOf(finding);
  const { id, place, printed, proposed } = finding;
  return (
    <li className={styles.card} data-chosen={chosen || undefined} data-list-row="">
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            id={`finding-${id}`}
            type="button"
            className={styles.choose}
            aria-pressed={chosen}
            onClick={() => on.choose(id)}
            onFocus={() => on.choose(id)}
          >
            {findingTitle(t, finding)}
          </button>
        </h3>
        {canDecide && !decided && !answer && (
          <Checkbox
            aria-label={t('orderReview:select.one', { about: findingTitle(t, finding) })}
            checked={selected}
            onChange={() => on.toggle(id)}
          />
        )}
      </div>
      <p className={styles.place}>
        {place.row && `${t('orders:finding.row', { row: place.row })}, `}
        <button
          type="button"
          className={styles.toPlace}
          onClick={() => on.openDocument({ lines, findingId: id })}
        >
          {t(lines.length > 1 ? 'orders:finding.lines' : 'orders:finding.line', {
            line: place.line,
            lines: lineRange(lines),
          })}
        </button>
        , {confidenceWords(t, finding)}
      </p>
      <dl className={styles.readings}>
        <dt>{t('orders:finding.printed')}</dt>
        <dd>{printed || <span className={styles.quiet}>{t('orders:finding.absent')}</span>}</dd>
        {proposed !== null && (
          <>
            <dt>{t('orders:finding.proposed')}</dt>
            <dd className={styles.proposed}>{proposed}</dd>
          </>
        )}
      </dl>
      <p className={styles.explanation}>
        {findingExplanation(t, finding)} {proposed !== null && !changes && t('orders:finding.keepsPlan')}
        {!hasProposal(finding) && finding.weight === 'decision' && t('orders:finding.noProposal')}
      </p>
      <FindingDecision {...props} />
      {error ? <ErrorNotice error={error} /> : null}
    </li>
  );
});
