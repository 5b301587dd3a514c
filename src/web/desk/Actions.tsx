import { useTranslation } from 'react-i18next';
import type { DeskAction } from '#domain/desk/model.ts';
import { isForNow } from '#domain/desk/rules.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import styles from './ActionList.module.css';
import { ActionList } from './ActionList.tsx';

/** What is asked for now; what can wait is folded away and counted. */
export function Actions({ actions }: { readonly actions: readonly DeskAction[] }) {
  const { t } = useTranslation();
  const { now = [], later = [] } = Object.groupBy(actions, (action) => (isForNow(action) ? 'now' : 'later'));
  return (
    <>
      {now.length > 0 ? (
        <ActionList actions={now} label={t('desk:actions')} />
      ) : (
        <EmptyState>{t(later.length > 0 ? 'desk:nothingUrgent' : 'desk:nothing')}</EmptyState>
      )}
      {later.length > 0 && (
        <details className={styles.later}>
          <summary>{t('desk:later', { count: later.length })}</summary>
          <ActionList actions={later} label={t('desk:later', { count: later.length })} />
        </details>
      )}
    </>
  );
}
