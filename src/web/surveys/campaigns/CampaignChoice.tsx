import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import { holdingsOfCampaign } from '#domain/surveys/rules.choosing.ts';
import { Choice, OtherBurning } from '#web/ui/Choice.tsx';
import { campaignName, holdingWords } from './words.ts';

interface Props {
  /** In the order of need. */
  readonly campaigns: readonly ListedCampaign[];
  readonly chosen: ListedCampaign;
  readonly linkTo: (campaignId: CampaignId) => LinkProps;
}

/** The collections with their state, and in words what burns in those that the page does not show. */
export function CampaignChoice({ campaigns, chosen, linkTo }: Props) {
  const { t } = useTranslation();
  const options = campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaignName(t, campaign),
    states: holdingWords(t, holdingsOfCampaign(campaign)),
    link: linkTo(campaign.id),
  }));
  const others = campaigns.filter(({ id }) => id !== chosen.id);
  const burning = (['overdue', 'waiting'] as const).flatMap((state) => {
    const hidden = others.filter((campaign) => campaign[state] > 0);
    return hidden[0] ? [{ state, first: hidden[0], count: hidden.length }] : [];
  });
  return (
    <>
      <Choice label={t('surveys:choice.label')} options={options} chosen={chosen.id} />
      {burning.length > 0 && (
        <OtherBurning>
          {burning.map(({ state, first, count }) => (
            <Link key={state} {...linkTo(first.id)}>
              {t(`surveys:choice.more.${state}`, { count })}
            </Link>
          ))}
        </OtherBurning>
      )}
    </>
  );
}
