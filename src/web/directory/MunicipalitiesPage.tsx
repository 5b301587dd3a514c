import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { municipalitySchema } from '#domain/directory/model.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Figure } from '#web/ui/Figure.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useMunicipalities } from './queries.ts';

type Municipality = z.output<typeof municipalitySchema>;

export function MunicipalitiesPage() {
  const { t } = useTranslation();
  const municipalities = useMunicipalities();
  const columns: Column<Municipality>[] = [
    {
      key: 'name',
      header: t('directory:name'),
      heading: true,
      sortBy: ({ name }) => name,
      render: ({ id, name }) => (
        <Link to="/municipalities/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: t('directory:kind'),
      sortBy: ({ kind }) => kind,
      render: ({ kind }) => t(`directory:municipalityKinds.${kind}`),
    },
    { key: 'centre', header: t('directory:centre'), render: ({ centre }) => centre },
    {
      key: 'oktmo',
      header: t('directory:oktmo'),
      sortBy: ({ oktmo }) => oktmo,
      render: ({ oktmo }) => oktmo,
    },
    {
      key: 'schools',
      header: t('directory:schools'),
      align: 'right',
      sortBy: ({ schools }) => schools,
      render: ({ id, name, schools }) => (
        <Figure
          value={schools}
          label={t('directory:schoolsOf', { name })}
          link={{ to: '/organizations', search: { kind: 'school', municipalityId: id } }}
        />
      ),
    },
  ];

  return (
    <Page
      title={t('directory:municipalities.title')}
      lead={municipalities.data && t('directory:municipalities.lead', { count: municipalities.data.length })}
      actions={<Link to="/organizations">{t('directory:organizations.title')}</Link>}
    >
      <Loaded query={municipalities} rows={42}>
        {(rows) => (
          <DataTable
            caption={t('directory:municipalities.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            cards
          />
        )}
      </Loaded>
    </Page>
  );
}
