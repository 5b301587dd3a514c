import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain/kernel/dates.ts';
import type { SurveyFormRow } from '#domain/surveys/model.ts';
import { holdingsOfForm } from '#domain/surveys/rules.choosing.ts';
import { availableActions } from '#domain/surveys/rules.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { useOwnForms } from '../queries.ts';
import { FormStatus } from './FormStatus.tsx';
import { campaignName } from './words.ts';

/** A school with a single form goes straight to it; of several it is shown which one burns. */
export function OwnForms() {
  const { t } = useTranslation();
  const { query, forms } = useOwnForms();
  return (
    <Loaded query={query} rows={3}>
      {() => {
        const [first, ...others] = forms;
        if (!first) return <EmptyState>{t('surveys:none.fill')}</EmptyState>;
        if (others.length === 0)
          return <Navigate to="/surveys/$formId" params={{ formId: first.id }} replace />;
        return <OwnFormsTable forms={forms} />;
      }}
    </Loaded>
  );
}

function OwnFormsTable({ forms }: { readonly forms: readonly SurveyFormRow[] }) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const columns: (Column<SurveyFormRow> | false)[] = [
    {
      key: 'form',
      header: t('surveys:column.form'),
      heading: true,
      render: (form) => (
        <Link to="/surveys/$formId" params={{ formId: form.id }}>
          {campaignName(t, form.campaign)}
        </Link>
      ),
    },
    new Set(forms.map(({ school }) => school.id)).size > 1 && {
      key: 'school',
      header: t('surveys:column.school'),
      render: ({ school }) => school.name,
    },
    { key: 'status', header: t('surveys:column.status'), render: (form) => <FormStatus form={form} /> },
    { key: 'due', header: t('surveys:column.timeliness'), render: (form) => <Term form={form} /> },
    {
      key: 'submittedAt',
      header: t('surveys:column.submittedAt'),
      render: ({ submittedAt }) => submittedAt && formatMoment(submittedAt, timeZone),
    },
  ];
  return (
    <DataTable
      caption={t('surveys:titleFill')}
      columns={columns.filter((column) => column !== false)}
      rows={forms}
      rowKey={({ id }) => id}
      cards
    />
  );
}

/** The school's own due date; how long is left only while there is something to do. */
function Term({ form }: { readonly form: SurveyFormRow }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const day = formatDay(form.dueOn);
  if (!availableActions(form).includes('fill')) return day;
  const { overdue } = holdingsOfForm(form, today);
  return (
    <>
      {day}{' '}
      <StatusBadge tone={overdue > 0 ? 'danger' : 'neutral'}>
        {daysLeftText(t, daysBetween(today, form.dueOn))}
      </StatusBadge>
    </>
  );
}
