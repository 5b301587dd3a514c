import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './Consolidation.module.css';
import { ExactFigures } from './ExactFigures.tsx';
import { ProtectedFigures } from './ProtectedFigures.tsx';

/** The consolidated form of accepted forms, of the region or of one municipality. */
export function ConsolidationPage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const campaigns = useQuery(read(surveysContract.listCampaigns, {}));
  const campaign = campaigns.data?.find((one) => one.id === campaignId) ?? campaigns.data?.[0];
  const exact = useCan('consolidation.exact');
  const Figures = exact ? ExactFigures : ProtectedFigures;
  return (
    <Page
      title={t('consolidation:title')}
      lead={campaign?.title}
      actions={
        exact && (
          <p className={styles.links}>
            <Link to="/consolidation/texts" search={{ campaignId }}>
              {t('consolidation:register.title')}
            </Link>
            <Link to="/groups">{t('consolidation:groups')}</Link>
          </p>
        )
      }
    >
      <Loaded query={campaigns} rows={12}>
        {(all) => (
          <>
            {all.length > 1 && (
              <Filters>
                <SelectFilter
                  label={t('consolidation:campaign')}
                  withoutAll
                  value={campaign?.id}
                  options={all.map(({ id, title }) => ({ value: id, label: title }))}
                  onChange={(value) =>
                    void navigate({ search: (before) => ({ ...before, campaignId: value }) })
                  }
                />
              </Filters>
            )}
            {campaign ? (
              <Figures campaign={campaign} />
            ) : (
              <EmptyState>{t('consolidation:noneText')}</EmptyState>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
