import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formStates } from '#domain/consolidation/model.ts';
import { comparisonBases } from '#domain/consolidation/rules.comparison.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useChosenCampaign } from '#web/surveys/queries.ts';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { CompareWith } from './comparison/CompareWith.tsx';
import { PlaceFilters } from './PlaceFilters.tsx';
import { useExactSearch } from './useExactSearch.ts';

interface Props {
  readonly campaign: Campaign;
  readonly municipalities: readonly MunicipalityRef[];
  readonly choice: ReactNode;
}

/** Whose forms are put together, which of them, and what they are compared with. */
export function ExactFilters({ campaign, municipalities, choice }: Props) {
  const { t } = useTranslation();
  const { place, states, other, basis, choose } = useExactSearch();
  const { campaigns } = useChosenCampaign('read', campaign.id);
  return (
    <Filters search={choice}>
      <PlaceFilters place={place} municipalities={municipalities} onChange={choose} />
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
        municipalities={municipalities}
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
  );
}
