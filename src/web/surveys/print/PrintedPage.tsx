import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { FormStatus } from '../campaigns/FormStatus.tsx';
import { campaignName } from '../campaigns/words.ts';
import { surveyFormQuery, useDefinition } from '../queries.ts';
import styles from './Printed.module.css';

interface Props {
  readonly formId: string;
  /** What the sheet is; its heading is the one of the form. */
  readonly title: string;
  readonly lead: string;
  /** In place of the page on paper alone. */
  readonly files?: ReactNode;
  readonly children: (form: SurveyForm, def: FormDefinition) => ReactNode;
}

/** A sheet to print: whose form it is, and all of its sections. */
export function PrintedPage({ formId, title, lead, files, children }: Props) {
  const { t } = useTranslation();
  const form = useQuery(surveyFormQuery(formId));
  const definition = useDefinition(form.data?.campaign, 'official');
  return (
    <Page
      title={definition.data?.title ?? title}
      lead={form.data && <Lead form={form.data} words={`${title}. ${lead}`} />}
      actions={
        files ?? (
          <Button leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
            {t('surveys:printed.print')}
          </Button>
        )
      }
    >
      <Loaded query={form} rows={14}>
        {(one) => (
          <Loaded query={definition} rows={14}>
            {(def) => children(one, def)}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ form, words }: { readonly form: SurveyForm; readonly words: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.school}>
        {campaignName(t, form.campaign)} · {form.school.name} · {form.municipality.name}{' '}
        <FormStatus form={form} />
      </p>
      <p className={styles.screenOnly}>
        {words}{' '}
        <Link to="/surveys/$formId" params={{ formId: form.id }}>
          {t('surveys:printed.back')}
        </Link>
      </p>
    </>
  );
}
