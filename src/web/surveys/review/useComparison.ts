import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { readForm } from '#domain/forms/rules.asked.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { comparedAt, type Deviation, deviationsOf } from '#domain/surveys/comparison/rules.deviations.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import type { Beside } from '#web/forms/FormView.tsx';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { formatRounded } from '#web/lib/format.ts';
import { readStored, writeStored } from '#web/lib/storage.ts';
import { usePeers } from '../queries.review.ts';

/** What the reviewer of a form sees its numbers compared with. */
export interface Comparison {
  readonly hasBefore: boolean;
  readonly hasMedians: boolean;
  readonly deviations: readonly Deviation[];
  /** Whether the figures stand under the numbers. */
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
  readonly beside: ((cell: CellKey) => Beside | undefined) | undefined;
}

/** Undefined for who does not review the form, and until it is known what similar schools have. */
export function useComparison(form: SurveyForm, store: FormStore): Comparison | undefined {
  const { t } = useTranslation();
  const [isShown, show] = useShown();
  const { data: peers, isPending } = usePeers(form);
  const answers = useSyncExternalStore(store.subscribe, () => store.answers);
  const isReviewed = form.actions.includes('remark');
  const before = form.previous?.answers;
  return useMemo(() => {
    if (!isReviewed || isPending) return undefined;
    const reading = readForm(store.def, answers, before);
    const deviations = deviationsOf(reading, peers ?? undefined);
    const far = new Set(deviations.map(({ cell }) => cell));
    const beside = (cell: CellKey): Beside | undefined => {
      const { before, median } = comparedAt(reading, peers ?? undefined, cell);
      const field = findCell(store.def, cell)?.field;
      if (!field || (before === null && median === null)) return undefined;
      const texts = {
        ...(reading.previous && { before: before === null ? '–' : formatAnswer(field, before) }),
        ...(peers && { median: median === null ? '–' : formatRounded(median) }),
      };
      const isFar = far.has(cell);
      const words = [
        before !== null && t('review:compare.wordsBefore', { value: texts.before }),
        median !== null && t('review:compare.wordsMedian', { value: texts.median }),
        isFar && t('review:compare.wordsFar'),
      ];
      return {
        figures: `${isFar ? '≠ ' : ''}${Object.values(texts).join(' · ')}`,
        words: words.filter(Boolean).join(', '),
        isFar,
      };
    };
    return {
      hasBefore: before !== undefined,
      hasMedians: Boolean(peers),
      deviations,
      isShown,
      show,
      beside: isShown ? beside : undefined,
    };
  }, [t, store, answers, before, peers, isReviewed, isPending, isShown, show]);
}

const storageKey = 'opora:comparison';
const HIDDEN = 'hidden';

/** Kept on this computer: a reviewer looks at one form after another. */
function useShown(): readonly [boolean, (isShown: boolean) => void] {
  const [isShown, setShown] = useState(() => readStored(storageKey) !== HIDDEN);
  const show = useCallback((next: boolean) => {
    writeStored(storageKey, next ? 'shown' : HIDDEN);
    setShown(next);
  }, []);
  return [isShown, show];
}
