import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import { latenessOf } from '#domain/surveys/rules.choosing.ts';
import { read } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ArchiveOffer } from './archives/ArchiveOffer.tsx';
import styles from './CampaignProgress.module.css';
import { BurdenOfCollections } from './campaigns/BurdenOfCollections.tsx';
import { CampaignState } from './campaigns/CampaignState.tsx';
import { CloseCampaign } from './campaigns/CloseCampaign.tsx';
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
      <ArchiveOffer campaignId={campaign.id} />
      <ByMunicipality campaign={campaign} others={others} />
      <BurdenOfCollections />
    </>
  );
}

function ByMunicipality({ campaign, others }: Props) {
  const { t } = useTranslation();
  const { municipalityId } = useSearch({ from: '/frame/surveys' });
  const navigate = useNavigate({ from: '/surveys' });
  const progress = useQuery(read(surveysContract.getProgress, { params: { id: campaign.id } }));
  const readsForms = useCan('survey.read');
  const choose = (id: MunicipalityId | undefined) =>
    void navigate({ search: (before) => ({ ...before, municipalityId: id }), replace: true });
  return (
    <Loaded query={progress} rows={14}>
      {({ municipalities, total }) => {
        const chosen = municipalities.find((one) => one.municipality.id === municipalityId)?.municipality;
        return (
          <>
            <div className={styles.late}>
              <p className={styles.words}>
                {t(`surveys:${latenessOf(total.overdue, others)}`, { count: total.overdue })}
              </p>
              {readsForms && total.overdue > 0 && (
                <LinkButton
                  variant="default"
                  to="/surveys/late"
                  search={{ campaignId: campaign.id, schools: 'unsent' }}
                >
                  {t('surveys:whoIsLate')}
                </LinkButton>
              )}
              <CloseCampaign campaign={campaign} />
            </div>
            {readsForms && chosen && <SchoolForms campaignId={campaign.id} municipality={chosen} />}
            <MunicipalityTable
              rows={municipalities}
              total={total}
              chosen={chosen?.id}
              onChoose={readsForms ? (id) => choose(id === municipalityId ? undefined : id) : undefined}
            />
          </>
        );
      }}
    </Loaded>
  );
}
