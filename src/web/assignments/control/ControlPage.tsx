import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlContract } from '#domain/assignments/control/contract.ts';
import { termStates } from '#domain/assignments/model.ts';
import type { ReplyOf } from '#domain/kernel/endpoint.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { reachOf } from '#domain/rights.ts';
import { useMunicipalities } from '#web/directory/queries.ts';
import { saveFile } from '#web/lib/api.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Control.module.css';
import { DecideBar } from './DecideBar.tsx';
import { RedTable } from './RedTable.tsx';

const from = '/frame/control';

/** For a meeting: how the whole stands, what is red, why and by whom, and the decision in one step. (order 01-21/744, cl. 3) */
export function ControlPage() {
  const { t } = useTranslation();
  const counts = useQuery(read(controlContract.getControl, {}));
  return (
    <Page
      title={t('control:title')}
      lead={counts.data && <Sentence counts={counts.data} />}
      actions={
        <>
          <Link to="/roadmap" search={{ view: 'map' }}>
            {t('control:map')}
          </Link>
          <Link to="/execution">{t('control:execution')}</Link>
        </>
      }
    >
      {counts.data && counts.data.toDecide > 0 && (
        <p className={styles.waits}>
          <Link to="/assignments/queue">{t('control:toDecide', { count: counts.data.toDecide })}</Link>
        </p>
      )}
      {counts.data && counts.data.unproved > 0 && (
        <p className={styles.waits}>
          <Link to="/assignments" search={{ unproved: 'yes' }}>
            {t('control:unproved', { count: counts.data.unproved })}
          </Link>
        </p>
      )}
      <h2 className={styles.heading}>{t('control:red')}</h2>
      <RedFilters />
      <RedList />
    </Page>
  );
}

const HERE = '\u0000';

/** Each part opens its rows; together they are all assignments. */
function Sentence({
  counts: { total, states },
}: {
  readonly counts: ReplyOf<typeof controlContract.getControl>;
}) {
  const { t } = useTranslation();
  const told = termStates.flatMap((state) => (state !== 'closed' && (states[state] ?? 0) > 0 ? state : []));
  const [before, after] = t('control:lead', { total, parts: HERE }).split(HERE);
  return (
    <>
      {before}
      {told.map((state, at) => (
        <Fragment key={state}>
          {at > 0 && ', '}
          <Link to="/assignments" search={{ termState: state }}>
            {t(`control:part.${state}`, { number: states[state] })}
          </Link>
        </Fragment>
      ))}
      {after}
    </>
  );
}

function RedFilters() {
  const { t } = useTranslation();
  const { appointments } = useSession();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/control' });
  const seesRegion = appointments.some(({ role }) => reachOf(role, 'assignment.decide') === 'region');
  const municipalities = useMunicipalities();
  const go = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, page: undefined, ...changed }, replace: true });
  return (
    <Filters
      active={Number(search.municipalityId !== undefined)}
      search={
        <SearchField
          label={t('control:search')}
          value={search.search}
          onChange={(text) => go({ search: text })}
        />
      }
    >
      {seesRegion && (
        <SelectFilter
          label={t('control:municipality')}
          value={search.municipalityId}
          options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(municipalityId) => go({ municipalityId })}
        />
      )}
    </Filters>
  );
}

function RedList() {
  const { t } = useTranslation();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/control' });
  // What was ticked and what is being written of it outlive a changed filter.
  const red = useQuery({
    ...read(controlContract.listRed, { query: search }),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<ReadonlySet<AssignmentId>>(new Set());
  const { page: _, ...asked } = search;
  return (
    <Loaded query={red} rows={12}>
      {({ items, total, pageSize }) =>
        total === 0 ? (
          <EmptyState>{t('control:none')}</EmptyState>
        ) : (
          <>
            <RedTable rows={items} chosen={chosen} onChoose={setChosen} />
            <Pages
              page={search.page ?? 1}
              pageSize={pageSize}
              total={total}
              onPage={(page) => void navigate({ search: { ...search, page } })}
            />
            <FileOffers
              formats={['xlsx']}
              save={() => saveFile(controlContract.exportRed, { query: asked })}
            />
            <DecideBar
              rows={items.filter(({ id }) => chosen.has(id))}
              onDecided={() => setChosen(new Set())}
            />
          </>
        )
      }
    </Loaded>
  );
}
