import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Outcome, WaitingReport } from '#domain/assignments/model.ts';
import { DRAWN_OF } from '#domain/assignments/rules.drawing.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { ApiError } from '#web/lib/api.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import { WithoutEvidence } from '../StepEvidence.tsx';
import styles from './Queue.module.css';
import type { DecisionsMade } from './useDecisionsMade.ts';

interface Props {
  readonly rows: readonly WaitingReport[];
  readonly shown: AssignmentId;
  readonly ticked: ReadonlySet<AssignmentId>;
  readonly onTick: (id: AssignmentId) => void;
  readonly onTicked: (ids: ReadonlySet<AssignmentId>) => void;
  readonly made: DecisionsMade;
}

interface Refused {
  readonly organization: string;
  readonly outcome: Outcome;
}

/** The queue beside the report, the one sent first above the others; several are accepted together. */
export function QueueList({ rows, shown, ticked, onTick, onTicked, made }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  const errorText = useErrorText();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row marked as shown is another one then
  useEffect(() => bringIntoSight(list.current), [shown]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const { mutate, isPending, error } = useChange(assignmentsContract.acceptTogether, {
    onSuccess: (outcomes) => {
      const told: Refused[] = [];
      for (const outcome of outcomes) {
        const row = chosen.find(({ id }) => id === outcome.id);
        if (row && outcome.refusal) told.push({ organization: row.organization.name, outcome });
        else if (row) made.add(row, { status: 'accepted', version: row.version + 1 });
      }
      setRefused(told);
      onTicked(new Set());
    },
  });
  return (
    <>
      <ol ref={list} className={styles.list}>
        {rows.map(({ id, organization, item, reportedAt, lacks }) => (
          <li key={id} className={styles.row} data-list-row="" data-shown={id === shown || undefined}>
            <Checkbox
              aria-label={t('assignments:queue.tick', {
                organization: organization.name,
                item: t(`plans:item.${item.kind}`, { number: item.number }),
              })}
              checked={ticked.has(id)}
              disabled={lacks.length > 0}
              onChange={() => onTick(id)}
            />
            <div>
              <Link
                to="/assignments/queue"
                search={(now) => ({ ...now, id })}
                replace
                aria-current={id === shown ? 'true' : undefined}
              >
                {organization.name}
              </Link>
              <span className={styles.quiet}>
                {t(`plans:item.${item.kind}`, { number: item.number })},{' '}
                {formatMoment(reportedAt, region.timeZone)}
              </span>
              <WithoutEvidence lacks={lacks} />
            </div>
          </li>
        ))}
      </ol>
      {error && <ErrorNotice error={error} />}
      {refused.length > 0 && (
        <ul role="status" className={styles.refused}>
          {refused.map(({ organization, outcome: { id, refusal } }) => (
            <li key={id}>
              <strong>{organization}.</strong>{' '}
              {refusal && errorText(new ApiError('conflict', refusal.reason, refusal.detail))}
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <Together
          count={chosen.length}
          busy={isPending}
          onAccept={(text) =>
            mutate({ body: { reports: chosen.map(({ id, version }) => ({ id, version })), text } })
          }
        />
      )}
    </>
  );
}

interface TogetherProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onAccept: (text: string) => void;
}

/** The same words to all; of many a tenth is drawn and stays for a closer look. */
function Together({ count, busy, onAccept }: TogetherProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <>
      <WordsInput
        label={t('assignments:queue.textToAll')}
        description={count >= DRAWN_OF ? t('assignments:queue.drawn') : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        minRows={1}
        autosize
        mt="sm"
      />
      <Button mt="sm" variant="default" loading={busy} onClick={() => onAccept(text)}>
        {t('assignments:queue.acceptTicked', { count })}
      </Button>
    </>
  );
}

/** Beside the report the list scrolls by itself; under it, on a phone, nothing moves. */
function bringIntoSight(list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[data-shown]');
  const side = list?.closest('aside');
  if (row && side) side.scrollTop = row.offsetTop - (side.clientHeight - row.offsetHeight) / 2;
}
