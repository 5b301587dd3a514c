import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import type { Purpose } from '#domain/surveys/rules.choosing.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useChosenCampaign } from '../queries.ts';
import { CampaignChoice } from './CampaignChoice.tsx';

interface Props {
  readonly purpose: Purpose;
  readonly wanted: CampaignId | undefined;
  readonly linkTo: (campaignId: CampaignId) => LinkProps;
  readonly none: ReactNode;
  /** @param others the collections that the page does not show */
  readonly children: (campaign: ListedCampaign, others: readonly ListedCampaign[]) => ReactNode;
}

/** The collection of the address, or else the one that the page is needed for; the others stand above it. */
export function ChosenCampaign({ purpose, wanted, linkTo, none, children }: Props) {
  const { query, campaigns, campaign } = useChosenCampaign(purpose, wanted);
  return (
    <Loaded query={query} rows={12}>
      {() =>
        campaign ? (
          <>
            <CampaignChoice campaigns={campaigns} chosen={campaign} linkTo={linkTo} />
            {children(
              campaign,
              campaigns.filter((one) => one !== campaign),
            )}
          </>
        ) : (
          none
        )
      }
    </Loaded>
  );
}
