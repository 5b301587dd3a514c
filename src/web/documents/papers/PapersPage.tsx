import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { papersContract } from '#domain/documents/papers/contract.ts';
import { type Paper, paperKinds } from '#domain/documents/papers/model.ts';
import { saveFile } from '#web/lib/api.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { type Column, DataTable } from '#web/ui/DataTable.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { ListPage } from '#web/ui/ListPage.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { PaperState, usePaperName } from './PaperWords.tsx';

const from = '/frame/papers';
const conditions = ['kind', 'incomplete', 'search'] as const;

/** Acts and other papers within the scope: what reports are proved by. (order 01-21/744, App. 1, column 5) */
export function PapersPage() {
  const { t } = useTranslation();
  const filters = useSearch({ from });
  const navigate = useNavigate({ from: '/papers' });
  const canWrite = useCan('paper.write');
  const [writing, setWriting] = useState(false);
  const papers = useQuery(read(papersContract.listPapers, { query: filters }));
  const { page: _, ...asked } = filters;
  const filtered = conditions.some((name) => filters[name] !== undefined);
  return (
    <ListPage
      title={t('papers:title')}
      lead={(count) => t('papers:lead', { count })}
      actions={canWrite && <Button onClick={() => setWriting(true)}>{t('papers:register')}</Button>}
      query={papers}
      asked={filters}
      onAsk={(search) => void navigate({ search, replace: true })}
      searchLabel={t('papers:search')}
      views={<Views />}
      filters={(ask) => (
        <>
          <SelectFilter
            label={t('papers:filter.kind')}
            value={filters.kind}
            options={paperKinds.map((value) => ({ value, label: t(`papers:kind.${value}`) }))}
            onChange={(kind) => ask({ kind })}
          />
          <SelectFilter
            label={t('papers:filter.incomplete')}
            value={filters.incomplete}
            options={[{ value: 'yes', label: t('papers:filter.isIncomplete') }]}
            onChange={(incomplete) => ask({ incomplete })}
          />
        </>
      )}
      empty={filtered ? undefined : t('papers:empty')}
      note={
        writing && (
          <PaperDialog
            onDone={({ id }) => void navigate({ to: '/papers/$id', params: { id } })}
            onClose={() => setWriting(false)}
          />
        )
      }
    >
      {(rows) => (
        <>
          <PaperTable papers={rows} />
          <FileOffers
            formats={['xlsx']}
            save={() => saveFile(papersContract.exportPapers, { query: asked })}
          />
        </>
      )}
    </ListPage>
  );
}

function Views() {
  const { t } = useTranslation();
  const filters = useSearch({ from });
  return (
    <ViewNav label={t('papers:view.label')}>
      {(['all', 'own'] as const).map((view) => (
        <ViewLink
          key={view}
          to="/papers"
          search={{ ...filters, page: undefined, view: view === 'all' ? undefined : view }}
          current={view === (filters.view ?? 'all')}
        >
          {t(`papers:view.${view}`)}
        </ViewLink>
      ))}
    </ViewNav>
  );
}

function PaperTable({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTranslation();
  const nameOf = usePaperName();
  const columns: Column<Paper>[] = [
    {
      key: 'paper',
      header: t('papers:column.paper'),
      heading: true,
      render: (paper) => (
        <Link to="/papers/$id" params={{ id: paper.id }}>
          {nameOf(paper)}
        </Link>
      ),
    },
    {
      key: 'organization',
      header: t('papers:column.organization'),
      render: ({ organization }) => organization.name,
    },
    { key: 'state', header: t('papers:column.state'), render: (paper) => <PaperState paper={paper} /> },
  ];
  return (
    <DataTable caption={t('papers:title')} columns={columns} rows={papers} rowKey={({ id }) => id} cards />
  );
}
