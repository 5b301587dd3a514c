import { useTranslation } from 'react-i18next';
import type { Other, Selection } from '#domain/consolidation/model.ts';
import { isCollection, otherSelection } from '#domain/consolidation/rules.selection.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useCampaigns } from '#web/surveys/queries.ts';
import { useGroups } from '../groups/queries.ts';
import type { Sheet } from '../PrintedSheet.tsx';
import { useExactSearch } from '../useExactSearch.ts';
import type { Side } from './ComparedForm.tsx';
import { Comparison } from './Comparison.tsx';

interface Props {
  readonly campaign: Campaign;
  readonly figures: Omit<Side, 'title'>;
  readonly selection: Selection;
  readonly other: Other;
  readonly municipalities: readonly MunicipalityRef[];
  readonly sheet: Sheet;
}

/** The chosen figures and the other ones: collections are told apart by their periods, places by their names. */
export function ExactComparison({ campaign, figures, selection, other, municipalities, sheet }: Props) {
  const { t } = useTranslation();
  const { basis } = useExactSearch();
  const campaigns = useCampaigns().data ?? [];
  const groups = useGroups().data ?? [];
  const titleOf = ({ campaignId, place }: Selection): string => {
    if (isCollection(other)) {
      const period = campaigns.find(({ id }) => id === campaignId)?.period ?? '';
      return t('consolidation:compare.ofPeriod', { period });
    }
    const names = [
      municipalities.find(({ id }) => id === place.municipalityId)?.name,
      groups.find(({ id }) => id === place.groupId)?.title,
    ].filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : t('consolidation:compare.all');
  };
  const second = otherSelection(selection, other);
  return (
    <Comparison
      campaign={campaign}
      first={{ ...figures, title: titleOf(selection) }}
      other={{ title: titleOf(second), selection: second }}
      basis={basis}
      sheet={sheet}
    />
  );
}
