import { NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReason } from '#domain/kernel/reason.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Plan } from '#domain/plans/model.ts';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useVersion } from '../queries.versions.ts';
import { itemWords } from './words.ts';

interface Props {
  readonly plan: Plan;
  readonly onClose: () => void;
}

const longestTitle = 70;

/** Asks which document of somebody else the plan waits for. (order 01-21/744, item 5) */
export function WaitingDialog({ plan, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [measureId, setMeasureId] = useState('');
  const [tried, setTried] = useState(false);
  const current = useVersion(plan.id, plan.version.number);
  const set = useChange(versionsContract.setWaiting, { onSuccess: onClose });
  const tooShort = !isReason(name);
  const items = current.data?.items ?? [];
  const save = () => {
    setTried(true);
    const measure = items.find((item) => item.measureId === measureId)?.measureId ?? null;
    if (!tooShort)
      set.mutate({ params: { id: plan.id }, body: { waiting: { for: name.trim(), measureId: measure } } });
  };
  return (
    <ConfirmDialog
      opened
      title={t('versions:waiting.title')}
      confirmLabel={t('versions:waiting.save')}
      busy={set.isPending}
      error={set.error}
      onConfirm={save}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={t('versions:waiting.name')}
          description={t('versions:waiting.hint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && tooShort ? t('versions:waiting.short') : undefined}
          minRows={2}
          autosize
          maxLength={1000}
        />
        <NativeSelect
          label={t('versions:waiting.measure')}
          value={measureId}
          onChange={(event) => setMeasureId(event.currentTarget.value)}
          data={[
            { value: '', label: t('versions:waiting.none') },
            ...items.map((item) => ({
              value: item.measureId,
              label: `${itemWords(t, item)}. ${item.title.slice(0, longestTitle)}`,
            })),
          ]}
        />
      </Stack>
    </ConfirmDialog>
  );
}
