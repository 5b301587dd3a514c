import { useTranslation } from 'react-i18next';
import type { ChildList } from '#domain/forms/model.ts';
import { cellAt } from '#domain/forms/rules.layout.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Fact } from './Fact.tsx';
import styles from './Form.module.css';
import { useFormView } from './FormView.tsx';
import { AddRow } from './grid/AddRow.tsx';
import { CellGrid } from './grid/CellGrid.tsx';

/** The entries of a row's list, each with its facts side by side. */
export function ChildListTable({ list, path }: { readonly list: ChildList; readonly path: string }) {
  const { t } = useTranslation();
  const { def, editing, useInstances } = useFormView();
  const instances = useInstances()(path);
  return (
    <CellGrid>
      {list.hint && <p className={styles.hint}>{list.hint}</p>}
      {instances.length === 0 && <p>{t('forms:noRows')}</p>}
      {instances.map((instance) => (
        <div key={instance} className={styles.entry}>
          {list.columns.map((column) => {
            const cell = cellAt(def, `${path}[${instance}]`, column.id);
            return cell && <Fact key={column.id} cell={cell} />;
          })}
          {editing && (
            <button
              type="button"
              className={styles.quiet}
              aria-label={t('forms:removeRow')}
              onClick={() => editing.removeRow(path, instance)}
            >
              <Icon name="close" size={15} />
            </button>
          )}
        </div>
      ))}
      <AddRow rowPath={path} label={list.label} />
    </CellGrid>
  );
}
