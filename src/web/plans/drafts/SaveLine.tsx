import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './Drafts.module.css';
import type { DraftEditing } from './useDraftEditor.ts';

/** Where what was written is now. */
export function SaveLine({ editing }: { readonly editing: DraftEditing }) {
  const { t } = useTranslation();
  const { state, error, keeps, restored, save } = editing;
  return (
    <>
      <p className={styles.saved} role="status" data-state={state}>
        {t(`versions:draft.save.${state}`)}
        {!keeps && state !== 'saved' && ` ${t('notKept')}`}
        {restored && ` ${t('versions:draft.restored')}`}
        {state === 'offline' && (
          <Button variant="default" size="compact-sm" onClick={() => void save()}>
            {t('actions.retry')}
          </Button>
        )}
      </p>
      {state === 'failed' && <ErrorNotice error={error} onRetry={() => void save()} />}
    </>
  );
}
