import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import { organizationKinds } from '#domain/directory/model.ts';
import { formatNumber } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { ListPage } from '#web/ui/ListPage.tsx';
import { OrganizationTable } from './OrganizationTable.tsx';
import { useMunicipalities } from './queries.ts';

const from = '/frame/organizations';

export function OrganizationsPage() {
  const { t } = useTranslation();
  const asked = useSearch({ from });
  const navigate = useNavigate({ from: '/organizations' });
  const municipalities = useMunicipalities();
  const organizations = useQuery({
    ...read(directoryContract.listOrganizations, { query: asked }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListPage
      title={t('directory:organizations.title')}
      lead={(count) => t('directory:organizations.lead', { count, number: formatNumber(count) })}
      actions={<Link to="/municipalities">{t('directory:municipalities.title')}</Link>}
      query={organizations}
      asked={asked}
      onAsk={(search) => void navigate({ search, replace: true })}
      searchLabel={t('directory:organizations.search')}
      filters={(ask) => (
        <>
          <SelectFilter
            label={t('directory:organizations.kind')}
            value={asked.kind}
            options={organizationKinds.map((kind) => ({ value: kind, label: t(`directory:kinds.${kind}`) }))}
            onChange={(kind) => ask({ kind })}
          />
          <SelectFilter
            label={t('directory:municipality')}
            value={asked.municipalityId}
            options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(municipalityId) => ask({ municipalityId })}
          />
        </>
      )}
    >
      {(rows) => (
        <OrganizationTable
          caption={t('directory:organizations.title')}
          organizations={rows}
          columns={['name', 'kind', 'municipality', 'inn', 'ogrn']}
        />
      )}
    </ListPage>
  );
}
