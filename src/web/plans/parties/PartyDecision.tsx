import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { PartyAnswer } from '#domain/plans/model.parties.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from '../findings/Findings.module.css';
import { AnswerDialog } from './AnswerDialog.tsx';
import { meaningWords } from './meaning.ts';

interface Props {
  readonly orderId: OrderId;
  readonly words: string;
  readonly answer: PartyAnswer | undefined;
  readonly canAnswer: boolean;
}

/** The question who somebody is, or the answer that the region remembers: never a silent one. */
export function PartyDecision({ orderId, words, answer, canAnswer }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  const [asked, setAsked] = useState(false);
  return (
    <>
      {answer && (
        <p className={styles.decided} data-decision="accepted">
          <Icon name="check" size={16} />
          {meaningWords(t, answer)}{' '}
          <span className={styles.quiet}>
            {t('parties:remembered', { by: answer.by, moment: formatMoment(answer.at, region.timeZone) })}
          </span>
        </p>
      )}
      {canAnswer && (
        <Button
          size="compact-md"
          variant={answer ? 'default' : 'filled'}
          aria-label={t(answer ? 'parties:changeOf' : 'parties:answerTo', { words })}
          onClick={() => setAsked(true)}
        >
          {t(answer ? 'parties:change' : 'parties:answer')}
        </Button>
      )}
      <AnswerDialog
        question={asked ? { words, printed: [], post: false, answer, orderId } : undefined}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
