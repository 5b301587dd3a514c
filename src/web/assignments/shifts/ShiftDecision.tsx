import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Shift } from '#domain/assignments/shifts/model.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog, ReasonDialog } from '#web/ui/Dialogs.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';

interface Props {
  readonly assignmentId: AssignmentId;
  readonly shift: Pick<Shift, 'id' | 'wantedOn'>;
  /** Whose request it is, for those who do not see the row. */
  readonly of?: string;
}

/** A day is given, the asked one or another, or the request is refused with a reason. */
export function ShiftDecision({ assignmentId, shift: { id: shiftId, wantedOn }, of }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [asking, setAsking] = useState<'grant' | 'refuse'>();
  const [day, setDay] = useState<string>(wantedOn);
  const [words, setWords] = useState('');
  const decide = useChange(shiftsContract.decideShift, { onSuccess: () => setAsking(undefined) });
  const params = { id: assignmentId, shiftId };
  const close = () => setAsking(undefined);
  const label = (word: string) => (of ? `${word}: ${of}` : undefined);
  return (
    <>
      <Group gap="xs">
        <Button size="compact-md" aria-label={label(t('shifts:grant'))} onClick={() => setAsking('grant')}>
          {t('shifts:grant')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-label={label(t('shifts:refuse'))}
          onClick={() => setAsking('refuse')}
        >
          {t('shifts:refuse')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking === 'grant'}
        title={t('shifts:grantTitle')}
        confirmLabel={t('shifts:grant')}
        busy={decide.isPending}
        ready={day !== ''}
        error={decide.error}
        onConfirm={() => decide.mutate({ params, body: { grantedOn: day, words: words.trim() } })}
        onClose={close}
      >
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('shifts:grantDay')}
            min={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <WordsInput
            label={t('shifts:words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            minRows={2}
            autosize
            maxLength={2000}
          />
        </Stack>
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'refuse'}
        title={t('shifts:refuseTitle')}
        confirmLabel={t('shifts:refuse')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={(reason) => decide.mutate({ params, body: { grantedOn: null, words: reason } })}
        onClose={close}
      />
    </>
  );
}
