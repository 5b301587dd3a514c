import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { campaignFlow, statusOfCampaign } from '#domain/surveys/campaigns/rules.ts';
import type { Campaign, ProgressCounts } from '#domain/surveys/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import styles from './Campaigns.module.css';
import { campaignName } from './words.ts';

interface Props {
  readonly campaign: Campaign & { readonly progress: ProgressCounts };
}

/** Closes a collection that is open, after it has said what stays unsent and undecided. */
export function CloseCampaign({ campaign }: Props) {
  const { t } = useTranslation();
  const manages = useCan('survey.manage');
  const [asking, setAsking] = useState(false);
  const close = useChange(campaignsContract.closeCampaign, { onSuccess: () => setAsking(false) });
  const { draft, notOpened, returned, submitted } = campaign.progress;
  const unsent = draft + notOpened + returned;
  if (!manages || !campaignFlow.available(statusOfCampaign(campaign)).includes('close')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('campaigns:close')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('campaigns:closeTitle', { name: campaignName(t, campaign) })}
        confirmLabel={t('campaigns:close')}
        busy={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate({ params: { id: campaign.id }, body: {} })}
        onClose={() => setAsking(false)}
      >
        {unsent > 0 && <p className={styles.line}>{t('campaigns:closeUnsent', { count: unsent })}</p>}
        {submitted > 0 && <p className={styles.line}>{t('campaigns:closeWaiting', { count: submitted })}</p>}
        {unsent + submitted === 0 && <p className={styles.line}>{t('campaigns:closeAll')}</p>}
        <p className={styles.line}>{t('campaigns:closeText')}</p>
      </ConfirmDialog>
    </>
  );
}
