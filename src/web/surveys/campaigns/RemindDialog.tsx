import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '#domain/kernel/endpoint.ts';
import { SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import type { SchoolStanding } from '#domain/surveys/campaigns/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from './Campaigns.module.css';
import { campaignName } from './words.ts';

interface Props {
  readonly campaign: Campaign;
  readonly schools: readonly SchoolStanding[];
  readonly onDone: () => void;
}

/** A word to the chosen schools; who could not be reminded is named with the reason. */
export function RemindDialog({ campaign, schools, onDone }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState(() => t('campaigns:remind.standard', { name: campaignName(t, campaign) }));
  const [result, setResult] = useState<ReplyOf<typeof campaignsContract.remind>>();
  const remind = useChange(campaignsContract.remind, {
    onSuccess: (reply) => {
      setResult(reply);
      setOpened(false);
      onDone();
    },
  });
  return (
    <>
      <Button disabled={schools.length === 0} onClick={() => setOpened(true)}>
        {t('campaigns:remind.button', { count: schools.length })}
      </Button>
      <div role="status">{result && <Result result={result} />}</div>
      <Dialog opened={opened} title={t('campaigns:remind.title')} onClose={() => setOpened(false)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const formIds = schools.map(({ formId }) => formId);
            remind.mutate({ params: { id: campaign.id }, body: { formIds, text } });
          }}
        >
          <Stack>
            <p className={styles.line}>{t('campaigns:remind.note')}</p>
            <WordsInput
              data-autofocus
              label={t('campaigns:remind.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={3}
              minLength={SHORTEST_REASON}
              maxLength={1000}
              required
              withAsterisk={false}
            />
            {remind.error && <ErrorNotice error={remind.error} />}
            <Button type="submit" loading={remind.isPending}>
              {t('campaigns:remind.send')}
            </Button>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}

function Result({ result }: { readonly result: ReplyOf<typeof campaignsContract.remind> }) {
  const { t } = useTranslation();
  return (
    <>
      {t('campaigns:remind.sent', { count: result.reminded })}
      {result.refused.length > 0 && (
        <>
          {' '}
          {t('campaigns:remind.refused')}
          <ul>
            {result.refused.map(({ school, why }) => (
              <li key={school}>
                {t('campaigns:remind.refusedLine', { school, why: t(`campaigns:remind.why.${why}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
