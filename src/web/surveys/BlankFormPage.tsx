import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { FormSection } from '#web/fields/FormSection.tsx';
import { type CellProps, type FormView, FormViewProvider } from '#web/fields/FormView.tsx';
import { formatDay } from '#web/lib/format.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './BlankForm.module.css';
import { surveyFormQuery, useDefinition } from './queries.ts';

/** The whole form without answers, to collect the numbers on paper before they are typed. */
export function BlankFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId/blank' });
  const form = useQuery(surveyFormQuery(formId));
  const definition = useDefinition(form.data?.campaign);
  return (
    <Page
      title={
        form.data ? t('surveys:blank.titleOf', { title: form.data.campaign.title }) : t('surveys:blank.title')
      }
      lead={form.data && <Lead form={form.data} />}
      actions={
        <Button leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('surveys:blank.print')}
        </Button>
      }
    >
      <Loaded query={definition} rows={14}>
        {(def) => <BlankForm def={def} />}
      </Loaded>
    </Page>
  );
}

function Lead({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.school}>
        {form.school.name} · {form.municipality.name} ·{' '}
        {t('term.due', { day: formatDay(form.campaign.dueOn) })}
      </p>
      <p className={styles.screenOnly}>
        {t('surveys:blank.lead')}{' '}
        <Link to="/surveys/$formId" params={{ formId: form.id }}>
          {t('surveys:blank.back')}
        </Link>
      </p>
    </>
  );
}

/** Repeated rows leave room for this many by hand. */
const BLANK_INSTANCES = ['a', 'b'];

function BlankForm({ def }: { readonly def: FormDefinition }) {
  const view: FormView = useMemo(
    () => ({ def, Cell: BlankCell, useInstances: () => () => BLANK_INSTANCES, useWanted: () => null }),
    [def],
  );
  return (
    <FormViewProvider value={view}>
      <div className={styles.sheet}>
        {sectionsOf(def).map((section) => (
          <section key={section.id} aria-labelledby={`blank-${section.id}`}>
            <h2 id={`blank-${section.id}`} className={styles.section}>
              {section.title}
            </h2>
            <FormSection section={section} />
          </section>
        ))}
      </div>
    </FormViewProvider>
  );
}

/** Room for a number, «да / нет» or the options to mark; what the product computes is not asked on paper. */
function BlankCell({ spec: { field } }: CellProps) {
  const { t } = useTranslation();
  if (field.derived) return <span className={styles.computed}>{t('surveys:blank.computed')}</span>;
  if (field.type === 'yes_no') return <span className={styles.options}>{t('surveys:blank.yesNo')}</span>;
  if (field.type === 'choice') {
    return <span className={styles.options}>{field.options?.map((option) => option.label).join(' / ')}</span>;
  }
  return <span className={styles.room} data-type={field.type} />;
}
