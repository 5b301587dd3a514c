import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTEST_EXCUSE } from '#domain/assignments/rules.evidence.ts';
import { WITHDRAW_MINUTES } from '#domain/assignments/rules.ts';
import { ConfirmDialog, ReasonDialog } from '#web/ui/Dialogs.tsx';
import { WordsInput } from '#web/ui/WordsInput.tsx';

/** The decisions that take words. */
export type AskedDecision = 'note' | 'return';

interface Sending {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly send: (words: string) => void;
}

interface Props {
  readonly asking: AskedDecision | undefined;
  /** The report came without its evidence: accepting it needs a reason. */
  readonly needs: boolean;
  readonly accept: Sending;
  readonly sendBack: Sending;
  readonly onClose: () => void;
}

export function DecisionDialogs({ asking, needs, accept, sendBack, onClose }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = needs && note.trim().length < SHORTEST_EXCUSE;
  return (
    <>
      <ConfirmDialog
        opened={asking === 'note'}
        title={t('assignments:decide.acceptTitle')}
        confirmLabel={t('assignments:decide.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => {
          setTried(true);
          if (!tooShort) accept.send(note);
        }}
        onClose={onClose}
      >
        <p>{t('assignments:decide.acceptText', { minutes: WITHDRAW_MINUTES })}</p>
        <WordsInput
          data-autofocus
          label={t('assignments:decide.note')}
          description={needs ? t('papers:evidence.accept', { count: SHORTEST_EXCUSE }) : undefined}
          error={tried && tooShort ? t('papers:evidence.accept', { count: SHORTEST_EXCUSE }) : undefined}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          minRows={2}
          autosize
        />
      </ConfirmDialog>
      <ReasonDialog
        opened={asking === 'return'}
        title={t('assignments:decide.sendBackTitle')}
        confirmLabel={t('assignments:decide.sendBack')}
        busy={sendBack.isPending}
        error={sendBack.error}
        onConfirm={sendBack.send}
        onClose={onClose}
      >
        {t('assignments:decide.sendBackText')}
      </ReasonDialog>
    </>
  );
}
