import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import { latenessOf } from '#domain/surveys/rules.choosing.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ArchiveOffer } from './archives/ArchiveOffer.tsx';
import styles from './CampaignProgress.module.css';
import { BurdenOfCollections } from './campaigns/BurdenOfCollections.tsx';
import { CampaignActions } from './campaigns/CampaignActions.tsx';
import { CampaignState } from './campaigns/CampaignState.tsx';
import { MunicipalityTable } from './campaigns/MunicipalityTable.tsx';
import { SchoolForms } from './campaigns/SchoolForms.tsx';
import { ReviewQueue } from './review/ReviewQueue.tsx';

interface Props {
  readonly campaign: ListedCampaign;
  readonly others: readonly ListedCampaign[];
}

/** The region's collection by municipality: who has sent, who is late; the queue where the ministry itself accepts. */
export function CampaignProgress({ campaign, others }: Props) {
  const reviews = useCan('survey.review');
  return (
    <>
      {reviews && campaign.chain === 'ministry' ? (
        <ReviewQueue campaign={campaign} />
      ) : (
        <CampaignState campaign={campaign} progress={campaign.progress} whole />
      )}
      <CampaignActions campaign={campaign} />
      <ArchiveOffer campaignId={campaign.id} />
      <ByMunicipality campaign={campaign} others={others} />
      <BurdenOfCollections />
    </>
  );
}

function ByMunicipality({ campaign: { id: campaignId }, others }: Props) {
  const { t } = useTranslation();
  const { municipalityId, late } = useSearch({ from: '/frame/surveys' });
  const navigate = useNavigate({ from: '/surveys' });
  const progress = useQuery(read(surveysContract.getProgress, { params: { id: campaignId } }));
  const readsForms = useCan('survey.read');
  const filter = (change: { municipalityId?: MunicipalityId | undefined; late?: 'yes' | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Loaded query={progress} rows={14}>
      {({ municipalities, total }) => {
        const chosen = municipalities.find((one) => one.municipality.id === municipalityId)?.municipality;
        const shown = late ? municipalities.filter((one) => one.progress.overdue > 0) : municipalities;
        return (
          <>
            <div className={styles.late}>
              <p className={styles.words}>
                {t(`surveys:${latenessOf(total.overdue, others)}`, { count: total.overdue })}
              </p>
              {(late || total.overdue > 0) && (
                <Button variant="default" onClick={() => filter({ late: late ? undefined : 'yes' })}>
                  {late ? t('surveys:showAll') : t('surveys:whoIsLate')}
                </Button>
              )}
            </div>
            {readsForms && (chosen || late) && (
              <SchoolForms campaignId={campaignId} municipality={chosen} onlyLate={late === 'yes'} />
            )}
            <MunicipalityTable
              rows={shown}
              total={total}
              chosen={chosen?.id}
              onChoose={
                readsForms
                  ? (id) => filter({ municipalityId: id === municipalityId ? undefined : id })
                  : undefined
              }
            />
          </>
        );
      }}
    </Loaded>
  );
}
