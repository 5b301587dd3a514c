import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import styles from './Consolidation.module.css';

interface Props {
  readonly sections: readonly Section[];
  readonly current: Section | undefined;
}

export function SectionTabs({ sections, current }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('forms:sections')}>
      {sections.map(({ id, title }) => (
        <Link
          key={id}
          to="."
          search={(before) => ({ ...before, section: id })}
          replace
          resetScroll={false}
          className={styles.tab}
          aria-current={id === current?.id ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
