import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/session.tsx';
import { useDefinition } from '#web/surveys/queries.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ConsolidatedForm } from './ConsolidatedForm.tsx';
import { ExactFigures } from './ExactFigures.tsx';
import { useConsolidation } from './queries.ts';

/** The consolidated form of accepted forms, of the region or of one municipality. */
export function ConsolidationPage() {
  const { t } = useTranslation();
  const { campaignId } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const campaigns = useQuery(read(surveysContract.listCampaigns, {}));
  const campaign = campaigns.data?.find((one) => one.id === campaignId) ?? campaigns.data?.[0];
  const exact = useCan('consolidation.exact');
  const Figures = exact ? ExactFigures : Sums;
  return (
    <Page
      title={t('consolidation:title')}
      lead={campaign?.title}
      actions={exact && <Link to="/groups">{t('consolidation:groups')}</Link>}
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

/** For those outside of the line school – municipality – ministry: sums that open nothing. */
function Sums({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation();
  const { municipalityId } = useSearch({ from: '/frame/consolidation' });
  const navigate = useNavigate({ from: '/consolidation' });
  const consolidation = useConsolidation({ campaignId: campaign.id, municipalityId });
  const definition = useDefinition(campaign);
  return (
    <Loaded query={consolidation} rows={14}>
      {({ municipalities, progress, aggregate }) => (
        <>
          {municipalities.length > 1 && (
            <Filters>
              <SelectFilter
                label={t('consolidation:municipality')}
                value={municipalityId}
                options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(value) =>
                  void navigate({ search: (before) => ({ ...before, municipalityId: value }), replace: true })
                }
              />
            </Filters>
          )}
          <p>{t('consolidation:state', { accepted: progress.accepted, count: progress.total })}</p>
          {aggregate.forms === 0 ? (
            <EmptyState>{t('consolidation:emptyText')}</EmptyState>
          ) : (
            <Loaded query={definition} rows={14}>
              {(def) => <ConsolidatedForm def={def} aggregate={aggregate} />}
            </Loaded>
          )}
        </>
      )}
    </Loaded>
  );
}
