import { useTranslation } from 'react-i18next';
import { findPerson } from '#domain/documents/rules.persons.ts';
import styles from './PersonNotice.module.css';

/** Beside what a person writes or attaches: it may name a pupil. It stops nothing. */
export function PersonNotice({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const found = findPerson(text);
  return (
    <span role="status" className={found ? styles.notice : undefined}>
      {found && t('documents:person', { found })}
    </span>
  );
}
