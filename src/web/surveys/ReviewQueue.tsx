import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { surveyStatuses } from '#domain/surveys/model.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { CampaignState } from './CampaignState.tsx';
import { FormsTable } from './FormsTable.tsx';
import { type FormFilters, useCampaigns, useForms } from './queries.ts';

/** The municipality's forms, those that wait for a decision first. */
export function ReviewQueue() {
  const { t } = useTranslation();
  const { campaignId, status, search } = useSearch({ from: '/frame/surveys' });
  const navigate = useNavigate({ from: '/surveys' });
  const campaigns = useCampaigns();
  const shown = campaigns.data?.find(({ id }) => id === campaignId) ?? campaigns.data?.[0];
  const forms = useForms({ campaignId: shown?.id, status, search }, shown !== undefined);
  const filter = (change: FormFilters) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const filtered = status !== undefined || search !== undefined;
  return (
    <>
      {shown && <CampaignState campaign={shown} progress={shown.progress} />}
      <Filters>
        <SearchField
          label={t('surveys:filter.search')}
          value={search}
          onChange={(value) => filter({ search: value })}
        />
        <SelectFilter
          label={t('surveys:filter.status')}
          value={status}
          options={surveyStatuses.map((value) => ({ value, label: t(`surveys:status.${value}`) }))}
          onChange={(value) => filter({ status: value })}
        />
        {campaigns.data && campaigns.data.length > 1 && (
          <SelectFilter
            label={t('surveys:filter.campaign')}
            withoutAll
            value={shown?.id}
            options={campaigns.data.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(value) => filter({ campaignId: value })}
          />
        )}
      </Filters>
      <Loaded query={forms} rows={10}>
        {(rows) =>
          rows.length > 0 ? (
            <FormsTable forms={rows} caption={t('surveys:queueCaption')} />
          ) : (
            <EmptyState>{filtered ? t('surveys:none.filtered') : t('surveys:none.progress')}</EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
