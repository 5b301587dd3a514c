import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyFormRow, SurveyStatus } from '#domain/surveys/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { FormStatus, TimelinessBadge } from './FormStatus.tsx';

interface Props {
  readonly forms: readonly SurveyFormRow[];
  readonly caption: string;
}

/** What waits for a decision first, then what hurts. */
const urgency: Readonly<Record<SurveyStatus, number>> = { submitted: 0, returned: 1, draft: 2, accepted: 3 };

function byUrgency(a: SurveyFormRow, b: SurveyFormRow): number {
  const overdue = Number(b.timeliness === 'overdue') - Number(a.timeliness === 'overdue');
  const waiting = (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '');
  return (
    urgency[a.status] - urgency[b.status] ||
    overdue ||
    waiting ||
    a.school.name.localeCompare(b.school.name, 'ru')
  );
}

export function FormsTable({ forms, caption }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const columns: Column<SurveyFormRow>[] = [
    {
      key: 'school',
      header: t('surveys:column.school'),
      heading: true,
      sortBy: (form) => form.school.name,
      render: (form) => (
        <Link to="/surveys/$formId" params={{ formId: form.id }}>
          {form.school.name}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('surveys:column.status'),
      sortBy: (form) => urgency[form.status],
      render: (form) => <FormStatus form={form} />,
    },
    {
      key: 'timeliness',
      header: t('surveys:column.timeliness'),
      render: (form) => <TimelinessBadge timeliness={form.timeliness} />,
    },
    {
      key: 'submittedAt',
      header: t('surveys:column.submittedAt'),
      sortBy: (form) => form.submittedAt,
      render: (form) => form.submittedAt && formatMoment(form.submittedAt, timeZone),
    },
    {
      key: 'round',
      header: t('surveys:column.round'),
      align: 'right',
      sortBy: (form) => form.round,
      render: (form) => form.round,
    },
  ];
  return (
    <DataTable
      caption={caption}
      showCaption
      columns={columns}
      rows={[...forms].sort(byUrgency)}
      rowKey={(form) => form.id}
      cards
    />
  );
}
