import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formStates } from '#domain/consolidation/model.ts';
import { comparisonBases } from '#domain/consolidation/rules.comparison.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { MunicipalityId, SchoolGroupId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useChosenCampaign, useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { CompareWith, type Other } from './CompareWith.tsx';
import { Comparison } from './Comparison.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import type { Selection } from './ConsolidationContext.tsx';
import { useGroups } from './groups/queries.ts';
import { type ChosenPlace, PlaceFilters } from './PlaceFilters.tsx';
import { useFigures } from './queries.ts';

/** The consolidated form for the line school – municipality – ministry: every figure opens. */
export function ExactFigures({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/consolidation' });
  const { municipalityId, groupId, states = 'accepted', other, basis = 'total' } = search;
  const navigate = useNavigate({ from: '/consolidation' });
  const selection = useMemo<Selection>(
    () => ({ campaignId: campaign.id, place: { municipalityId, groupId, states } }),
    [campaign.id, municipalityId, groupId, states],
  );
  const figures = useFigures(selection);
  const definition = useDefinition(campaign);
  const { campaigns } = useChosenCampaign('read', campaign.id);
  const groups = useGroups().data ?? [];
  const choose = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <Filters>
        <PlaceFilters
          place={{ municipalityId, groupId }}
          municipalities={figures.data?.municipalities ?? []}
          onChange={choose}
        />
        <SelectFilter
          label={t('consolidation:which')}
          withoutAll
          value={states}
          options={formStates.map((value) => ({ value, label: t(`consolidation:states.${value}`) }))}
          onChange={(value) => choose({ states: value })}
        />
        <CompareWith
          value={other}
          campaign={campaign}
          campaigns={campaigns}
          municipalities={figures.data?.municipalities ?? []}
          onChange={(value) => choose({ other: value })}
        />
        {other && (
          <SelectFilter
            label={t('consolidation:compare.basis')}
            withoutAll
            value={basis}
            options={comparisonBases.map((value) => ({
              value,
              label: t(`consolidation:compare.bases.${value}`),
            }))}
            onChange={(value) => choose({ basis: value })}
          />
        )}
      </Filters>
      <Loaded query={figures} rows={14}>
        {({ counts, aggregate, pupils, municipalities }) => (
          <>
            <p>
              {states === 'sent'
                ? t('consolidation:stateSent', { ...counts, forms: aggregate.forms, count: counts.total })
                : t('consolidation:state', { accepted: counts.accepted, count: counts.total })}
            </p>
            {aggregate.forms === 0 ? (
              <EmptyState>{t('consolidation:emptyPlace')}</EmptyState>
            ) : other ? (
              <Comparison
                campaign={campaign}
                first={{ title: firstTitle(other, municipalities), aggregate, pupils }}
                other={otherSide(other, municipalities)}
                basis={basis}
              />
            ) : (
              <Loaded query={definition} rows={14}>
                {(def) => <ConsolidatedForm def={def} aggregate={aggregate} selection={selection} />}
              </Loaded>
            )}
          </>
        )}
      </Loaded>
    </>
  );

  function titleOf(place: ChosenPlace, municipalities: readonly MunicipalityRef[]): string {
    const names = [
      municipalities.find(({ id }) => id === place.municipalityId)?.name,
      groups.find(({ id }) => id === place.groupId)?.title,
    ].filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : t('consolidation:compare.all');
  }

  /** Collections are told apart by their periods, places by their names. */
  function firstTitle(chosen: Other, municipalities: readonly MunicipalityRef[]): string {
    const { period } = campaign;
    if (chosen.startsWith('campaign:')) return t('consolidation:compare.ofPeriod', { period });
    return titleOf({ municipalityId, groupId }, municipalities);
  }

  /** Another collection of the same place, or another place of the same collection. */
  function otherSide(chosen: Other, municipalities: readonly MunicipalityRef[]) {
    const [kind, id] = chosen.split(':') as [string, string];
    if (kind === 'campaign') {
      const period = campaigns.find((one) => one.id === id)?.period ?? '';
      const title = t('consolidation:compare.ofPeriod', { period });
      return { title, selection: { campaignId: id, place: selection.place } };
    }
    const place: ChosenPlace =
      kind === 'group' ? { groupId: id as SchoolGroupId } : { municipalityId: id as MunicipalityId };
    return {
      title: titleOf(place, municipalities),
      selection: { campaignId: campaign.id, place: { ...place, states } },
    };
  }
}
