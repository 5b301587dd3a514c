import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskContract } from '#domain/desk/contract.ts';
import { read } from '#web/lib/queries.ts';
import { type sections as allSections, waitingIn } from './menu.ts';
import styles from './SideMenu.module.css';

interface Props {
  readonly sections: readonly (typeof allSections)[number][];
  readonly onChosen?: () => void;
}

/** Only what the rights allow; the numbers are things that wait for me. */
export function SideMenu({ sections, onChosen }: Props) {
  const { t } = useTranslation();
  const { data: desk } = useQuery(read(deskContract.getDesk, {}));

  return (
    <nav aria-label={t('menu.label')} className={styles.menu}>
      <ul className={styles.list}>
        {sections.map((section) => {
          const waiting = waitingIn(section, desk?.actions ?? []);
          return (
            <li key={section.key}>
              <Link
                to={section.to}
                activeOptions={{ exact: section.to === '/', includeSearch: false }}
                className={styles.entry}
                onClick={onChosen}
              >
                <span>{t(`menu.${section.key}`)}</span>
                {waiting > 0 && (
                  <span className={styles.count}>
                    <span aria-hidden="true">{waiting}</span>
                    <span className={styles.spoken}>{t('menu.waiting', { count: waiting })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
