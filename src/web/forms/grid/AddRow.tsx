import { useTranslation } from 'react-i18next';
import { NONE_COLUMN } from '#domain/forms/model.ts';
import { type CellAt, cellAt } from '#domain/forms/rules.layout.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Fact } from '../Fact.tsx';
import styles from '../Form.module.css';
import { cellElementId, EVERY_INSTANCE, useFormView } from '../FormView.tsx';

interface Props {
  readonly rowPath: string;
  readonly label: string;
}

/** «Добавить: родного языка» while the form allows one more, and «нет» while there is none. */
export function AddRow({ rowPath, label }: Props) {
  const { t } = useTranslation();
  const { editing } = useFormView();
  const none = useNoneAt()(rowPath);
  return (
    <>
      {none && <Fact cell={none} />}
      {editing && editing.roomForRows(rowPath) > 0 && (
        <button
          type="button"
          id={cellElementId(`${rowPath}[*]`)}
          className={styles.add}
          onClick={() => editing.beginRow(rowPath)}
        >
          <Icon name="plus" size={15} /> {t('forms:addRow', { row: label })}
        </button>
      )}
    </>
  );
}

/** The cell that says that there is no such row: while there is none, and in figures of all rows together. */
export function useNoneAt(): (rowPath: string) => CellAt | undefined {
  const { def, useInstances } = useFormView();
  const instancesOf = useInstances();
  return (rowPath) => {
    const instances = instancesOf(rowPath);
    const isAsked = instances.length === 0 || instances.includes(EVERY_INSTANCE);
    return isAsked ? cellAt(def, rowPath, NONE_COLUMN) : undefined;
  };
}
