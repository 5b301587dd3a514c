import { Button, Checkbox, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { briefsContract } from '#domain/fulfilment/briefs/contract.ts';
import {
  type BriefFormat,
  type BriefSection,
  briefFormats,
  briefSections,
} from '#domain/fulfilment/briefs/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { addressOf, saveFile } from '#web/lib/api.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Pages } from '#web/ui/Pages.tsx';
import styles from './Briefs.module.css';

interface Props {
  readonly planId: PlanId;
  readonly on: string;
  readonly onClose: () => void;
}

/** A paper on the course of fulfilment of any day, and those that were sent. (order 01-21/744, cl. 3) */
export function BriefDialog({ planId, on: shown, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [on, setOn] = useState(shown);
  const [sections, setSections] = useState<BriefSection[]>([...briefSections]);
  const [format, setFormat] = useState<BriefFormat>('docx');
  const saving = useMutation({
    mutationFn: () =>
      saveFile(briefsContract.exportBrief, {
        params: { id: planId, format },
        query: { on, sections: sections.join(',') },
      }),
  });
  return (
    <Dialog opened title={t('briefs:title')} onClose={onClose} size="lg">
      <Stack gap="sm">
        <p className={styles.lead}>{t('briefs:lead')}</p>
        <TextInput
          type="date"
          label={t('briefs:on')}
          max={today}
          value={on}
          onChange={(event) => event.currentTarget.value && setOn(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('briefs:sections')}
          value={sections}
          onChange={(chosen) => setSections(briefSections.filter((one) => chosen.includes(one)))}
        >
          <Stack gap="xs" mt="xs">
            {briefSections.map((one) => (
              <Checkbox key={one} value={one} label={t(`briefs:section.${one}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('briefs:format')}
            value={format}
            onChange={(chosen) => setFormat(briefFormats.find((one) => one === chosen) ?? 'docx')}
            data={briefFormats.map((one) => ({ value: one, label: t(`exports:${one}`) }))}
          />
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('briefs:save')}
          </Button>
        </Group>
        {saving.isError && <ErrorNotice error={saving.error} />}
        <Keeping planId={planId} wanted={{ on, sections, format }} />
        <Kept planId={planId} />
      </Stack>
    </Dialog>
  );
}

interface KeepingProps {
  readonly planId: PlanId;
  readonly wanted: {
    readonly on: string;
    readonly sections: BriefSection[];
    readonly format: BriefFormat;
  };
}

function Keeping({ planId, wanted }: KeepingProps) {
  const { t } = useTranslation();
  const [addressee, setAddressee] = useState('');
  const [tried, setTried] = useState(false);
  const keep = useChange(briefsContract.keepBrief, { onSuccess: () => setAddressee('') });
  const send = () => {
    setTried(true);
    if (addressee.trim() === '') return;
    keep.mutate(
      { params: { id: planId }, body: { ...wanted, addressee: addressee.trim() } },
      { onSuccess: () => setTried(false) },
    );
  };
  return (
    <>
      <TextInput
        label={t('briefs:addressee')}
        description={t('briefs:addresseeHint')}
        maxLength={300}
        value={addressee}
        error={tried && addressee.trim() === '' ? t('briefs:addresseeMissing') : undefined}
        onChange={(event) => setAddressee(event.currentTarget.value)}
      />
      <Group>
        <Button variant="default" loading={keep.isPending} onClick={send}>
          {t('briefs:keep')}
        </Button>
        {keep.isSuccess && <span role="status">{t('briefs:kept')}</span>}
      </Group>
      {keep.isError && <ErrorNotice error={keep.error} />}
    </>
  );
}

function Kept({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const [page, setPage] = useState(1);
  const kept = useQuery(read(briefsContract.listBriefs, { params: { id: planId }, query: { page } }));
  return (
    <section aria-labelledby="briefs-kept">
      <h3 id="briefs-kept" className={styles.heading}>
        {t('briefs:history')}
      </h3>
      <Loaded query={kept} rows={2}>
        {({ items, total, pageSize }) =>
          total === 0 ? (
            <p className={styles.lead}>{t('briefs:none')}</p>
          ) : (
            <>
              <ul className={styles.list}>
                {items.map(({ id, on, addressee, file, by, at }) => (
                  <li key={id}>
                    <a href={addressOf(briefsContract.openBrief, { params: { id: planId, briefId: id } })}>
                      {file.name}
                    </a>
                    <span>{t('briefs:row', { day: formatDay(on), addressee })}</span>
                    <span className={styles.lead}>
                      {t('briefs:by', { by, moment: formatMoment(at, region.timeZone) })}
                    </span>
                  </li>
                ))}
              </ul>
              <Pages page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
