import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsContract } from '#domain/forms/contract.ts';
import { campaignsContract } from '#domain/surveys/contract.campaigns.ts';
import type { Addressees } from '#domain/surveys/model.campaigns.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { AddresseesInput } from './AddresseesInput.tsx';
import { AddresseesPreview } from './AddresseesPreview.tsx';
import { CampaignFields, type CampaignHead, emptyHead } from './CampaignFields.tsx';
import styles from './Campaigns.module.css';

const FORM = 'new-campaign';

/** A form version, whom it asks, until when; the addressees are seen before anything is opened. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const versions = useQuery(read(formsContract.listVersions, {}));
  return (
    <Page title={t('campaigns:new.title')} lead={t('campaigns:new.lead')}>
      <Loaded query={versions} rows={8}>
        {(forms) => <NewCampaign forms={forms} />}
      </Loaded>
    </Page>
  );
}

function NewCampaign({ forms }: { readonly forms: Parameters<typeof CampaignFields>[0]['forms'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [head, setHead] = useState<CampaignHead>(() => emptyHead(forms));
  const [addressees, setAddressees] = useState<Addressees>();
  const preview = useChange(campaignsContract.previewAddressees, { refreshes: [] });
  const open = useChange(campaignsContract.openCampaign, {
    onSuccess: ({ id }) => void navigate({ to: '/surveys', search: { campaignId: id } }),
  });
  const about = addressees && { formCode: head.formCode, period: head.period, addressees };
  // A preview of another choice is no preview: it goes as soon as the choice changes.
  const shown =
    about && JSON.stringify(preview.variables?.body) === JSON.stringify(about) ? preview.data : undefined;
  const ready = about !== undefined && head.period.trim().length >= 4;
  return (
    <>
      <section aria-labelledby="campaign-form">
        <h2 id="campaign-form" className={styles.heading}>
          {t('campaigns:new.stepForm')}
        </h2>
        <form
          id={FORM}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (addressees) open.mutate({ body: { ...head, addressees } });
          }}
        >
          <CampaignFields head={head} forms={forms} onChange={setHead} />
        </form>
      </section>
      <section aria-labelledby="campaign-addressees">
        <h2 id="campaign-addressees" className={styles.heading}>
          {t('campaigns:new.stepAddressees')}
        </h2>
        <AddresseesInput onChange={setAddressees} />
        {preview.error && <ErrorNotice error={preview.error} />}
        <div className={styles.part}>
          <Button
            variant={shown ? 'default' : 'filled'}
            disabled={!ready}
            loading={preview.isPending}
            onClick={() => about && preview.mutate({ body: about })}
          >
            {t('campaigns:new.preview')}
          </Button>
          {!ready && <p className={styles.secondary}>{t('campaigns:new.previewNeeds')}</p>}
        </div>
      </section>
      {shown && (
        <section aria-labelledby="campaign-preview">
          <h2 id="campaign-preview" className={styles.heading}>
            {t('campaigns:new.stepPreview')}
          </h2>
          <AddresseesPreview preview={shown} />
          {open.error && <ErrorNotice error={open.error} />}
          {shown.schools > 0 && (
            <Button type="submit" form={FORM} loading={open.isPending}>
              {t('campaigns:new.submit', { count: shown.schools })}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
