import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { differenceOfWords } from '#domain/plans/rules.difference.ts';
import { Pieces } from '#web/plans/versions/Pieces.tsx';
import styles from './Assignments.module.css';

type Step = Assignment['steps'][number];

interface Props {
  readonly planId: string;
  readonly step: Step;
  /** The step before it in time; without one its wording is read in the versions. */
  readonly earlier: Step | undefined;
}

const fields = ['number', 'title', 'term', 'result'] as const;
const wordsOf = ({ number, title, term, result }: Step['item']) => ({
  number,
  title,
  term: term.text,
  result,
});

/** What a new version of the plan did to the obligation, word by word where both wordings are known. */
export function StepWording({ planId, step, earlier }: Props) {
  const { t } = useTranslation();
  // A dropped obligation stands in no later version: it keeps the wording of the last one that had it.
  const to = step.step === 'closed' ? step.version + 1 : step.version;
  const before = earlier && earlier.version < step.version ? wordsOf(earlier.item) : undefined;
  const after = wordsOf(step.item);
  const changed = before ? fields.filter((field) => before[field] !== after[field]) : [];
  return (
    <>
      {before && changed.length > 0 && (
        <dl className={styles.facts}>
          {changed.map((field) => (
            <div key={field} className={styles.pair}>
              <dt>{t(`versions:field.${field}`)}</dt>
              <dd>
                <Pieces pieces={differenceOfWords(before[field], after[field])} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Link to="/plans/$id/difference" params={{ id: planId }} search={{ from: to - 1, to }}>
        {t('versions:list.compareLabel', { number: to })}
      </Link>
    </>
  );
}
