import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { shiftsContract } from '#domain/assignments/shifts/contract.ts';
import type { Shift } from '#domain/assignments/shifts/model.ts';
import { refusalOfDay } from '#domain/assignments/shifts/rules.ts';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { ApiError } from '#web/lib/api.ts';
import { formatDay, formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { StatusBadge } from '#web/ui/StatusBadge.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from '../Assignments.module.css';
import { ShiftDecision } from './ShiftDecision.tsx';

/** Every request for another day with what was decided, and the next one. */
export function Shifts({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { id, shifts, shiftRefusal, shiftToDecide, dueOn, status } = assignment;
  const isOpen = status === 'assigned' || status === 'returned';
  if (shifts.length === 0 && (shiftRefusal === undefined || !isOpen || dueOn === null)) return null;
  return (
    <section aria-labelledby="assignment-shifts">
      <h2 id="assignment-shifts" className={styles.heading}>
        {t('shifts:heading')}
      </h2>
      <ul className={styles.plain}>
        {shifts.map((shift) => (
          <li key={shift.id}>
            <ShiftWords shift={shift} />
            {shift.id === shiftToDecide && <ShiftDecision assignmentId={id} shift={shift} />}
          </li>
        ))}
      </ul>
      {isOpen && shiftRefusal === null && <AskShift assignment={assignment} />}
      {isOpen && shiftRefusal && shiftRefusal !== 'shift.asked_already' && (
        <p className={styles.quiet}>
          {errorText(new ApiError('conflict', shiftRefusal, { day: dueOn ? formatDay(dueOn) : '' }))}
        </p>
      )}
    </section>
  );
}

function ShiftWords({ shift: { fromOn, wantedOn, reason, by, at, decision } }: { readonly shift: Shift }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const moment = (instant: string) => formatMoment(instant, region.timeZone);
  return (
    <>
      <strong>{t('shifts:fromTo', { from: formatDay(fromOn), to: formatDay(wantedOn) })}</strong>{' '}
      <StatusBadge tone={decision === null ? 'info' : decision.grantedOn ? 'done' : 'soon'}>
        {decision === null
          ? t('shifts:waits')
          : decision.grantedOn
            ? t('shifts:granted', { day: formatDay(decision.grantedOn) })
            : t('shifts:refused')}
      </StatusBadge>
      <p className={styles.stepText}>{reason}</p>
      <span className={styles.secondary}>{t('shifts:by', { by, moment: moment(at) })}</span>
      {decision && (
        <span className={styles.secondary}>
          {decision.words
            ? t('shifts:said', { by: decision.by, moment: moment(decision.at), words: decision.words })
            : t('shifts:by', { by: decision.by, moment: moment(decision.at) })}
        </span>
      )}
    </>
  );
}

function AskShift({ assignment: { id, version, dueOn } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [opened, setOpened] = useState(false);
  const [wantedOn, setWantedOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useChange(shiftsContract.askShift, { onSuccess: () => setOpened(false) });
  const wrong = refusalOfDay({ dueOn, hardDueOn: null }, wantedOn);
  const send = () => {
    setTried(true);
    if (!wrong && isReason(reason))
      ask.mutate({ params: { id }, body: { version, wantedOn, reason: reason.trim() } });
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('shifts:ask')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('shifts:ask')}
        confirmLabel={t('shifts:send')}
        busy={ask.isPending}
        error={ask.error}
        onConfirm={send}
        onClose={() => setOpened(false)}
      >
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t('shifts:wanted')}
            value={wantedOn}
            error={
              tried && wrong
                ? errorText(new ApiError(wrong.code, wrong.reason, { day: formatDay(dueOn ?? '') }))
                : undefined
            }
            onChange={(event) => setWantedOn(event.currentTarget.value)}
          />
          <WordsInput
            label={t('shifts:reason')}
            value={reason}
            error={tried && !isReason(reason) ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
            minRows={3}
            autosize
            maxLength={2000}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
