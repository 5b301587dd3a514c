import type { ChildList } from '#domain/forms/model.ts';
import { cellAt } from '#domain/forms/rules.layout.ts';
import { useFormView } from './FormView.tsx';
import styles from './PrintedList.module.css';

/** The entries of a row's list inside of its place on paper, one under another. */
export function PrintedList({ list, rowPath }: { readonly list: ChildList; readonly rowPath: string }) {
  const { def, Cell, useInstances } = useFormView();
  const path = `${rowPath}.${list.id}`;
  return (
    <ul className={styles.list}>
      {useInstances()(path).map((instance) => (
        <li key={instance}>
          {list.columns.map((column) => {
            const cell = cellAt(def, `${path}[${instance}]`, column.id);
            if (!cell) return null;
            return (
              <span key={column.id} className={styles.fact}>
                <Cell cellKey={cell.key} spec={cell.spec} /> {cell.spec.field.unit}
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
