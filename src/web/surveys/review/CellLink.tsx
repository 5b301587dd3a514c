import { useTranslation } from 'react-i18next';
import type { CellKey } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName } from '#web/forms/state/words.ts';
import styles from './Review.module.css';
import { useGoToCell } from './useGoToCell.ts';

/** The name of a cell of the open form; leads to it. */
export function CellLink({ cell }: { readonly cell: CellKey }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const goTo = useGoToCell();
  const spec = findCell(store.def, cell);
  if (!spec) return t('review:remarks.lostCell', { cell });
  return (
    <button type="button" className={styles.link} onClick={() => goTo(cell)}>
      {cellName(t, spec, instanceName(store.answers, cell))}
    </button>
  );
}
