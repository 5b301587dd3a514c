import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { papersContract } from '#domain/documents/papers/contract.ts';
import type { Paper } from '#domain/documents/papers/model.ts';
import { addressOf } from '#web/lib/api.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ReasonDialog } from '#web/ui/Dialogs.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { sizeWords } from '../attachments/size.ts';
import { PaperDialog } from './PaperDialog.tsx';
import styles from './Papers.module.css';
import { PaperState, usePaperName } from './PaperWords.tsx';

export function PaperPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/papers/$id' });
  const paper = useQuery(read(papersContract.getPaper, { params: { id: id as Paper['id'] } }));
  const nameOf = usePaperName();
  return (
    <Page
      title={paper.data ? nameOf(paper.data) : t('papers:title')}
      back={{ to: '/papers', words: t('papers:back') }}
    >
      <Loaded query={paper} rows={8}>
        {(found) => <Whole paper={found} />}
      </Loaded>
    </Page>
  );
}

function Whole({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { id, organization, files, by, at } = paper;
  const facts = (
    ['number', 'signedOn', 'signatory', 'party', 'people', 'hours', 'decisions', 'link'] as const
  )
    .map((field) => ({
      field,
      value: field === 'signedOn' ? paper[field] && formatDay(paper[field]) : paper[field],
    }))
    .filter(({ value }) => value !== null);
  return (
    <>
      <PaperState paper={paper} />
      <dl className={styles.facts}>
        <dt>{t('papers:column.organization')}</dt>
        <dd>{organization.name}</dd>
        {facts.map(({ field, value }) => (
          <Fact key={field} name={t(`papers:field.${field}`)} value={String(value)} />
        ))}
      </dl>
      {files.length > 0 && (
        <ul className={styles.plain} aria-label={t('documents:attachments.attached')}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={addressOf(papersContract.openPaperFile, { params: { id, fileId: file.id } })}>
                {file.name}
              </a>{' '}
              <span className={styles.quiet}>{sizeWords(t, file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t('papers:by', { by, moment: formatMoment(at, region.timeZone) })}</p>
      <Changes paper={paper} />
    </>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

/** Its own organisation corrects it while nothing stands on it, and takes it out with a reason. */
function Changes({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  const { appointments, rights } = useSession();
  const [asking, setAsking] = useState<'change' | 'withdraw'>();
  const close = () => setAsking(undefined);
  const withdraw = useChange(papersContract.withdrawPaper, { onSuccess: close });
  const { id, version, organization, withdrawn, proves } = paper;
  const own =
    rights.includes('paper.write') && appointments.some((one) => one.organization.id === organization.id);
  if (!own || withdrawn !== null) return null;
  return (
    <Group mt="md">
      {proves === 0 && (
        <Button variant="default" onClick={() => setAsking('change')}>
          {t('papers:change')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsking('withdraw')}>
        {t('papers:withdraw')}
      </Button>
      {asking === 'change' && <PaperDialog known={paper} onDone={close} onClose={close} />}
      <ReasonDialog
        opened={asking === 'withdraw'}
        title={t('papers:withdrawTitle')}
        confirmLabel={t('papers:withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={(reason) => withdraw.mutate({ params: { id }, body: { version, reason } })}
        onClose={close}
      >
        {t('papers:withdrawText')}
      </ReasonDialog>
    </Group>
  );
}
