import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { archivesContract } from '#domain/surveys/archives/contract.ts';
import type { Archive } from '#domain/surveys/archives/model.ts';
import { archiveFlow, isEnded } from '#domain/surveys/archives/rules.ts';
import { sizeWords } from '#web/documents/attachments/size.ts';
import { saveFile } from '#web/lib/api.ts';
import { formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useCan, useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import styles from './Archives.module.css';

/** How often the page asks how far it is. */
const LOOK_MS = 1000;

const isRunning = (archive: Archive | null | undefined) => archive != null && !isEnded(archive.status);

/** All forms of a collection as one file, for those who look after its schools. */
export function ArchiveOffer({ campaignId }: { readonly campaignId: CampaignId }) {
  return useCan('survey.archive') && <Offered campaignId={campaignId} />;
}

function Offered({ campaignId }: { readonly campaignId: CampaignId }) {
  const { t } = useTranslation();
  const own = useQuery({
    ...read(archivesContract.getArchive, { params: { id: campaignId } }),
    refetchInterval: ({ state: { data } }) => (isRunning(data?.archive) ? LOOK_MS : false),
  });
  return (
    <section className={styles.archive} aria-label={t('archives:title')}>
      <Loaded query={own} rows={1}>
        {({ archive }) => <State campaignId={campaignId} archive={archive} />}
      </Loaded>
    </section>
  );
}

interface StateProps {
  readonly campaignId: CampaignId;
  readonly archive: Archive | null;
}

function State({ campaignId, archive }: StateProps) {
  const { t } = useTranslation();
  const change = { refreshes: [archivesContract.getArchive] };
  const ask = useChange(archivesContract.askArchive, change);
  const cancel = useChange(archivesContract.cancelArchive, change);
  const params = { id: campaignId };
  const saving = useMutation({ mutationFn: () => saveFile(archivesContract.downloadArchive, { params }) });
  const actions = archive ? archiveFlow.available(archive.status) : ['ask'];
  const error = ask.error ?? cancel.error ?? saving.error;
  return (
    <>
      <Words archive={archive} />
      <div className={styles.buttons}>
        {archive?.status === 'ready' && (
          <Button size="compact-sm" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('archives:download', { size: sizeWords(t, archive.size ?? 0) })}
          </Button>
        )}
        {actions.includes('ask') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={ask.isPending}
            onClick={() => ask.mutate({ params, body: {} })}
          >
            {archive ? t('archives:again') : t('archives:prepare')}
          </Button>
        )}
        {actions.includes('cancel') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ params, body: {} })}
          >
            {t('archives:cancel')}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
    </>
  );
}

function Words({ archive }: Pick<StateProps, 'archive'>) {
  const { t } = useTranslation();
  const { region } = useSession();
  if (!archive)
    return (
      <p>
        <strong>{t('archives:title')}.</strong> {t('archives:lead')}
      </p>
    );
  const { status, done, total, endedAt, keptUntil } = archive;
  const moment = (at: string | null) => at && formatMoment(at, region.timeZone);
  return (
    <>
      <p role="status">
        {status === 'ready'
          ? t('archives:ready', { count: total, moment: moment(endedAt), until: moment(keptUntil) })
          : t(`archives:${status}`)}
      </p>
      {status === 'preparing' && <Progress done={done} total={total} label={t('archives:done')} />}
    </>
  );
}
