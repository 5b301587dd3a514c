import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { FormsTable } from './FormsTable.tsx';
import { useForms } from './queries.ts';

/** A school with one form goes straight to it. */
export function OwnForms() {
  const { t } = useTranslation();
  return (
    <Loaded query={useForms({})} rows={3}>
      {(forms) => {
        const [first, ...others] = forms;
        if (!first) return <EmptyState>{t('surveys:none.fill')}</EmptyState>;
        if (others.length === 0)
          return <Navigate to="/surveys/$formId" params={{ formId: first.id }} replace />;
        return <FormsTable forms={forms} caption={t('surveys:titleFill')} withForm />;
      }}
    </Loaded>
  );
}
