import { useTranslation } from 'react-i18next';
import type { DeskAction } from '#domain/desk/model.ts';
import { isForNow } from '#domain/desk/rules.ts';
import styles from './ActionList.module.css';
import { ActionList } from './ActionList.tsx';

/** So many of what can wait are shown where nothing is asked for now. */
const COMING = 5;

interface Props {
  readonly actions: readonly DeskAction[];
  /** Others have more to look at than what can wait. */
  readonly showsComing: boolean;
}

/** What is asked for now, or else what comes next; the rest is folded away and counted. */
export function Actions({ actions, showsComing }: Props) {
  const { t } = useTranslation();
  const { now = [], later = [] } = Object.groupBy(actions, (action) => (isForNow(action) ? 'now' : 'later'));
  const isPressed = now.some(({ dueOn, remark }) => dueOn !== null || remark !== null);
  const coming = showsComing && !isPressed ? later.slice(0, COMING) : [];
  const rest = later.slice(coming.length);
  return (
    <>
      {now.length > 0 && <ActionList actions={now} label={t('desk:actions')} />}
      {now.length === 0 && (
        <p className={styles.nothing}>{t(later.length > 0 ? 'desk:nothingUrgent' : 'desk:nothing')}</p>
      )}
      {coming.length > 0 && (
        <>
          <h3 className={styles.coming}>{t('desk:coming')}</h3>
          <ActionList actions={coming} label={t('desk:coming')} />
        </>
      )}
      {rest.length > 0 && (
        <details className={styles.later}>
          <summary>{t('desk:later', { count: rest.length })}</summary>
          <ActionList actions={rest} label={t('desk:later', { count: rest.length })} />
        </details>
      )}
    </>
  );
}
