import type { CellAt } from '#domain/forms/rules.layout.ts';
import styles from './Form.module.css';
import { cellElementId, useFormView } from './FormView.tsx';
import { unitBeside } from './state/words.ts';

/** A cell with its own name beside it, where no column heading gives one. */
export function Fact({ cell: { key, spec } }: { readonly cell: CellAt }) {
  const { Cell, has } = useFormView();
  if (has && !has(key)) return null;
  const named = spec.label !== spec.rowLabel;
  const unit = unitBeside(named ? spec.label : '', spec.field);
  return (
    <div className={styles.fact} data-type={spec.field.type}>
      {(named || unit) && (
        <label className={styles.factLabel} htmlFor={cellElementId(key)}>
          {named ? spec.label : ''}
          {unit && <span className={styles.unit}>{named ? `, ${unit}` : unit}</span>}
        </label>
      )}
      <Cell cellKey={key} spec={spec} />
    </div>
  );
}
