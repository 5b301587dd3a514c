import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { OrderId } from '#domain/kernel/ids.ts';
import type { decidedFindingSchema } from '#domain/plans/model.approval.ts';
import type { PartyAnswer } from '#domain/plans/model.parties.ts';
import type { Finding } from '#domain/plans/model.ts';
import { asksWho, hasProposal } from '#domain/plans/rules.deciding.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { PartyDecision } from '../parties/PartyDecision.tsx';
import { useDecide } from '../queries.ts';
import styles from './Findings.module.css';
import { findingTitle } from './words.ts';

interface Props {
  readonly orderId: OrderId;
  readonly finding: Finding;
  readonly decided: z.output<typeof decidedFindingSchema> | undefined;
  /** What the region's dictionary answers, where the question is who somebody is. */
  readonly answer: PartyAnswer | undefined;
  readonly canDecide: boolean;
  /** The pressed button is gone after a decision: the focus needs another place. */
  readonly onDecided: () => void;
}

/** The answers to a finding; who gave the present one, and the way back while the order is under review. */
export function FindingDecision({ orderId, finding, decided, answer, canDecide, onDecided }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { decide, isPending, error } = useDecide(orderId, onDecided);
  const about = findingTitle(t, finding);
  const button = (label: string, decision: 'accepted' | 'kept' | null, variant: 'filled' | 'default') => (
    <Button
      size="compact-md"
      variant={variant}
      loading={isPending}
      aria-label={`${label}: ${about}`}
      onClick={() => decide([{ findingId: finding.id, decision }])}
    >
      {label}
    </Button>
  );

  if (!decided && !canDecide && !answer) return null;
  return (
    <div className={styles.decision}>
      {!decided && asksWho(finding) && (
        <PartyDecision orderId={orderId} words={finding.printed} answer={answer} canAnswer={canDecide} />
      )}
      {decided ? (
        <>
          <p className={styles.decided} data-decision={decided.decision}>
            <Icon name={decided.decision === 'accepted' ? 'check' : 'dot'} size={16} />
            {t(`plans:finding.decided.${decided.decision}`)}{' '}
            <span className={styles.quiet}>
              {t('plans:finding.by', { by: decided.by, moment: formatMoment(decided.at, region.timeZone) })}
            </span>
          </p>
          {canDecide && button(t('plans:finding.takeBack'), null, 'default')}
        </>
      ) : (
        canDecide &&
        !answer && (
          <>
            {hasProposal(finding) && button(t('plans:finding.accept'), 'accepted', 'filled')}
            {button(t(asksWho(finding) ? 'parties:leave' : 'plans:finding.keep'), 'kept', 'default')}
          </>
        )
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
