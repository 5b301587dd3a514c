import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { formsContract } from '#domain/forms/contract.ts';
import type { ReplyOf } from '#domain/kernel/endpoint.ts';
import { type NewCampaignForm, newCampaignSchema } from '#domain/surveys/campaigns/model.ts';
import { campaignChains } from '#domain/surveys/model.ts';
import { useSession } from '#web/lib/session.tsx';
import styles from './Campaigns.module.css';

export type CampaignHead = Omit<NewCampaignForm, 'addressees'>;
type Versions = ReplyOf<typeof formsContract.listVersions>;

export type UnnamedHead = Omit<CampaignHead, 'title'>;

export function emptyHead(forms: Versions): UnnamedHead {
  const [form] = forms;
  return {
    formCode: form?.code ?? '',
    formVersion: form?.version ?? 1,
    source: '',
    period: '',
    dueOn: '',
    chain: 'municipality',
  };
}

const { shape } = newCampaignSchema;

interface Props {
  readonly head: CampaignHead;
  readonly forms: Versions;
  readonly errors: { readonly title: string | undefined; readonly dueOn: string | undefined };
  readonly onChange: (head: CampaignHead) => void;
}

export function CampaignFields({ head, forms, errors, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const change = (part: Partial<CampaignHead>) => onChange({ ...head, ...part });
  const nameOf = ({ code, version }: { code: string; version: number }) => `${code} ${version}`;
  const text = (key: 'title' | 'source' | 'period') => ({
    value: head[key],
    minLength: shape[key].minLength ?? undefined,
    maxLength: shape[key].maxLength ?? undefined,
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <NativeSelect
        label={t('campaigns:new.form')}
        value={nameOf({ code: head.formCode, version: head.formVersion })}
        data={forms.map((form) => ({ value: nameOf(form), label: t('campaigns:new.formVersion', form) }))}
        onChange={(event) => {
          const form = forms.find((one) => nameOf(one) === event.currentTarget.value);
          if (form) change({ formCode: form.code, formVersion: form.version });
        }}
      />
      <TextInput
        name="title"
        label={t('campaigns:new.name')}
        description={t('campaigns:new.nameHint')}
        error={errors.title}
        {...text('title')}
      />
      <TextInput
        label={t('campaigns:new.source')}
        description={t('campaigns:new.sourceHint')}
        {...text('source')}
      />
      <div className={styles.row}>
        <TextInput
          label={t('campaigns:new.period')}
          description={t('campaigns:new.periodHint')}
          {...text('period')}
        />
        <TextInput
          type="date"
          name="dueOn"
          error={errors.dueOn}
          label={t('campaigns:new.dueOn')}
          description={t('campaigns:new.dueHint')}
          min={today}
          value={head.dueOn}
          onChange={(event) => change({ dueOn: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
      </div>
      <NativeSelect
        label={t('campaigns:new.chain')}
        value={head.chain}
        data={campaignChains.map((chain) => ({ value: chain, label: t(`campaigns:new.chains.${chain}`) }))}
        onChange={(event) =>
          change({ chain: event.currentTarget.value === 'ministry' ? 'ministry' : 'municipality' })
        }
      />
    </>
  );
}
