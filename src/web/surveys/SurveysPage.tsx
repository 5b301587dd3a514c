import { type LinkProps, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ArchiveOffer } from './archives/ArchiveOffer.tsx';
import { CampaignProgress } from './CampaignProgress.tsx';
import { ChosenCampaign } from './campaigns/ChosenCampaign.tsx';
import { OwnForms } from './campaigns/OwnForms.tsx';
import { ReviewQueue } from './review/ReviewQueue.tsx';

const linkTo = (campaignId: CampaignId): LinkProps => ({ to: '/surveys', search: { campaignId } });

/** The collection of data as each role needs it: to fill in, to review, to see who is late. */
export function SurveysPage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/surveys' });
  const fills = useCan('survey.fill');
  const manages = useCan('survey.manage');
  const reviews = useCan('survey.review') && !manages;
  const agrees = useCan('survey.change');
  const follows = useCan('survey.progress');
  const title = fills ? 'titleFill' : reviews ? 'titleQueue' : 'title';
  return (
    <Page
      title={t(`surveys:${title}`)}
      actions={
        <>
          {agrees && (
            <LinkButton variant="default" to="/surveys/requests">
              {t('changes:listTitle')}
            </LinkButton>
          )}
          {follows && (
            <LinkButton variant="default" to="/surveys/late" search={{ campaignId }}>
              {t('campaigns:late')}
            </LinkButton>
          )}
          {manages && (
            <LinkButton variant="default" to="/surveys/new">
              {t('campaigns:open')}
            </LinkButton>
          )}
        </>
      }
    >
      {fills && <OwnForms />}
      {follows && (
        <ChosenCampaign
          purpose={reviews ? 'decide' : 'act'}
          wanted={campaignId}
          linkTo={linkTo}
          none={<NoCampaigns />}
          inFilters={reviews}
        >
          {(campaign, others, choice) =>
            reviews ? (
              <Fragment key={campaign.id}>
                <ReviewQueue campaign={campaign} choice={choice} />
                <ArchiveOffer campaignId={campaign.id} />
              </Fragment>
            ) : (
              <CampaignProgress key={campaign.id} campaign={campaign} others={others} />
            )
          }
        </ChosenCampaign>
      )}
    </Page>
  );
}

function NoCampaigns() {
  const { t } = useTranslation();
  const manages = useCan('survey.manage');
  return (
    <>
      <EmptyState>{t('surveys:none.progress')}</EmptyState>
      {manages && <LinkButton to="/surveys/new">{t('campaigns:open')}</LinkButton>}
    </>
  );
}
