import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { type ListedCampaign, surveyStatuses } from '#domain/surveys/model.ts';
import { isInQueue, type QueueNarrowing, queueFilters } from '#domain/surveys/rules.queue.ts';
import { saveFile } from '#web/lib/api.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FileOffers } from '#web/ui/FileOffers.tsx';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { CampaignState } from '../campaigns/CampaignState.tsx';
import { useQueue } from '../queries.review.ts';
import { BulkBar } from './BulkBar.tsx';
import { isWaiting, QueueTable } from './QueueTable.tsx';

interface Props {
  readonly campaign: ListedCampaign;
  /** Which collection: one of the filters, where nothing else of the page asks for it. */
  readonly choice?: ReactNode;
}

/** The forms to review, those that hurt first; many can be decided at once. */
export function ReviewQueue({ campaign, choice }: Props) {
  const { t } = useTranslation();
  const { status, search, only } = useSearch({ from: '/frame/surveys' });
  const navigate = useNavigate({ from: '/surveys' });
  const queue = useQueue(campaign.id);
  const [chosen, setChosen] = useState<ReadonlySet<SurveyFormId>>(new Set());
  const filter = (change: QueueNarrowing) => {
    setChosen(new Set());
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof before, replace: true });
  };
  const rows = (queue.data ?? []).filter((row) => isInQueue(row, { status, search, only }));
  const filtered = status !== undefined || search !== undefined || only !== undefined;
  return (
    <>
      <CampaignState campaign={campaign} progress={campaign.progress} />
      <Filters
        active={[status, only].filter(Boolean).length}
        search={
          <SearchField
            label={t('surveys:filter.search')}
            value={search}
            onChange={(value) => filter({ search: value })}
          />
        }
      >
        {choice}
        <SelectFilter
          label={t('surveys:filter.status')}
          value={status}
          options={surveyStatuses.map((value) => ({ value, label: t(`surveys:status.${value}`) }))}
          onChange={(value) => filter({ status: value })}
        />
        <SelectFilter
          label={t('review:queue.only')}
          value={only}
          options={queueFilters.map((value) => ({ value, label: t(`review:queue.filter.${value}`) }))}
          onChange={(value) => filter({ only: value })}
        />
      </Filters>
      <BulkBar
        chosen={rows.filter((row) => isWaiting(row) && chosen.has(row.id))}
        onDone={() => setChosen(new Set())}
      />
      <Loaded query={queue} rows={10}>
        {() =>
          rows.length > 0 ? (
            <>
              <QueueTable rows={rows} chosen={chosen} onChoose={setChosen} />
              <FileOffers
                formats={['xlsx']}
                save={() =>
                  saveFile(surveyExportsContract.exportQueue, {
                    query: { campaignId: campaign.id, status, search, only },
                  })
                }
              />
            </>
          ) : (
            <EmptyState>{filtered ? t('surveys:none.filtered') : t('surveys:none.progress')}</EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
