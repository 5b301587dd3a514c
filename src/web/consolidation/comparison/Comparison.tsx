import { useTranslation } from 'react-i18next';
import type { Selection } from '#domain/consolidation/model.ts';
import type { ComparisonBasis } from '#domain/consolidation/rules.comparison.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import type { Sheet } from '../PrintedSheet.tsx';
import { useOtherFigures } from '../queries.ts';
import { ComparedForm, type Side } from './ComparedForm.tsx';

interface Props {
  readonly campaign: Campaign;
  readonly first: Side;
  readonly other: { readonly title: string; readonly selection: Selection };
  readonly basis: ComparisonBasis;
  readonly sheet: Sheet;
}

/** The chosen figures beside those of another place or collection. */
export function Comparison({ campaign, first, other, basis, sheet }: Props) {
  const { t } = useTranslation();
  const figures = useOtherFigures(other.selection, campaign.formVersion);
  const definition = useDefinition(campaign);
  return (
    <Loaded query={figures} rows={14}>
      {({ aggregate, pupils, comparable }) =>
        aggregate.forms === 0 ? (
          <EmptyState>{t('consolidation:compare.none')}</EmptyState>
        ) : (
          <Loaded query={definition} rows={14}>
            {(def) => (
              <ComparedForm
                def={def}
                first={first}
                second={{ title: other.title, aggregate, pupils }}
                comparable={comparable}
                basis={basis}
                sheet={sheet}
              />
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}
