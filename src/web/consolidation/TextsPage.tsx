import { type LinkProps, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { cellName } from '#web/forms/state/words.ts';
import { CampaignChoice } from '#web/surveys/campaigns/CampaignChoice.tsx';
import { useChosenCampaign, useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import { useTexts } from './queries.ts';
import { TextsFilters } from './TextsFilters.tsx';
import { TextsTable } from './TextsTable.tsx';
import { useTextsSearch } from './useTextsSearch.ts';

const linkTo = (campaignId: CampaignId): LinkProps => ({
  to: '/consolidation/texts',
  search: { campaignId },
});

/** What schools wrote in words, searchable; equal answers stand together. */
export function TextsPage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/consolidation/texts' });
  const { query, campaigns, campaign } = useChosenCampaign('read', campaignId);
  const definition = useDefinition(campaign);
  return (
    <Page title={t('consolidation:register.title')} lead={campaign?.title}>
      <Loaded query={query} rows={10}>
        {() =>
          campaign ? (
            <>
              <CampaignChoice campaigns={campaigns} chosen={campaign} linkTo={linkTo} />
              <Loaded query={definition} rows={10}>
                {(def) => <Texts key={campaign.id} campaign={campaign} def={def} />}
              </Loaded>
            </>
          ) : (
            <EmptyState>{t('consolidation:noneText')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Texts({ campaign, def }: { readonly campaign: Campaign; readonly def: FormDefinition }) {
  const { t } = useTranslation();
  const { search, choose } = useTextsSearch();
  const { campaignId: _, ...query } = search;
  const texts = useTexts(campaign.id, query);
  const nameOf = (cell: string) => {
    const spec = findCell(def, cell);
    return spec ? `${spec.sectionTitle}. ${cellName(t, spec)}` : cell;
  };
  return (
    <>
      <TextsFilters found={texts.data} nameOf={nameOf} />
      <Loaded query={texts} rows={10}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState>{t('consolidation:register.none')}</EmptyState>
          ) : (
            <>
              <TextsTable texts={items} nameOf={nameOf} />
              <Pages
                page={search.page ?? 1}
                pageSize={pageSize}
                total={total}
                onPage={(page) => choose({ page })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
