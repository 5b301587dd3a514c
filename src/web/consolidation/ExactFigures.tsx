import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formStates } from '#domain/consolidation/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import type { Selection } from './ConsolidationContext.tsx';
import { PlaceFilters } from './PlaceFilters.tsx';
import { useFigures } from './queries.ts';

/** The consolidated form for the line school – municipality – ministry: every figure opens. */
export function ExactFigures({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const { municipalityId, groupId, states = 'accepted' } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const selection = useMemo<Selection>(
    () => ({ campaignId: campaign.id, place: { municipalityId, groupId, states } }),
    [campaign.id, municipalityId, groupId, states],
  );
  const figures = useFigures(selection);
  const definition = useDefinition(campaign);
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
      </Filters>
      <Loaded query={figures} rows={14}>
        {({ counts, aggregate }) => (
          <>
            <p>
              {states === 'sent'
                ? t('consolidation:stateSent', { ...counts, forms: aggregate.forms, count: counts.total })
                : t('consolidation:state', { accepted: counts.accepted, count: counts.total })}
            </p>
            {aggregate.forms === 0 ? (
              <EmptyState>{t('consolidation:emptyPlace')}</EmptyState>
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
}
