import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/Icon.tsx';
import styles from '../Form.module.css';
import { cellElementId, useFormView } from '../FormView.tsx';

/** «Добавить: родного языка» while the form allows one more. */
export function AddRow({ rowPath, label }: { readonly rowPath: string; readonly label: string }) {
  const { t } = useTranslation();
  const { editing } = useFormView();
  if (!editing || editing.roomForRows(rowPath) === 0) return null;
  return (
    <button
      type="button"
      id={cellElementId(`${rowPath}[*]`)}
      className={styles.add}
      onClick={() => editing.beginRow(rowPath)}
    >
      <Icon name="plus" size={15} /> {t('forms:addRow', { row: label })}
    </button>
  );
}
