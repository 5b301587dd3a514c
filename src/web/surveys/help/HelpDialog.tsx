import { Button, Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { HelpAction, HelpItem } from '#domain/surveys/help/model.ts';
import { asksHelper, isExplained } from '#domain/surveys/help/rules.ts';
import { PersonNotice } from '#web/documents/PersonNotice.tsx';
import { useChange } from '#web/lib/queries.ts';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import { HelpHistory } from './HelpHistory.tsx';
import { useHelpers } from './queries.ts';

interface Props {
  readonly item: HelpItem | undefined;
  readonly onClose: () => void;
}

/** Who answers for the help, that it is given, or why it is refused. */
export function HelpDialog({ item, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={item !== undefined} title={t('help:answer')} onClose={onClose}>
      {item && <AnswerForm item={item} onClose={onClose} />}
    </Dialog>
  );
}

function AnswerForm({ item, onClose }: { readonly item: HelpItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const helpers = useHelpers(item.formId, item.row);
  const [wanted, setWanted] = useState<HelpAction>(item.state?.status === 'taken' ? 'finish' : 'take');
  const [helper, setHelper] = useState<string>(item.state?.responsible?.id ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useChange(neededHelpContract.decide, {
    onSuccess: onClose,
    // Somebody was first: what they answered appears here, and nothing typed is lost.
    onError: () => client.invalidateQueries({ queryKey: [neededHelpContract.list.path] }),
  });
  const action = item.actions.includes(wanted) ? wanted : (item.actions[0] ?? 'take');
  const words = note.trim();
  const noHelper = asksHelper(action) && helper === '';
  const noReason = !isExplained(action, words);
  const save = () => {
    setTried(true);
    if (noHelper || noReason) return;
    const said = {
      ...(asksHelper(action) && { organizationId: helper as OrganizationId }),
      ...(words && { note: words }),
    };
    const { formId: id, row, seen } = item;
    answer.mutate({ params: { id }, body: { row, seen, action, ...said } });
  };
  return (
    <Stack>
      <p>
        {item.text}
        <br />
        {item.school.name}
      </p>
      <Radio.Group
        label={t('help:action')}
        value={action}
        onChange={(value) => setWanted(value as HelpAction)}
      >
        <Stack gap="xs" mt="xs">
          {item.actions.map((one) => (
            <Radio key={one} value={one} label={t(`help:actions.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {asksHelper(action) && (
        <NativeSelect
          label={t('help:helper')}
          value={helper}
          onChange={(event) => setHelper(event.currentTarget.value)}
          data={[
            { value: '', label: t('help:choose') },
            ...(helpers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={tried && noHelper ? t('help:helperAsked') : undefined}
        />
      )}
      <WordsInput
        label={t(action === 'decline' ? 'help:reason' : 'help:note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
        error={tried && noReason ? t('help:reasonAsked') : undefined}
      />
      <PersonNotice text={note} />
      {(answer.error ?? helpers.error) && <ErrorNotice error={answer.error ?? helpers.error} />}
      <HelpHistory item={item} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button data-primary="" loading={answer.isPending} onClick={save}>
          {t('help:save')}
        </Button>
      </Group>
    </Stack>
  );
}
