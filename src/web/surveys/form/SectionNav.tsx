import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import { isOpenSection } from '#domain/surveys/rules.sections.ts';
import { useSummary } from '#web/forms/FormStoreContext.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useUnanswered } from '../review/useUnanswered.ts';
import styles from './SectionNav.module.css';

interface Props {
  readonly sections: readonly Section[];
  readonly current: string;
  /** Sections that the school may change; null: all of them. */
  readonly openSections: readonly string[] | null;
}

/** Sections as tabs with what is left in each; the open one is kept in the address. */
export function SectionNav({ sections, current, openSections }: Props) {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId' });
  const summary = useSummary();
  const unanswered = useUnanswered();
  const progress = new Map(summary.sections.map((one) => [one.section, one]));
  const open = Map.groupBy(
    summary.findings.filter((one) => !one.commented),
    (one) => one.cell.split('.')[0],
  );
  return (
    <nav className={styles.tabs} aria-label={t('forms:sections')}>
      {sections.map((section) => {
        const { left = 0, total = 0 } = progress.get(section.id) ?? {};
        const full = total > 0 && left === 0;
        const unconfirmed = summary.unconfirmed.some((one) => one.section === section.id);
        const findings = open.get(section.id) ?? [];
        const remarks = unanswered.filter((one) => one.section === section.id).length;
        const word = findings.some((one) => one.severity === 'error') ? 'error' : 'warning';
        const stateOf = () => {
          if (!isOpenSection(openSections, section.id)) return t('review:sections.closedState');
          if (left > 0) return t('forms:left', { count: left });
          if (unconfirmed) return t('surveys:carried.unconfirmed');
          if (findings.length > 0) return t('forms:toCheck');
          if (remarks > 0) return t('review:remarks.open', { count: remarks });
          return full ? t('forms:full') : t('forms:nothingAsked');
        };
        return (
          <Link
            key={section.id}
            to="/surveys/$formId"
            params={{ formId }}
            search={{ section: section.id }}
            replace
            resetScroll={false}
            className={styles.tab}
            aria-current={section.id === current ? 'page' : undefined}
            title={`${section.title}: ${stateOf()}`}
          >
            <span className={styles.tabName}>{section.title}</span>
            <span className={styles.tabState}>
              {findings.length > 0 && (
                <>
                  <Icon name={word} size={14} data-tone={word === 'error' ? 'danger' : 'soon'} />
                  <span className={styles.unseen}>{t(`forms:finding.${word}`)}. </span>
                </>
              )}
              {full && !unconfirmed && findings.length + remarks === 0 && <Icon name="check" size={13} />}
              {findings.length === 0 && left > 0 && <b aria-hidden="true">{left}</b>}
              {findings.length + left === 0 && unconfirmed && <Icon name="clock" size={14} />}
              {findings.length + left === 0 && !unconfirmed && remarks > 0 && (
                <Icon name="pencil" size={14} />
              )}
              <span className={styles.unseen}>{stateOf()}</span>
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
