import { createContext, useContext, useMemo } from 'react';
import type { Answer, Answers, CellKey, FormDefinition } from '#domain/forms/model.ts';
import { instancesIn } from '#domain/forms/rules.cells.ts';
import { derive } from '#domain/forms/rules.derive.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import type { CellProps, FormView } from '#web/forms/FormView.tsx';
import styles from './Printed.module.css';
import { PrintedSections } from './PrintedSections.tsx';

type AnswerOf = (cell: CellKey) => Answer | undefined;
const AnswerContext = createContext<AnswerOf>(() => undefined);

interface Props {
  readonly def: FormDefinition;
  readonly answers: Answers;
}

/** Answers in the layout of the paper. */
export function FilledForm({ def, answers }: Props) {
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
    </AnswerContext>
  );
}

function FilledCell({ cellKey, spec }: CellProps) {
  const answer = useContext(AnswerContext)(cellKey);
  return <span className={styles.filled}>{formatAnswer(spec.field, answer) || '—'}</span>;
}
