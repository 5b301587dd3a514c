import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { SchoolList } from '#domain/directory/model.ts';
import { formatDay, formatNumber } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';

export function SchoolListsPage() {
  const { t } = useTranslation();
  const canDecide = useCan('school_list.decide');
  const lists = useQuery(read(directoryContract.listSchoolLists, {}));
  const columns: Column<SchoolList>[] = [
    {
      key: 'number',
      header: t('directory:lists.decision'),
      heading: true,
      unbroken: true,
      render: ({ id, number }) => (
        <Link to="/school-lists/$id" params={{ id }}>
          {t('directory:lists.number', { number })}
        </Link>
      ),
    },
    {
      key: 'decidedOn',
      header: t('directory:lists.decidedOn'),
      sortBy: ({ decidedOn }) => decidedOn,
      unbroken: true,
      render: ({ decidedOn }) => formatDay(decidedOn),
    },
    { key: 'reason', header: t('directory:lists.reason'), render: ({ reason }) => reason },
    {
      key: 'schools',
      header: t('directory:schools'),
      align: 'right',
      sortBy: ({ schools }) => schools,
      render: ({ schools }) => formatNumber(schools),
    },
  ];

  return (
    <Page
      title={t('directory:lists.title')}
      lead={t('directory:lists.lead')}
      actions={canDecide && <LinkButton to="/school-lists/new">{t('directory:lists.new')}</LinkButton>}
    >
      <Loaded query={lists} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState>{t('directory:lists.empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('directory:lists.title')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              cards
            />
          )
        }
      </Loaded>
    </Page>
  );
}
