import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fulfilmentExportsContract } from '#domain/fulfilment/contract.exports.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import type { Plan } from '#domain/plans/model.ts';
import { sortPlans } from '#domain/plans/rules.choosing.ts';
import { saveFile } from '#web/lib/api.ts';
import { formatDay } from '#web/lib/format.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { StartCorrection } from '#web/plans/drafts/StartDraft.tsx';
import { PlanFiles } from '#web/plans/PlanFiles.tsx';
import { usePlans } from '#web/plans/queries.ts';
import { WaitingNotice } from '#web/plans/versions/WaitingNotice.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import { GanttView } from './gantt/GanttView.tsx';
import { HeatMapView } from './roadmap/HeatMapView.tsx';
import { PlanChoice } from './roadmap/PlanChoice.tsx';
import styles from './roadmap/Roadmap.module.css';
import { RoadmapFilters, RoadmapView } from './roadmap/RoadmapView.tsx';

const from = '/frame/roadmap';

export function RoadmapPage() {
  const { t } = useTranslation();
  const canImport = useCan('order.import');
  const canApprove = useCan('plan.approve');
  const { plan: wanted, view } = useSearch({ from });
  const plans = usePlans();
  const sorted = sortPlans(plans.data ?? [], useSession().today);
  const plan = sorted.find(({ id }) => id === wanted) ?? sorted[0];

  const fulfilment = (id: PlanId) => ({
    label: t('exports:xlsxWithStates'),
    save: () => saveFile(fulfilmentExportsContract.exportFulfilment, { params: { id } }),
  });

  return (
    <Page
      title={t('roadmap:title')}
      lead={plan && <PlanWords plan={plan} />}
      actions={
        <>
          {plan && (
            <Link to="/plans/$id/versions" params={{ id: plan.id }}>
              {t('versions:openOf', { number: plan.version.number })}
            </Link>
          )}
          {plan && (
            <Link to="/execution" search={{ plan: plan.id }}>
              {t('roadmap:toEvidence')}
            </Link>
          )}
          {canImport && <Link to="/orders">{t('roadmap:toOrders')}</Link>}
          {plan && canApprove && <StartCorrection planId={plan.id} />}
        </>
      }
    >
      <Loaded query={plans} rows={16}>
        {() =>
          plan ? (
            <>
              <PlanChoice
                plans={sorted}
                chosen={plan}
                linkTo={({ id }) => ({ to: '/roadmap', search: { plan: id, view } })}
              />
              <div className={styles.said}>
                <WaitingNotice plan={plan} />
                <PlanFiles planId={plan.id} more={[fulfilment(plan.id)]} />
              </div>
              <PlanViews plan={plan} />
            </>
          ) : (
            <EmptyState>{t('roadmap:empty')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function PlanWords({ plan: { title, order, periodFrom, periodTo } }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const words = t('roadmap:lead', {
    title,
    number: order.number,
    from: formatDay(periodFrom),
    to: formatDay(periodTo),
  });
  return (
    <span className={styles.lead} title={words}>
      {words}
    </span>
  );
}

function PlanViews({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/roadmap' });
  return (
    <>
      <div className={styles.bar}>
        <ViewNav label={t('roadmap:views')}>
          <ViewLink to="/roadmap" search={{ ...search, view: undefined }} current={search.view === undefined}>
            {t('roadmap:table')}
          </ViewLink>
          <ViewLink to="/roadmap" search={{ ...search, view: 'gantt' }} current={search.view === 'gantt'}>
            {t('gantt:view')}
          </ViewLink>
          <ViewLink to="/roadmap" search={{ ...search, view: 'map' }} current={search.view === 'map'}>
            {t('roadmap:asMap')}
          </ViewLink>
        </ViewNav>
        {search.view === undefined && <RoadmapFilters />}
      </div>
      {search.view === 'map' && <HeatMapView planId={plan.id} />}
      {search.view === 'gantt' && (
        <GanttView
          planId={plan.id}
          filter={search}
          onFilter={(filter) => void navigate({ search: { ...search, ...filter }, replace: true })}
          opened={search.measure}
          onOpen={(measure) => void navigate({ search: { ...search, measure }, resetScroll: false })}
          onTable={() => void navigate({ search: { plan: search.plan, state: search.state } })}
        />
      )}
      {search.view === undefined && <RoadmapView planId={plan.id} />}
    </>
  );
}
