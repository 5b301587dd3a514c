import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { assignmentStatuses, termStates } from '#domain/assignments/model.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import { reachOf } from '#domain/rights.ts';
import { useMunicipalities } from '#web/directory/queries.ts';
import { saveFile } from '#web/lib/api.ts';
import { useSession } from '#web/lib/session.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { ListPage } from '#web/ui/ListPage.tsx';
import { At } from '#web/ui/Place.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import styles from './Assignments.module.css';
import { AssignmentTable } from './AssignmentTable.tsx';
import { AssignmentTools } from './places.ts';
import { type AssignmentFilters, useAssignments } from './queries.ts';

const conditions = ['planItemId', 'municipalityId', 'status', 'termState', 'unproved', 'search'] as const;

export function AssignmentsPage() {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/frame/assignments' });
  const navigate = useNavigate({ from: '/assignments' });
  const assignments = useAssignments(filters);
  const { page: _, ...asked } = filters;
  const { seesOthers, places } = useSight();
  const view = filters.view ?? (seesOthers ? 'all' : 'own');
  const filtered = conditions.some((name) => filters[name] !== undefined);

  return (
    <ListPage
      title={t('assignments:title')}
      lead={(count) => t(`assignments:lead.${view}`, { count })}
      actions={<At place={AssignmentTools} tells={{}} />}
      query={assignments}
      asked={filters}
      onAsk={(search) => void navigate({ search, replace: true })}
      searchLabel={t('assignments:filter.search')}
      views={seesOthers && <Views filters={filters} />}
      filters={(ask) => <OtherFilters filters={filters} places={places} onFilter={ask} />}
      note={
        <>
          {view === 'to_decide' && <Link to="/assignments/queue">{t('assignments:queue.open')}</Link>}
          {filters.planItemId && <OnlyItem filters={filters} title={assignments.data?.items[0]?.item} />}
        </>
      }
      empty={filtered ? undefined : t(`assignments:empty.${view}`)}
    >
      {(rows) => (
        <>
          <AssignmentTable caption={t('assignments:title')} assignments={rows} />
          <FileOffers
            formats={['xlsx']}
            save={() => saveFile(assignmentsContract.exportAssignments, { query: asked })}
          />
        </>
      )}
    </ListPage>
  );
}

/** How far the person sees: who sees their own organisation or one municipality has nothing there to choose from. */
function useSight() {
  const { appointments } = useSession();
  const municipalities = useMunicipalities();
  const sights = appointments.map(({ role, municipality }) => ({
    reach: reachOf(role, 'assignment.read'),
    municipality,
  }));
  const near = new Map(
    sights.flatMap(({ reach, municipality }) =>
      reach === 'municipality' && municipality ? [[municipality.id, municipality]] : [],
    ),
  );
  const isWide = sights.some(({ reach }) => reach === 'region' || reach === 'served');
  return {
    seesOthers: isWide || near.size > 0,
    places: isWide ? (municipalities.data ?? []) : [...near.values()],
  };
}

function Views({ filters }: { readonly filters: AssignmentFilters }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const views = [
    { view: undefined, word: 'all' },
    ...(rights.includes('assignment.report') ? [{ view: 'own', word: 'own' } as const] : []),
    ...(rights.includes('assignment.decide') ? [{ view: 'to_decide', word: 'to_decide' } as const] : []),
  ] as const;
  return (
    <ViewNav label={t('assignments:view.label')}>
      {views.map(({ view, word }) => (
        <ViewLink
          key={word}
          to="/assignments"
          search={{ ...filters, page: undefined, view }}
          current={word === (filters.view ?? 'all')}
        >
          {t(`assignments:view.${word}`)}
        </ViewLink>
      ))}
    </ViewNav>
  );
}

interface FilterProps {
  readonly filters: AssignmentFilters;
  readonly places: readonly MunicipalityRef[];
  readonly onFilter: (changed: AssignmentFilters) => void;
}

function OtherFilters({ filters, places, onFilter }: FilterProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectFilter
        label={t('assignments:filter.termState')}
        value={filters.termState}
        options={termStates.map((value) => ({ value, label: t(`assignments:termState.${value}`) }))}
        onChange={(termState) => onFilter({ termState })}
      />
      <SelectFilter
        label={t('assignments:filter.status')}
        value={filters.status}
        options={assignmentStatuses.map((value) => ({ value, label: t(`assignments:status.${value}`) }))}
        onChange={(status) => onFilter({ status })}
      />
      <SelectFilter
        label={t('assignments:filter.evidence')}
        value={filters.unproved}
        options={[{ value: 'yes', label: t('assignments:filter.unproved') }]}
        onChange={(unproved) => onFilter({ unproved })}
      />
      {(places.length > 1 || filters.municipalityId) && (
        <SelectFilter
          label={t('assignments:filter.municipality')}
          value={filters.municipalityId}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(municipalityId) => onFilter({ municipalityId })}
        />
      )}
    </>
  );
}

interface OnlyItemProps {
  readonly filters: AssignmentFilters;
  readonly title: { readonly number: string; readonly title: string } | undefined;
}

function OnlyItem({ filters, title }: OnlyItemProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.only}>
      {title ? t('assignments:filter.itemOf', { ...title }) : t('assignments:filter.item')}{' '}
      <Link to="/assignments" search={{ ...filters, page: undefined, planItemId: undefined }}>
        {t('assignments:filter.clear')}
      </Link>
    </p>
  );
}
