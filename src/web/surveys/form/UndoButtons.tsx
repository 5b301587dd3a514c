import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { useFormView } from '#web/forms/FormView.tsx';
import styles from '../Survey.module.css';

/** Takes the last change of any section back, and makes it again; the keys are told to whoever hovers. */
export function UndoButtons() {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { editing } = useFormView();
  const mayUndo = useSyncExternalStore(store.subscribe, store.mayUndo);
  const mayRedo = useSyncExternalStore(store.subscribe, store.mayRedo);
  if (!mayUndo && !mayRedo) return null;
  return (
    <p className={styles.undo}>
      <button
        type="button"
        className={styles.link}
        title="Ctrl + Z"
        disabled={!mayUndo}
        onClick={() => editing?.undo()}
      >
        {t('forms:undo')}
      </button>
      <button
        type="button"
        className={styles.link}
        title="Ctrl + Y"
        disabled={!mayRedo}
        onClick={() => editing?.redo()}
      >
        {t('forms:redo')}
      </button>
    </p>
  );
}
