import { Link, type LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CampaignId } from '#domain/kernel/ids.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import { holdingsOfCampaign } from '#domain/surveys/rules.choosing.ts';
import { Choice, LongChoice, OtherBurning } from '#web/ui/Choice.tsx';
import { campaignName, holdingWords } from './words.ts';

interface Props {
  /** In the order of need. */
  readonly campaigns: readonly ListedCampaign[];
  readonly chosen: ListedCampaign;
  readonly linkTo: (campaignId: CampaignId) => LinkProps;
}

const optionsOf = (t: TFunction, { campaigns, linkTo }: Pick<Props, 'campaigns' | 'linkTo'>) =>
  campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaignName(t, campaign),
    states: holdingWords(t, holdingsOfCampaign(campaign)),
    link: linkTo(campaign.id),
  }));

/** The collections as one of the filters of a page. */
export function CampaignSelect({ campaigns, chosen, linkTo }: Props) {
  const { t } = useTranslation();
  if (campaigns.length < 2) return null;
  return (
    <LongChoice
      label={t('surveys:choice.label')}
      options={optionsOf(t, { campaigns, linkTo })}
      chosen={chosen.id}
    />
  );
}

/** The collections with their state, and in words what burns in those that the page does not show. */
export function CampaignChoice({ campaigns, chosen, linkTo }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('surveys:choice.label')}
        options={optionsOf(t, { campaigns, linkTo })}
        chosen={chosen.id}
      />
      <BurningCampaigns campaigns={campaigns} chosen={chosen} linkTo={linkTo} />
    </>
  );
}

/** What burns in the collections that the page does not show. */
export function BurningCampaigns({ campaigns, chosen, linkTo }: Props) {
  const { t } = useTranslation();
  const others = campaigns.filter(({ id }) => id !== chosen.id);
  const burning = (['overdue', 'waiting'] as const).flatMap((state) => {
    const hidden = others.filter((campaign) => campaign[state] > 0);
    return hidden[0] ? [{ state, first: hidden[0], count: hidden.length }] : [];
  });
  if (burning.length === 0) return null;
  return (
    <OtherBurning>
      {burning.map(({ state, first, count }) => (
        <Link key={state} {...linkTo(first.id)}>
          {t(`surveys:choice.more.${state}`, { count })}
        </Link>
      ))}
    </OtherBurning>
  );
}
