import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import type { Purpose } from '#domain/surveys/rules.choosing.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useChosenCampaign } from '../queries.ts';
import { BurningCampaigns, CampaignChoice, CampaignSelect } from './CampaignChoice.tsx';

interface Props {
  readonly purpose: Purpose;
  readonly wanted: CampaignId | undefined;
  readonly linkTo: (campaignId: CampaignId) => LinkProps;
  readonly none: ReactNode;
  /** The page has a row of filters, and the choice is one of them. */
  readonly inFilters?: boolean;
  /** @param others the collections that the page does not show */
  readonly children: (
    campaign: ListedCampaign,
    others: readonly ListedCampaign[],
    choice: ReactNode,
  ) => ReactNode;
}

/** The collection of the address, or else the one that the page is needed for; the others stand above it. */
export function ChosenCampaign({ purpose, wanted, linkTo, none, inFilters, children }: Props) {
  const { query, campaigns, campaign } = useChosenCampaign(purpose, wanted);
  return (
    <Loaded query={query} rows={12}>
      {() =>
        campaign ? (
          <>
            {!inFilters && <CampaignChoice campaigns={campaigns} chosen={campaign} linkTo={linkTo} />}
            {inFilters && <BurningCampaigns campaigns={campaigns} chosen={campaign} linkTo={linkTo} />}
            {children(
              campaign,
              campaigns.filter((one) => one !== campaign),
              <CampaignSelect campaigns={campaigns} chosen={campaign} linkTo={linkTo} />,
            )}
          </>
        ) : (
          none
        )
      }
    </Loaded>
  );
}
