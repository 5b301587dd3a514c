import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/surveys/model.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import type { Selection } from './ConsolidationContext.tsx';
import { ExactComparison } from './comparison/ExactComparison.tsx';
import { ExactFilters } from './ExactFilters.tsx';
import { useFigures } from './queries.ts';
import { useExactSearch } from './useExactSearch.ts';

/** The consolidated form for the line school – municipality – ministry: every figure opens. */
export function ExactFigures({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const { place, states, other } = useExactSearch();
  const { municipalityId, groupId } = place;
  const selection = useMemo<Selection>(
    () => ({ campaignId: campaign.id, place: { municipalityId, groupId, states } }),
    [campaign.id, municipalityId, groupId, states],
  );
  const figures = useFigures(selection);
  const definition = useDefinition(campaign);
  return (
    <>
      <ExactFilters campaign={campaign} municipalities={figures.data?.municipalities ?? []} />
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
              <ExactComparison
                campaign={campaign}
                figures={{ aggregate, pupils }}
                selection={selection}
                other={other}
                municipalities={municipalities}
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
}
