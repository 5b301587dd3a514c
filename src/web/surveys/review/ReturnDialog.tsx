import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '#domain/forms/rules.cells.ts';
import { SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import { checkReturn, isAsked } from '#domain/surveys/rules.sections.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import { isOpenRemark, useRemarks } from './RemarksContext.tsx';

interface Props {
  readonly opened: boolean;
  readonly onReturned: () => Promise<void>;
  readonly onClose: () => void;
}

/** Gives back the whole form or some of its sections: those with remarks are ticked already. */
export function ReturnDialog({ opened, onReturned, onClose }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { form, remarks } = useRemarks();
  const open = Map.groupBy(remarks.filter(isOpenRemark), ({ section }) => section);
  const [ticked, setTicked] = useState<readonly string[]>();
  const [wholeForm, setWholeForm] = useState<boolean>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sendBack = useChange(surveysContract.sendBack, { onSuccess: onReturned });

  const sections = ticked ?? [...open.keys()];
  const whole = wholeForm ?? open.size === 0;
  const given = { reason: reason.trim(), ...(whole ? {} : { sections: [...sections] }) };
  const wrong = checkReturn(store.def, given, remarks).map(({ detail }) => detail.field);
  const confirm = () => {
    setTried(true);
    if (wrong.length === 0)
      sendBack.mutate({ params: { id: form.id }, body: { version: form.version, ...given } });
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('surveys:review.sendBackTitle')}
      confirmLabel={t('surveys:review.sendBack')}
      busy={sendBack.isPending}
      error={sendBack.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('review:return.what')}
          value={whole ? 'whole' : 'sections'}
          onChange={(value) => setWholeForm(value === 'whole')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="whole" label={t('review:return.whole')} />
            <Radio value="sections" label={t('review:return.sections')} />
          </Stack>
        </Radio.Group>
        {!whole && (
          <SectionChoice
            ticked={sections}
            remarks={open}
            error={tried && wrong.includes('sections') ? t('review:return.noSection') : undefined}
            onTick={setTicked}
          />
        )}
        <WordsInput
          data-autofocus
          label={
            isAsked(store.def, given.sections, remarks)
              ? t('review:return.reasonOptional')
              : t('review:return.reason')
          }
          description={t('surveys:review.sendBackText')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          maxLength={2000}
          error={
            tried && wrong.includes('reason') ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined
          }
        />
      </Stack>
    </ConfirmDialog>
  );
}

interface ChoiceProps {
  readonly ticked: readonly string[];
  /** Open remarks by their section. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>;
  readonly error: string | undefined;
  readonly onTick: (sections: string[]) => void;
}

/** Sections to give back, each with the number of its open remarks. */
function SectionChoice({ ticked, remarks, error, onTick }: ChoiceProps) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  return (
    <Checkbox.Group
      value={[...ticked]}
      onChange={onTick}
      aria-label={t('review:return.sections')}
      error={error}
      pl="xl"
    >
      <Stack gap="xs">
        {sectionsOf(store.def).map(({ id, title }) => {
          const count = remarks.get(id)?.length ?? 0;
          const words = t('review:remarks.open', { count });
          return (
            <Checkbox
              key={id}
              value={id}
              label={count > 0 ? t('review:return.withRemarks', { section: title, remarks: words }) : title}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
