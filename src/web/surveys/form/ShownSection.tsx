import { useTranslation } from 'react-i18next';
import type { Section } from '#domain/forms/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormSection } from '#web/forms/FormSection.tsx';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { usePageKeys } from '#web/lib/page-keys.ts';
import { useRemarks } from '../review/RemarksContext.tsx';
import { SectionRemarks } from '../review/RemarksPanel.tsx';
import styles from '../Survey.module.css';
import { CarriedLink, CarriedNotice } from './CarriedNotice.tsx';
import { Delegations } from './Delegations.tsx';
import { WithinSection } from './WithinSection.tsx';

interface Props {
  readonly form: SurveyForm;
  readonly section: Section;
  /** The one that comes after it. */
  readonly next: Section | undefined;
  /** Whether the school may change it. */
  readonly isOpen: boolean;
}

/** The shown section: who fills it in, what is said about it, its tables. */
export function ShownSection({ form, section, next, isOpen }: Props) {
  const { t } = useTranslation();
  const { store, editable } = useOpenForm();
  const { begin } = useRemarks();
  usePageKeys(begin ? { m: () => begin({ section: section.id, cell: store.focused() }) } : {});
  const beside = (
    <>
      {isOpen && <CarriedLink section={section.id} />}
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
    </>
  );
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title" className={styles.unseen}>
        {section.title}
      </h2>
      {editable && !isOpen && <p className={styles.line}>{t('review:sections.closed')}</p>}
      <SectionRemarks section={section.id} />
      <WithinSection isOpen={isOpen}>
        <FormSection key={section.id} section={section} beside={beside} />
      </WithinSection>
      {isOpen && <CarriedNotice form={form} section={section.id} next={next} />}
    </section>
  );
}
