import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlContract } from '#domain/assignments/control/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { isReason, SHORTEST_REASON } from '#domain/kernel/reason.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import assignments from '../Assignments.module.css';
import { ControlWords } from './ControlWords.tsx';

/** What the controller said of the assignment, and the answer where one is asked. */
export function ControlNotice({
  assignment: { id, control, mayExplain },
}: {
  readonly assignment: Assignment;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const explain = useChange(controlContract.explain, { onSuccess: () => setText('') });
  if (control.length === 0) return null;
  return (
    <section aria-labelledby="assignment-control">
      <h2 id="assignment-control" className={assignments.heading}>
        {t('control:heading')}
      </h2>
      <ControlWords words={control} />
      {mayExplain && (
        <form
          className={assignments.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isReason(text)) explain.mutate({ params: { id }, body: { text: text.trim() } });
          }}
        >
          <WordsInput
            label={t('control:explain')}
            description={t('control:explainHint')}
            value={text}
            error={tried && !isReason(text) ? t('reason.tooShort', { count: SHORTEST_REASON }) : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
            minRows={3}
            autosize
            maxLength={5000}
          />
          {explain.error && <ErrorNotice error={explain.error} />}
          <div>
            <Button type="submit" variant="default" loading={explain.isPending}>
              {t('control:sendExplanation')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
