import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '#domain/forms/model.ts';
import { ownCellsOf, qualifierAt, type RowAt } from '#domain/forms/rules.layout.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Fact } from '../Fact.tsx';
import formStyles from '../Form.module.css';
import { useFormView } from '../FormView.tsx';
import styles from './RowHead.module.css';

interface Props {
  readonly table: Table;
  readonly at: RowAt;
  /** In an entry by itself no heading over a column names its first cell. */
  readonly named?: true;
}

/** What a row is called: its number and name, what tells a repeated one apart, and facts only it has. */
export function RowHead({ table, at, named }: Props) {
  const { def } = useFormView();
  const qualifier = qualifierAt(def, at);
  const own = ownCellsOf(def, table, at);
  return (
    <div className={styles.rowHead}>
      <span className={named ? styles.columnName : table.layout === 'rows' ? styles.unseen : styles.name}>
        {at.row.number && <span className={formStyles.number}>{at.row.number}</span>} {at.row.label}
      </span>
      {qualifier && <Fact cell={qualifier} />}
      {own.map((cell) => (
        <Fact key={cell.key} cell={cell} />
      ))}
      <RemoveRow at={at} compact />
    </div>
  );
}

/** Takes a repeated row away, after a question. */
export function RemoveRow({ at, compact }: Pick<Props, 'at'> & { readonly compact?: true }) {
  const { t } = useTranslation();
  const { editing } = useFormView();
  const [asking, setAsking] = useState(false);
  const { row, path, instance } = at;
  if (!editing || instance === null) return null;
  return (
    <>
      <button
        type="button"
        className={compact ? `${formStyles.quiet} ${styles.remove}` : formStyles.quiet}
        title={t('forms:removeRow')}
        onClick={() => setAsking(true)}
      >
        <Icon name="close" size={14} />{' '}
        <span className={compact && styles.unseen}>{t('forms:removeRow')}</span>
      </button>
      <ConfirmDialog
        opened={asking}
        title={t('forms:removeAsk', { row: row.label })}
        confirmLabel={t('forms:remove')}
        busy={false}
        error={null}
        onClose={() => setAsking(false)}
        onConfirm={() => editing.removeRow(path.slice(0, path.lastIndexOf('[')), instance)}
      >
        {t('forms:removeText')}
      </ConfirmDialog>
    </>
  );
}
