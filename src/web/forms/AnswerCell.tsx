import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Cell.module.css';
import { CellInput } from './CellInput.tsx';
import { ComputedCell } from './ComputedCell.tsx';
import { useCellState, useOpenForm } from './FormStoreContext.tsx';
import { type CellProps, cellElementId, useFormView } from './FormView.tsx';
import type { CellState } from './state/cell-state.ts';
import { moodOf, useProblems } from './state/problems.ts';
import { cellName } from './state/words.ts';

/** One cell of a form that is being filled in or read. Only it repaints while somebody types in it. */
export const AnswerCell = memo(function AnswerCell({ cellKey, spec }: CellProps) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const state = useCellState(cellKey);
  const { CellMark, beside } = useFormView();
  const compared = beside?.(cellKey);
  useEffect(() => () => store.leave(cellKey), [store, cellKey]);
  const problems = useProblems(cellKey, spec, state);
  const mood = moodOf(cellKey, state);
  const problemId = problems.length > 0 ? `${cellElementId(cellKey)}-problem` : undefined;

  return (
    <div
      className={styles.cell}
      data-mood={mood}
      data-type={spec.field.derived ? 'computed' : spec.field.type}
      data-asked={state.asked}
      data-carried={state.carried || undefined}
      data-visited={state.visitor === undefined ? undefined : true}
    >
      <Content
        cellKey={cellKey}
        spec={spec}
        state={state}
        problemId={problemId}
        comparison={compared?.words}
      />
      {compared && (
        <span className={styles.beside} data-beside="" data-far={compared.isFar || undefined}>
          <span aria-hidden="true">{compared.figures}</span>
          {spec.field.derived && <span className={styles.unseen}>{compared.words}</span>}
        </span>
      )}
      {CellMark && <CellMark cellKey={cellKey} />}
      {state.visitor !== undefined && (
        <span className={styles.visitor}>{t('forms:here', { name: state.visitor })}</span>
      )}
      {problemId && (
        <div id={problemId} className={styles.problem}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      {(mood === 'error' || mood === 'warning') && <Icon name={mood} size={13} className={styles.mark} />}
    </div>
  );
});

interface ContentProps extends CellProps {
  readonly state: CellState;
  readonly problemId: string | undefined;
  /** What the value is compared with, in words. */
  readonly comparison: string | undefined;
}

function Content({ comparison, ...props }: ContentProps) {
  const { editable } = useOpenForm();
  if (props.spec.field.derived) return <ComputedCell {...props} />;
  return editable ? <CellInput {...props} /> : <ReadValue {...props} comparison={comparison} />;
}

/** A value that opens its history. */
function ReadValue({ cellKey, spec, state, problemId, comparison }: ContentProps) {
  const { t } = useTranslation();
  const { store, openHistory } = useOpenForm();
  const blank = state.asked ? t('forms:blank') : t('forms:notAsked');
  const text = formatAnswer(spec.field, state.answer) || blank;
  return (
    <button
      type="button"
      id={cellElementId(cellKey)}
      data-cell={cellKey}
      className={styles.read}
      data-blank={state.answer === undefined}
      aria-label={[`${cellName(t, spec)}: ${text}`, comparison].filter(Boolean).join('. ')}
      aria-describedby={problemId}
      aria-haspopup="dialog"
      onFocus={() => store.focus(cellKey)}
      onClick={() => openHistory(cellKey)}
    >
      {state.answer === undefined ? (state.asked ? '·' : '—') : text}
    </button>
  );
}
