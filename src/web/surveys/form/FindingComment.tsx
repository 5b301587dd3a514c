import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isNote } from '#domain/kernel/reason.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { useBegunText, useOpenForm, useSummary } from '#web/forms/FormStoreContext.tsx';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import styles from '../Survey.module.css';

interface Props {
  readonly findingKey: string;
  readonly form: SurveyForm;
  readonly queue: AnswerQueue;
  readonly editable: boolean;
}

/** Why a warning is right as it is, in the school's own words. */
export function FindingComment({ findingKey, form, queue, editable }: Props) {
  const { t } = useTranslation();
  const { store } = useOpenForm();
  const { comments } = useSummary();
  const kept = comments[findingKey] ?? '';
  const [text, setText] = useBegunText('explanation', findingKey);
  const save = useChange(surveysContract.saveComment, {
    refreshes: [],
    onSuccess: ({ version }, { body }) => {
      const { [body.key]: _, ...others } = comments;
      queue.advance(version);
      store.setComments(body.text === null ? others : { ...others, [body.key]: body.text });
      setText(undefined);
    },
  });

  if (text === undefined) {
    return (
      <div>
        {kept && (
          <p className={styles.comment}>
            <span className={styles.secondary}>{t('surveys:findings.explanation')}:</span> {kept}
          </p>
        )}
        {editable && (
          <button type="button" className={styles.link} onClick={() => setText(kept)}>
            {kept ? t('surveys:findings.change') : t('surveys:findings.explain')}
          </button>
        )}
      </div>
    );
  }
  const tooShort = text.trim() !== '' && !isNote(text);
  return (
    <div className={styles.commentForm}>
      <WordsInput
        label={t('surveys:findings.explanation')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
      {save.error && <ErrorNotice error={save.error} />}
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          loading={save.isPending}
          disabled={tooShort}
          onClick={() =>
            save.mutate({ params: { id: form.id }, body: { key: findingKey, text: text.trim() || null } })
          }
        >
          {t('surveys:findings.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setText(undefined)}>
          {t('surveys:findings.cancel')}
        </Button>
      </Group>
    </div>
  );
}
