import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormSection } from '#web/forms/FormSection.tsx';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useRemarks } from '../review/RemarksContext.tsx';
import { SectionRemarks } from '../review/RemarksPanel.tsx';
import styles from '../Survey.module.css';
import { CarriedNotice } from './CarriedNotice.tsx';
import { Delegations } from './Delegations.tsx';
import { WithinSection } from './WithinSection.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly section: Section;
  /** Whether the school may change it. */
  readonly isOpen: boolean;
}

/** The shown section: who fills it in, what is said about it, its tables. */
export function ShownSection({ form, section, isOpen }: Props) {
  const { t } = useTranslation();
  const { store, editable } = useOpenForm();
  const { begin } = useRemarks();
  usePageKeys(begin ? { m: () => begin({ section: section.id, cell: store.focused() }) } : {});
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title" className={styles.sectionTitle}>
        {section.title}
      </h2>
      {editable && !isOpen && <p className={styles.line}>{t('review:sections.closed')}</p>}
      {isOpen && <Delegations form={form} section={section} />}
      {begin && (
        <button
          type="button"
          className={styles.link}
          onClick={() => begin({ section: section.id, cell: null })}
        >
          {t('review:remark.toSection')}
        </button>
      )}
      <SectionRemarks section={section.id} />
      {isOpen && <CarriedNotice form={form} section={section.id} />}
      <WithinSection isOpen={isOpen}>
        <FormSection key={section.id} section={section} />
      </WithinSection>
    </section>
  );
}
