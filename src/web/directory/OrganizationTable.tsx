import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Organization } from '#domain/directory/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useCovers } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import styles from './OrganizationTable.module.css';

type ColumnKey = 'name' | 'kind' | 'municipality' | 'inn' | 'ogrn';

interface Props {
  readonly caption: string;
  readonly organizations: readonly Organization[];
  readonly columns: readonly ColumnKey[];
}

export function OrganizationTable({ caption, organizations, columns }: Props) {
  const { t } = useTranslation();
  const all = columnsOf(t);
  return (
    <DataTable
      caption={caption}
      columns={columns.map((key) => all[key])}
      rows={organizations}
      rowKey={({ id }) => id}
      cards
    />
  );
}

function columnsOf(t: TFunction): Record<ColumnKey, Column<Organization>> {
  return {
    name: {
      key: 'name',
      header: t('directory:name'),
      heading: true,
      render: (row) => <Name organization={row} />,
    },
    kind: { key: 'kind', header: t('directory:kind'), render: ({ kind }) => t(`directory:kinds.${kind}`) },
    municipality: {
      key: 'municipality',
      header: t('directory:municipality'),
      render: ({ municipality }) =>
        municipality && (
          <Link to="/municipalities/$id" params={{ id: municipality.id }}>
            {municipality.name}
          </Link>
        ),
    },
    inn: { key: 'inn', header: t('directory:inn'), render: ({ inn }) => inn },
    ogrn: { key: 'ogrn', header: t('directory:ogrn'), render: ({ ogrn }) => ogrn },
  };
}

function Name({
  organization: { id, name, rural, closedOn, municipality },
}: {
  readonly organization: Organization;
}) {
  const { t } = useTranslation();
  const covers = useCovers('assignment.read');
  const seen = covers({ organizationId: id, municipalityId: municipality?.id ?? null });
  return (
    <>
      <span>{name}</span>
      {seen && (
        <Link
          to="/organizations/$id/year"
          params={{ id }}
          preload={false}
          className={styles.year}
          aria-label={t('year:ofOrganizationLabel', { organization: name })}
        >
          {t('year:ofOrganization')}
        </Link>
      )}
      {rural && <span className={styles.full}>{t('directory:rural')}</span>}
      {closedOn && (
        <StatusBadge tone="neutral">{t('directory:closedOn', { day: formatDay(closedOn) })}</StatusBadge>
      )}
    </>
  );
}
