import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { statedTotalOf } from '#domain/forms/rules.layout.ts';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './Cell.module.css';
import { useCellState, useOpenForm } from './FormStoreContext.tsx';
import { type CellProps, cellElementId } from './FormView.tsx';
import type { CellState } from './state/cell-state.ts';

interface Props extends CellProps {
  readonly state: CellState;
  readonly problemId: string | undefined;
}

/** A live sum or percentage; beside it whether it agrees with the total that the person stated. */
export function ComputedCell({ cellKey, spec, state, problemId }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const value = state.computed;
  const text = value === null ? '' : formatAnswer(spec.field, value);
  const stated = statedTotalOf(store.def, spec, cellKey);
  return (
    // Not an `output`: dozens of them change at once, and a reader would announce every one.
    // biome-ignore lint/a11y/noStaticElementInteractions: a link of a finding leads here and its help is told
    <div
      id={cellElementId(cellKey)}
      className={styles.computed}
      tabIndex={-1}
      title={t('forms:computed')}
      data-computed={text}
      aria-describedby={problemId}
      onFocus={() => store.focus(cellKey)}
    >
      {text}
      {value !== null && spec.field.unit === '%' && '\u00a0%'}
      {spec.field.derived?.kind === 'ratio' && spec.field.label && (
        <span className={styles.ofWhat}>{spec.field.label.replace(/^% /, '')}</span>
      )}
      {stated && value !== null && <Agreement value={value} stated={stated} />}
    </div>
  );
}

function Agreement({ value, stated }: { readonly value: number; readonly stated: CellKey }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { answer, computed } = useCellState(stated);
  const total = typeof answer === 'number' ? answer : computed;
  if (total === null) return null;
  const agrees = total === value;
  const label = findCell(store.def, stated)?.label ?? '';
  return (
    <span className={styles.agreement} data-agrees={agrees}>
      <Icon name={agrees ? 'check' : 'warning'} size={13} />
      <span className={styles.unseen}>
        {agrees ? t('forms:agrees', { label }) : t('forms:differs', { label })}
      </span>
    </span>
  );
}
