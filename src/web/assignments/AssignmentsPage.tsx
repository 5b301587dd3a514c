import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assignmentStatuses, termStates } from '#domain/assignments/model.ts';
import { reachOf } from '#domain/rights.ts';
import { useMunicipalities } from '#web/directory/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { At } from '#web/ui/Place.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import styles from './Assignments.module.css';
import { AssignmentTable } from './AssignmentTable.tsx';
import { AssignmentTools } from './places.ts';
import { type AssignmentFilters, useAssignments } from './queries.ts';

const conditions = ['planItemId', 'municipalityId', 'status', 'termState', 'search'] as const;

export function AssignmentsPage() {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/frame/assignments' });
  const navigate = useNavigate({ from: '/assignments' });
  const assignments = useAssignments(filters);
  const { view = 'all' } = filters;
  const filtered = conditions.some((name) => filters[name] !== undefined);
  const total = assignments.data?.total;
  // A changed condition starts from the first page.
  const filter = (changed: AssignmentFilters) =>
    void navigate({ search: { ...filters, page: undefined, ...changed }, replace: true });

  return (
    <Page
      title={t('assignments:title')}
      lead={total === undefined ? undefined : t(`assignments:lead.${view}`, { count: total })}
      actions={<At place={AssignmentTools} tells={{}} />}
    >
      <Views filters={filters} />
      <AssignmentFilterRow filters={filters} onFilter={filter} />
      {filters.planItemId && <OnlyItem filters={filters} title={assignments.data?.items[0]?.item} />}
      <Loaded query={assignments} rows={12}>
        {({ items, total: found, pageSize }) =>
          found === 0 ? (
            <EmptyState>{filtered ? t('state.nothingFound') : t(`assignments:empty.${view}`)}</EmptyState>
          ) : (
            <>
              <AssignmentTable caption={t('assignments:title')} assignments={items} />
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

/** Who sees no further than their own organisation needs no division. */
function Views({ filters }: { readonly filters: AssignmentFilters }) {
  const { t } = useTranslation();
  const { appointments, rights } = useSession();
  const seesOthers = appointments.some(({ role }) => {
    const reach = reachOf(role, 'assignment.read');
    return reach !== undefined && reach !== 'organization';
  });
  if (!seesOthers) return null;
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
  readonly onFilter: (changed: AssignmentFilters) => void;
}

function AssignmentFilterRow({ filters, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const municipalities = useMunicipalities();
  return (
    <Filters>
      <SearchField
        label={t('assignments:filter.search')}
        value={filters.search}
        onChange={(search) => onFilter({ search })}
      />
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
        label={t('assignments:filter.municipality')}
        value={filters.municipalityId}
        options={(municipalities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(municipalityId) => onFilter({ municipalityId })}
      />
    </Filters>
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
