import { Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlContract } from '#domain/assignments/control/contract.ts';
import type { ControlAction, ControlDecision, RedRow } from '#domain/assignments/control/model.ts';
import type { Outcome } from '#domain/assignments/model.ts';
import { addDays } from '#domain/kernel/dates.ts';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from './Control.module.css';

const actions = [
  'remind',
  'ask_explanation',
  'set_day',
  'put_aside',
] as const satisfies readonly ControlAction[];

/** So many days an executor has to answer, unless the person says otherwise. */
const ANSWER_DAYS = 3;

interface Props {
  readonly rows: readonly RedRow[];
  readonly onDecided: () => void;
}

/** One decision on all that are chosen; what was refused is told by its executor. */
export function DecideBar({ rows, onDecided }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [asking, setAsking] = useState<ControlAction>();
  const [refused, setRefused] = useState<readonly (Outcome & { readonly name: string })[]>([]);
  const decide = useChange(controlContract.decideControl, {
    onSuccess: (outcomes) => {
      setRefused(
        outcomes.flatMap((outcome) =>
          outcome.refusal
            ? { ...outcome, name: rows.find(({ id }) => id === outcome.id)?.organization.name ?? '' }
            : [],
        ),
      );
      notifications.show({
        message: t('control:done', { count: outcomes.filter(({ refusal }) => refusal === null).length }),
      });
      setAsking(undefined);
      onDecided();
    },
  });
  if (rows.length === 0 && refused.length === 0) return <p className={styles.quiet}>{t('control:hint')}</p>;
  return (
    <section className={styles.bar} aria-label={t('control:column.decided')}>
      <span role="status">{t('control:chosen', { count: rows.length })}</span>
      {actions.map((action) => (
        <Button
          key={action}
          variant={action === 'remind' ? 'filled' : 'default'}
          disabled={rows.length === 0}
          onClick={() => setAsking(action)}
        >
          {t(`control:action.${action}`)}
        </Button>
      ))}
      {refused.length > 0 && (
        <div role="alert" className={styles.refused}>
          {t('control:refused')}
          <ul>
            {refused.map(({ id, name, refusal }) => (
              <li key={id}>
                {name}: {errorText(new ApiError('conflict', refusal?.reason ?? '', refusal?.detail))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {asking && (
        <DecisionDialog
          action={asking}
          count={rows.length}
          busy={decide.isPending}
          error={decide.error}
          onSend={(decision) => decide.mutate({ body: { ids: rows.map(({ id }) => id), decision } })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

interface DialogProps {
  readonly action: ControlAction;
  readonly count: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (decision: ControlDecision) => void;
  readonly onClose: () => void;
}

function DecisionDialog({ action, count, busy, error, onSend, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string>(addDays(today, ANSWER_DAYS));
  const [tried, setTried] = useState(false);
  const said = isReason(text);
  const send = () => {
    setTried(true);
    if (!said || day === '') return;
    const words = text.trim();
    if (action === 'ask_explanation') onSend({ action, text: words, answerBy: day });
    else if (action === 'set_day') onSend({ action, text: words, day });
    else onSend({ action, text: words });
  };
  return (
    <ConfirmDialog
      opened
      title={t(`control:dialog.${action}`)}
      confirmLabel={t('control:dialog.send')}
      busy={busy}
      error={error}
      onConfirm={send}
      onClose={onClose}
    >
      <Stack gap="sm">
        <p className={styles.quiet}>{t('control:dialog.to', { count })}</p>
        <WordsInput
          data-autofocus
          label={t('control:dialog.text')}
          value={text}
          error={tried && !said ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          minRows={3}
          autosize
          maxLength={2000}
        />
        {(action === 'ask_explanation' || action === 'set_day') && (
          <TextInput
            type="date"
            label={t(action === 'set_day' ? 'control:dialog.day' : 'control:dialog.answerBy')}
            min={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
