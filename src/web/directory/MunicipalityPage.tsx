import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { directoryContract } from '#domain/directory/contract.ts';
import type { municipalityNameSchema } from '#domain/directory/model.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './MunicipalityPage.module.css';
import { OrganizationTable } from './OrganizationTable.tsx';

type Name = z.output<typeof municipalityNameSchema>;

export function MunicipalityPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/municipalities/$id' });
  const municipality = useQuery(
    read(directoryContract.getMunicipality, { params: { id: id as MunicipalityId } }),
  );
  const known = municipality.data;

  return (
    <Page
      title={known?.name ?? t('directory:municipality')}
      back={{ to: '/municipalities', words: t('directory:municipalitiesBack') }}
      lead={
        known &&
        t('directory:municipalityLead', {
          kind: t(`directory:municipalityKinds.${known.kind}`),
          centre: known.centre,
          oktmo: known.oktmo,
        })
      }
    >
      <Loaded query={municipality} rows={20}>
        {({ names, organizations }) => (
          <>
            <h2 className={styles.heading}>{t('directory:names.title')}</h2>
            <DataTable
              caption={t('directory:names.title')}
              columns={nameColumns(t)}
              rows={names}
              rowKey={({ validFrom }) => validFrom}
              cards
            />
            <h2 className={styles.heading}>{t('directory:organizations.title')}</h2>
            <OrganizationTable
              caption={t('directory:organizations.title')}
              organizations={organizations}
              columns={['name', 'kind', 'inn', 'ogrn']}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function nameColumns(t: TFunction): Column<Name>[] {
  return [
    {
      key: 'period',
      header: t('directory:names.period'),
      render: ({ validFrom, validTo }) =>
        validTo
          ? t('directory:names.between', { from: formatDay(validFrom), to: formatDay(validTo) })
          : t('directory:names.since', { from: formatDay(validFrom) }),
    },
    { key: 'name', header: t('directory:name'), heading: true, render: ({ name }) => name },
    {
      key: 'kind',
      header: t('directory:kind'),
      render: ({ kind }) => t(`directory:municipalityKinds.${kind}`),
    },
    { key: 'centre', header: t('directory:centre'), render: ({ centre }) => centre },
    { key: 'oktmo', header: t('directory:oktmo'), render: ({ oktmo }) => oktmo },
  ];
}
