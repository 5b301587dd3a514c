import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsContract } from '#domain/forms/contract.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import type { Addressees } from '#domain/surveys/campaigns/model.ts';
import { isTitleTaken, proposeTitle } from '#domain/surveys/campaigns/rules.ts';
import { ApiError } from '#web/lib/api.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import { useCampaigns } from '../queries.ts';
import { AddresseesInput } from './AddresseesInput.tsx';
import { AddresseesPreview } from './AddresseesPreview.tsx';
import { CampaignFields, type CampaignHead, emptyHead, type UnnamedHead } from './CampaignFields.tsx';
import styles from './Campaigns.module.css';

const FORM = 'new-campaign';

/** A form version, whom it asks, until when; the addressees are seen before anything is opened. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const versions = useQuery(read(formsContract.listVersions, {}));
  const campaigns = useCampaigns();
  return (
    <Page title={t('campaigns:new.title')} lead={t('campaigns:new.lead')}>
      <Loaded query={versions} rows={8}>
        {(forms) => (
          <Loaded query={campaigns} rows={8}>
            {(known) => <NewCampaign forms={forms} taken={known.map(({ title }) => title)} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly forms: Parameters<typeof CampaignFields>[0]['forms'];
  /** Names of the region's collections. */
  readonly taken: readonly string[];
}

/** Until a person writes a name, it follows the form and the period. */
function useHead(forms: Props['forms'], taken: Props['taken']) {
  const [{ title: own, ...typed }, setTyped] = useState<Partial<Pick<CampaignHead, 'title'>> & UnnamedHead>(
    () => emptyHead(forms),
  );
  const form = forms.find(({ code, version }) => code === typed.formCode && version === typed.formVersion);
  const title = own ?? proposeTitle(form?.title ?? '', typed.period, taken);
  const change = ({ title: written, ...next }: CampaignHead) =>
    setTyped(written === title && own === undefined ? next : { ...next, title: written });
  return [{ ...typed, title }, change] as const;
}

/** Brings the person back to a field of the form that was refused. */
function goToField(name: unknown): void {
  const field = document.forms.namedItem(FORM)?.elements.namedItem(String(name));
  if (field instanceof HTMLElement) field.focus();
}

function NewCampaign({ forms, taken }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [head, setHead] = useHead(forms, taken);
  const [addressees, setAddressees] = useState<Addressees>();
  const preview = useChange(campaignsContract.previewAddressees, { refreshes: [] });
  const open = useChange(campaignsContract.openCampaign, {
    onSuccess: ({ id }) => void navigate({ to: '/surveys', search: { campaignId: id } }),
    onError: ({ detail }) => goToField(detail.field),
  });
  const about = addressees && { formCode: head.formCode, period: head.period, addressees };
  // A preview of another choice is no preview: it goes as soon as the choice changes.
  const shown =
    about && JSON.stringify(preview.variables?.body) === JSON.stringify(about) ? preview.data : undefined;
  const isTaken = isTitleTaken(head.title, taken);
  const sent = open.variables?.body;
  // What was refused is said at its field until another value stands there.
  const errorOf = (field: 'title' | 'dueOn') =>
    open.error?.detail.field === field && sent?.[field] === head[field] ? errorText(open.error) : undefined;
  const errors = {
    title: isTaken ? errorText(new ApiError('conflict', 'campaign.title_taken')) : errorOf('title'),
    dueOn: errorOf('dueOn'),
  };
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
            if (isTaken) goToField('title');
            else if (addressees) open.mutate({ body: { ...head, addressees } });
          }}
        >
          <CampaignFields head={head} forms={forms} errors={errors} onChange={setHead} />
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
