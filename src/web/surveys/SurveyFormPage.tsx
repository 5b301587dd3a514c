import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { HeadSkeleton, TableSkeleton, TabsSkeleton } from './form/FormSkeleton.tsx';
import { OpenForm } from './form/OpenForm.tsx';
import { surveyFormQuery, useDefinition } from './queries.ts';

/** A school's form: filled in by the school, checked by the municipality, read by the ministry. */
export function SurveyFormPage() {
  const { t } = useTranslation();
  const { formId } = useParams({ from: '/frame/surveys/$formId' });
  const form = useQuery(surveyFormQuery(formId));
  const definition = useDefinition(form.data?.campaign, 'opened');
  if (form.data && definition.data) {
    // Another person's step makes another form of it: everything on the screen starts anew. An accepted form
    // gets a new version only when a correction of it is agreed.
    const { id, status, round, version } = form.data;
    const edition = status === 'accepted' ? version : round;
    return <OpenForm key={`${id} ${status} ${edition}`} form={form.data} def={definition.data} />;
  }
  const failed = Boolean(form.error ?? definition.error);
  return (
    <Page
      title={form.data?.school.name ?? t('surveys:title')}
      width="whole"
      lead={!failed && <HeadSkeleton />}
      below={failed ? undefined : <TabsSkeleton />}
    >
      <Loaded query={form} skeleton={<TableSkeleton />}>
        {() => (
          <Loaded query={definition} skeleton={<TableSkeleton />}>
            {() => null}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
