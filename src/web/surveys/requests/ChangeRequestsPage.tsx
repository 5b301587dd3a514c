import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import { type changeRequestRowSchema, changeRequestStatuses } from '#domain/surveys/change-requests/model.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { RequestStatus } from './RequestStatus.tsx';

/** Requests to correct accepted forms, of every school within the scope; the values are in the form. */
export function ChangeRequestsPage() {
  const { t } = useTranslation();
  const { timeZone } = useSession().region;
  const decides = useCan('survey.change');
  const search = useSearch({ from: '/frame/surveys/requests' });
  const navigate = useNavigate({ from: '/surveys/requests' });
  const requests = useQuery(read(changeRequestsContract.list, { query: search }));
  const filter = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  return (
    <Page title={t('changes:listTitle')} lead={t('changes:listLead')}>
      <Filters>
        <SelectFilter
          label={t('changes:column.status')}
          value={search.status}
          options={changeRequestStatuses.map((value) => ({ value, label: t(`changes:status.${value}`) }))}
          onChange={(status) => filter({ status })}
        />
        {decides && (
          <SelectFilter
            label={t('changes:column.decides')}
            value={search.waiting}
            options={[{ value: 'mine', label: t('changes:mine') }]}
            onChange={(waiting) => filter({ waiting })}
          />
        )}
      </Filters>
      <Loaded query={requests} rows={6}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState>{t('changes:none')}</EmptyState>
          ) : (
            <>
              <DataTable
                cards
                caption={t('changes:listTitle')}
                rows={items}
                rowKey={({ id }) => id}
                columns={columnsOf(t, timeZone)}
              />
              <Pages
                page={search.page ?? 1}
                pageSize={pageSize}
                total={total}
                onPage={(page) => filter({ page })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

type RequestRow = z.infer<typeof changeRequestRowSchema>;

function columnsOf(t: TFunction, timeZone: string): Column<RequestRow>[] {
  return [
    {
      key: 'school',
      header: t('surveys:column.school'),
      heading: true,
      render: ({ form }) => (
        <Link to="/surveys/$formId" params={{ formId: form.id }} hash="requests">
          {form.school.name}
        </Link>
      ),
    },
    {
      key: 'municipality',
      header: t('surveys:column.municipality'),
      render: ({ form }) => form.municipality.name,
    },
    { key: 'form', header: t('surveys:column.form'), render: ({ form }) => form.title },
    {
      key: 'side',
      header: t('changes:column.side'),
      render: ({ side, by }) => `${t(`changes:side.${side}`)}: ${by}`,
    },
    {
      key: 'at',
      header: t('changes:column.at'),
      render: ({ at }) => formatMoment(at, timeZone),
    },
    {
      key: 'cells',
      header: t('changes:column.cells'),
      align: 'right',
      render: ({ cells }) => cells,
    },
    {
      key: 'status',
      header: t('changes:column.status'),
      render: ({ status }) => <RequestStatus status={status} />,
    },
  ];
}
