import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatAnswer } from '#domain/forms/rules.input.ts';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { changeRequestsContract } from '#domain/surveys/change-requests/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useOpenForm } from '#web/forms/FormStoreContext.tsx';
import { cellName, instanceName, refusalText } from '#web/forms/state/words.ts';
import { ApiError } from '#web/lib/api.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from '../review/Review.module.css';
import { useGoToCell } from '../review/useGoToCell.ts';
import { type ProposedCell, useRequestDraft } from './useRequestDraft.ts';

/** The request that is being written: what stands, what should stand, and why. */
export function RequestEditor({ form }: { readonly form: SurveyForm }) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const draft = useRequestDraft(store);
  const [tried, setTried] = useState(false);
  const start = useChange(changeRequestsContract.start, {
    refreshes: [changeRequestsContract.listOfForm, changeRequestsContract.list],
    onSuccess: () => {
      draft.clear();
      setTried(false);
    },
  });
  const refused = refusedCells(start.error);
  const changes = draft.cells.flatMap(({ cell, read }) => ('value' in read ? [{ cell, ...read }] : []));
  const reason = draft.reason.trim();
  const isReady = changes.length === draft.cells.length && isReason(reason);
  const send = () => {
    setTried(true);
    if (isReady) start.mutate({ params: { id: form.id }, body: { version: form.version, changes, reason } });
  };
  if (draft.cells.length === 0) return <p className={styles.signed}>{t('changes:howTo')}</p>;
  return (
    <Stack gap="sm">
      {draft.cells.map((one) => (
        <ProposedValue
          key={one.cell}
          proposed={one}
          tried={tried}
          refused={refused.get(one.cell)}
          onText={(text) => draft.propose(one.cell, text)}
          onDrop={() => draft.drop(one.cell)}
        />
      ))}
      <WordsInput
        label={t('changes:reason')}
        description={t('changes:reasonHint')}
        value={draft.reason}
        onChange={(event) => draft.setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
        error={tried && !isReason(reason) ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined}
      />
      {start.error && <ErrorNotice error={start.error} />}
      <Group gap="xs">
        <Button loading={start.isPending} onClick={send}>
          {t('changes:send')}
        </Button>
        <Button variant="default" onClick={draft.clear}>
          {t('actions.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ProposedProps {
  readonly proposed: ProposedCell;
  readonly tried: boolean;
  readonly refused: string | undefined;
  readonly onText: (text: string) => void;
  readonly onDrop: () => void;
}

function ProposedValue({
  proposed: { cell, spec, text, read },
  tried,
  refused,
  onText,
  onDrop,
}: ProposedProps) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { today } = useSession();
  const goTo = useGoToCell();
  const field = useRef<HTMLInputElement>(null);
  // The cell was just chosen: what comes next is its new value.
  useEffect(() => field.current?.select(), []);
  const name = cellName(t, spec, instanceName(store.answers, cell));
  const standing = formatAnswer(spec.field, store.answers[cell]) || t('surveys:conflict.blank');
  const problem =
    'value' in read
      ? undefined
      : read.error === 'same'
        ? tried && t('changes:same')
        : refusalText(t, spec.field, read.error, today);
  const options = spec.field.options?.map(({ label }) => `«${label}»`).join(', ');
  return (
    <div>
      <p className={styles.place}>
        <button type="button" className={styles.link} onClick={() => goTo(cell)}>
          {name}
        </button>
      </p>
      <TextInput
        ref={field}
        label={t('changes:becomes')}
        aria-label={t('changes:becomesOf', { cell: name })}
        description={[t('changes:stands', { value: standing }), options].filter(Boolean).join('. ')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={refused ?? (problem || undefined)}
      />
      <button type="button" className={styles.link} onClick={onDrop}>
        {t('changes:drop')}
      </button>
    </div>
  );
}

const refusalSchema = z.object({ faults: z.array(z.object({ cell: z.string(), message: z.string() })) });

/** What the form's own checks have against a proposed value, at its cell. */
function refusedCells(error: unknown): ReadonlyMap<string, string> {
  const faults = error instanceof ApiError ? refusalSchema.safeParse(error.detail).data?.faults : undefined;
  return new Map(faults?.map(({ cell, message }) => [cell, message]));
}
