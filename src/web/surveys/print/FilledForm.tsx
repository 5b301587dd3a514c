import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, CellKey, FieldType, FormDefinition } from '#domain/forms/model.ts';
import { instancesIn } from '#domain/forms/rules.cells.ts';
import { derive } from '#domain/forms/rules.derive.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import type { CellProps, FormView } from '#web/forms/FormView.tsx';
import { SignatureLine } from '#web/ui/paper/SignatureLine.tsx';
import styles from './Printed.module.css';
import { PrintedSections } from './PrintedSections.tsx';

type AnswerOf = (cell: CellKey) => Answer | undefined;
const AnswerContext = createContext<AnswerOf>(() => undefined);

interface Props {
  readonly def: FormDefinition;
  readonly answers: Answers;
}

const numbers: ReadonlySet<FieldType> = new Set(['count', 'decimal', 'percent', 'year']);

/** Answers in the layout of the paper, with room for a signature. */
export function FilledForm({ def, answers }: Props) {
  const { t } = useTranslation();
  const view: FormView = useMemo(() => {
    const instances = instancesIn(def, answers);
    return {
      def,
      Cell: FilledCell,
      useInstances: () => instances,
      useWanted: () => null,
      paper: { answerOf: (cell) => answers[cell] },
    };
  }, [answers, def]);
  const answerOf: AnswerOf = useMemo(() => {
    const derived = derive(def, answers);
    return (cell) => answers[cell] ?? derived[cell] ?? undefined;
  }, [answers, def]);
  return (
    <AnswerContext value={answerOf}>
      <PrintedSections def={def} view={view} />
      <SignatureLine post={t('surveys:printed.head')} day={t('surveys:printed.day')} />
    </AnswerContext>
  );
}

function FilledCell({ cellKey, spec }: CellProps) {
  const answer = useContext(AnswerContext)(cellKey);
  const { type } = spec.field;
  return (
    <span className={styles.filled} data-number={numbers.has(type) || undefined}>
      {formatAnswer(spec.field, answer) || '—'}
    </span>
  );
}
