import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import type { EvidenceItem } from '#domain/fulfilment/evidence/model.ts';
import { shortfallsOf, summaryOf } from '#domain/fulfilment/evidence/rules.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Plan } from '#domain/plans/model.ts';
import { sortPlans } from '#domain/plans/rules.choosing.ts';
import { saveFile } from '#web/lib/api.ts';
import { formatDay } from '#web/lib/format.ts';
import { read } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { usePlans } from '#web/plans/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { BriefDialog } from '../briefs/BriefDialog.tsx';
import { PlanChoice } from '../roadmap/PlanChoice.tsx';
import { useNarrowSight } from '../roadmap/sight.ts';
import styles from './Evidence.module.css';
import { EvidenceTable } from './EvidenceTable.tsx';

const from = '/frame/execution';

/** What the order demands, what proves it, and what is missing, on any day. (order 01-21/744, cl. 3) */
export function EvidencePage() {
  const { t } = useTranslation();
  const { plan: wanted, on } = useSearch({ from });
  const canApprove = useCan('plan.approve');
  const canBrief = useCan('brief.make');
  const [briefs, setBriefs] = useState(false);
  const plans = usePlans();
  const { today } = useSession();
  const sorted = sortPlans(plans.data ?? [], today);
  const plan = sorted.find(({ id }) => id === wanted) ?? sorted[0];
  return (
    <Page
      title={t('evidence:title')}
      actions={
        plan && (
          <>
            <Link to="/roadmap" search={{ plan: plan.id }}>
              {t('evidence:toRoadmap')}
            </Link>
            {canBrief && (
              <Button variant="default" onClick={() => setBriefs(true)}>
                {t('briefs:open')}
              </Button>
            )}
            {canApprove && (
              <Link to="/plans/$id/additions" params={{ id: plan.id }}>
                {t('evidence:toAdditions')}
              </Link>
            )}
          </>
        )
      }
    >
      <Loaded query={plans} rows={16}>
        {() =>
          plan ? (
            <>
              <PlanChoice
                plans={sorted}
                chosen={plan}
                linkTo={({ id }) => ({ to: '/execution', search: { plan: id } })}
              />
              <EvidenceFilters />
              <OfPlan plan={plan} />
              {briefs && <BriefDialog planId={plan.id} on={on ?? today} onClose={() => setBriefs(false)} />}
            </>
          ) : (
            <EmptyState>{t('roadmap:empty')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function EvidenceFilters() {
  const { t } = useTranslation();
  const { today } = useSession();
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/execution' });
  const go = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const goTo = (day: LocalDate) => go({ on: day === today ? undefined : day });
  return (
    <Filters active={Number(search.on !== undefined) + Number(search.missing !== undefined)}>
      <TextInput
        type="date"
        label={t('evidence:on')}
        max={today}
        value={search.on ?? today}
        onChange={(event) => event.currentTarget.value && goTo(event.currentTarget.value)}
      />
      {search.on && (
        <Button variant="default" onClick={() => goTo(today)}>
          {t('evidence:today')}
        </Button>
      )}
      <SelectFilter
        label={t('evidence:missing')}
        value={search.missing}
        options={[{ value: 'some', label: t('evidence:withMissing') }]}
        onChange={(missing) => go({ missing })}
      />
    </Filters>
  );
}

const lacks = (item: EvidenceItem): boolean =>
  item.assignments.total > 0 && shortfallsOf(item).some(({ needed, proved }) => proved < needed);

function OfPlan({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const narrow = useNarrowSight();
  const { on, missing } = useSearch({ from });
  const evidence = useQuery(read(evidenceContract.getEvidence, { params: { id: plan.id }, query: { on } }));
  return (
    <Loaded query={evidence} rows={16}>
      {({ items }) => {
        const shown = missing ? items.filter(lacks) : items;
        return (
          <>
            <p className={styles.said} role="status">
              {on && `${t('evidence:past', { day: formatDay(on) })} `}
              {t(narrow ? 'evidence:lead' : 'evidence:leadWhole', summaryOf(items))}
            </p>
            {shown.length > 0 ? (
              <>
                <EvidenceTable items={shown} />
                <FileOffers
                  formats={['xlsx']}
                  save={() =>
                    saveFile(evidenceContract.exportEvidence, { params: { id: plan.id }, query: { on } })
                  }
                />
              </>
            ) : (
              <EmptyState>{t('evidence:nothing')}</EmptyState>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
