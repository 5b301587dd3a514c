import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyFormRow } from '#domain/surveys/model.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useForms } from '../queries.ts';
import { FormsTable } from './FormsTable.tsx';

/** A school with one form of the latest collection goes straight to it; the earlier ones lead on from there. */
export function OwnForms() {
  const { t } = useTranslation();
  return (
    <Loaded query={useForms({})} rows={3}>
      {(forms) => {
        const [first, ...others] = latestOf(forms);
        if (!first) return <EmptyState>{t('surveys:none.fill')}</EmptyState>;
        if (others.length === 0)
          return <Navigate to="/surveys/$formId" params={{ formId: first.id }} replace />;
        return <FormsTable forms={forms} caption={t('surveys:titleFill')} withForm />;
      }}
    </Loaded>
  );
}

function latestOf(forms: readonly SurveyFormRow[]): readonly SurveyFormRow[] {
  const latest = forms
    .map(({ campaign }) => campaign.dueOn)
    .toSorted()
    .at(-1);
  return forms.filter(({ campaign }) => campaign.dueOn === latest);
}
