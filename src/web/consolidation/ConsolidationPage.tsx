import { Link, type LinkProps, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { useCan } from '#web/lib/session.tsx';
import { BurningCampaigns, CampaignSelect } from '#web/surveys/campaigns/CampaignChoice.tsx';
import { campaignName } from '#web/surveys/campaigns/words.ts';
import { useChosenCampaign } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './Consolidation.module.css';
import { ExactFigures } from './ExactFigures.tsx';
import { ProtectedFigures } from './ProtectedFigures.tsx';

/** The consolidated form of accepted forms, of the region or of one municipality. */
export function ConsolidationPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/consolidation' });
  const { query, campaigns, campaign } = useChosenCampaign('read', search.campaignId);
  const exact = useCan('consolidation.exact');
  const linkTo = (campaignId: CampaignId): LinkProps => ({
    to: '/consolidation',
    search: { ...search, campaignId },
  });
  const Figures = exact ? ExactFigures : ProtectedFigures;
  return (
    <Page
      title={t('consolidation:title')}
      width="whole"
      lead={campaign && campaigns.length < 2 && campaignName(t, campaign)}
      actions={
        exact && (
          <p className={styles.links}>
            <Link to="/consolidation/texts" search={{ campaignId: campaign?.id }}>
              {t('consolidation:register.title')}
            </Link>
            <Link to="/groups">{t('consolidation:groups')}</Link>
          </p>
        )
      }
    >
      <Loaded query={query} rows={12}>
        {() =>
          campaign ? (
            <>
              <BurningCampaigns campaigns={campaigns} chosen={campaign} linkTo={linkTo} />
              <Figures
                campaign={campaign}
                choice={<CampaignSelect campaigns={campaigns} chosen={campaign} linkTo={linkTo} />}
              />
            </>
          ) : (
            <EmptyState>{t('consolidation:noneText')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
