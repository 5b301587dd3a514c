import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noticesContract } from '#domain/assignments/notices/contract.ts';
import { read } from '#web/lib/queries.ts';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './NoticesLink.module.css';

/** The way to the notices, with how many are not read. */
export function NoticesLink() {
  const { t } = useTranslation();
  const { data } = useQuery(read(noticesContract.countNotices, {}));
  const count = data?.count ?? 0;
  const words = count > 0 ? t('notices.unread', { count }) : t('notices.title');
  return (
    <Link to="/notices" className={styles.link} aria-label={words} title={words}>
      <Icon name="bell" />
      {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}
