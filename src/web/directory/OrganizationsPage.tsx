import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import { organizationKinds } from '#domain/directory/model.ts';
import { formatNumber } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { OrganizationTable } from './OrganizationTable.tsx';
import { useMunicipalities } from './queries.ts';

const from = '/frame/organizations';

export function OrganizationsPage() {
  const { t } = useTranslation();
  const filters = useSearch({ from });
  const navigate = useNavigate({ from: '/organizations' });
  const municipalities = useMunicipalities();
  const organizations = useQuery({
    ...read(directoryContract.listOrganizations, { query: filters }),
    placeholderData: keepPreviousData,
  });
  const total = organizations.data?.total;
  // A changed condition starts from the first page.
  const filter = (changed: Partial<typeof filters>) =>
    void navigate({ search: { ...filters, page: undefined, ...changed }, replace: true });

  return (
    <Page
      title={t('directory:organizations.title')}
      lead={
        total === undefined
          ? undefined
          : t('directory:organizations.lead', { count: total, number: formatNumber(total) })
      }
      actions={<Link to="/municipalities">{t('directory:municipalities.title')}</Link>}
    >
      <Filters>
        <SearchField
          label={t('directory:organizations.search')}
          value={filters.search}
          onChange={(search) => filter({ search })}
        />
        <SelectFilter
          label={t('directory:organizations.kind')}
          value={filters.kind}
          options={organizationKinds.map((kind) => ({ value: kind, label: t(`directory:kinds.${kind}`) }))}
          onChange={(kind) => filter({ kind })}
        />
        <SelectFilter
          label={t('directory:municipality')}
          value={filters.municipalityId}
          options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(municipalityId) => filter({ municipalityId })}
        />
      </Filters>
      <Loaded query={organizations} rows={20}>
        {({ items, total: found, pageSize }) =>
          found === 0 ? (
            <EmptyState>{t('state.nothingFound')}</EmptyState>
          ) : (
            <>
              <OrganizationTable
                caption={t('directory:organizations.title')}
                organizations={items}
                columns={['name', 'kind', 'municipality', 'inn', 'ogrn']}
              />
              <Pages
                page={filters.page ?? 1}
                pageSize={pageSize}
                total={found}
                onPage={(page) => filter({ page })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
