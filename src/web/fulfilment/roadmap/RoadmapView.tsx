import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { measureStates } from '#domain/fulfilment/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useLinks } from '../queries.links.ts';
import { useRoadmap } from '../queries.ts';
import styles from './Roadmap.module.css';
import { RoadmapTable } from './RoadmapTable.tsx';
import { useNarrowSight } from './sight.ts';

const from = '/frame/roadmap';

export function RoadmapView({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation();
  const search = useSearch({ from });
  const { whose } = useWhose();
  const roadmap = useRoadmap(planId);
  const links = useLinks(planId);
  return (
    <Loaded query={roadmap} rows={16}>
      {({ plan, items }) => {
        const own = items.filter(({ counts }) => whose === 'all' || counts.total > 0);
        if (own.length === 0 && items.length > 0) return <NoneOwn />;
        const shown = own.filter(({ state }) => search.state === undefined || state === search.state);
        return shown.length === 0 ? (
          <EmptyState>{t('roadmap:nothing')}</EmptyState>
        ) : (
          <RoadmapTable plan={plan} items={shown} warnings={links.data?.warnings} />
        );
      }}
    </Loaded>
  );
}

/** Who sees only some organisations begins with what is assigned to them; who came to one measure sees it in any case. */
function useWhose() {
  const narrow = useNarrowSight();
  const { whose } = useSearch({ from });
  const { hash } = useLocation();
  return { narrow, whose: whose ?? (narrow && hash === '' ? 'own' : 'all') };
}

function NoneOwn() {
  const { t } = useTranslation();
  const search = useSearch({ from });
  return (
    <EmptyState
      action={
        <Link to="/roadmap" search={{ ...search, whose: 'all' }}>
          {t('roadmap:showAll')}
        </Link>
      }
    >
      {t('roadmap:noneOwn')}
    </EmptyState>
  );
}

/** In one line with the views. */
export function RoadmapFilters() {
  const { t } = useTranslation();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/roadmap' });
  const { narrow, whose } = useWhose();
  const narrowTo = (wanted: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...wanted }, replace: true });
  return (
    <div className={styles.filters}>
      {narrow && (
        <SelectFilter
          label={t('roadmap:whose')}
          value={whose === 'own' ? 'own' : undefined}
          options={[{ value: 'own', label: t('roadmap:own') }]}
          onChange={(own) => narrowTo({ whose: own ?? 'all' })}
        />
      )}
      <SelectFilter
        label={t('roadmap:state')}
        value={search.state}
        options={measureStates.map((value) => ({ value, label: t(`roadmap:measureState.${value}`) }))}
        onChange={(state) => narrowTo({ state })}
      />
    </div>
  );
}
