import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isNote } from '#domain/kernel/reason.ts';
import { reviewContract } from '#domain/surveys/contract.review.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import { useBegunText } from '#web/forms/FormStoreContext.tsx';
import { useChange } from '#web/lib/queries.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';
import { useRemarks } from './RemarksContext.tsx';
import styles from './Review.module.css';

/** An answer under a remark. What was begun is kept with the other unsent texts of the form. */
export function RemarkReply({ remark }: { readonly remark: Remark }) {
  const { t } = useTranslation();
  const { form } = useRemarks();
  const [text, setText] = useBegunText('reply', remark.id);
  const reply = useChange(reviewContract.replyToRemark, {
    refreshes: [reviewContract.listRemarks],
    onSuccess: () => setText(undefined),
  });
  if (text === undefined) {
    return (
      <button type="button" className={styles.link} onClick={() => setText('')}>
        {t('review:remarks.reply')}
      </button>
    );
  }
  return (
    <div className={styles.replyForm}>
      <WordsInput
        label={t('review:remarks.replyText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
      {reply.error && <ErrorNotice error={reply.error} />}
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          loading={reply.isPending}
          disabled={!isNote(text)}
          onClick={() =>
            reply.mutate({ params: { id: form.id, remarkId: remark.id }, body: { text: text.trim() } })
          }
        >
          {t('review:remarks.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setText(undefined)}>
          {t('actions.cancel')}
        </Button>
      </Group>
    </div>
  );
}
