import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { decidedFindingSchema, Order } from '#domain/plans/model.approval.ts';
import type { PartyAnswer } from '#domain/plans/model.parties.ts';
import type { Finding } from '#domain/plans/model.ts';
import { asksWho, canEdit, hasProposal } from '#domain/plans/rules.deciding.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { PartyDecision } from '../parties/PartyDecision.tsx';
import { useDecide } from '../queries.ts';
import { EditCells } from './EditCells.tsx';
import styles from './Findings.module.css';
import { findingTitle } from './words.ts';

interface Props {
  readonly order: Order;
  readonly finding: Finding;
  readonly decided: z.output<typeof decidedFindingSchema> | undefined;
  /** What the region's dictionary answers, where the question is who somebody is. */
  readonly answer: PartyAnswer | undefined;
  readonly canDecide: boolean;
  /** The pressed button is gone after a decision: the focus needs another place. */
  readonly onDecided: () => void;
}

const iconOf = { accepted: 'check', kept: 'dot', edited: 'pencil' } as const;

/** The answers to a finding; who gave the present one, and the way back while the order is under review. */
export function FindingDecision({ order, finding, decided, answer, canDecide, onDecided }: Props) {
  const { t } = useTranslation();
  const { region } = useSession();
  const { decide, isPending, error } = useDecide(order, () => {
    setEditing(false);
    onDecided();
  });
  const [editing, setEditing] = useState(false);
  const about = findingTitle(t, finding);
  const editable = canEdit(finding, order.reading.rows);
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
        <PartyDecision orderId={order.id} words={finding.printed} answer={answer} canAnswer={canDecide} />
      )}
      {decided ? (
        <>
          <p className={styles.decided} data-decision={decided.decision}>
            <Icon name={iconOf[decided.decision]} size={16} />
            {t(`plans:finding.decided.${decided.decision}`)}{' '}
            <span className={styles.quiet}>
              {t('plans:finding.by', { by: decided.by, moment: formatMoment(decided.at, region.timeZone) })}
            </span>
          </p>
          {decided.edits.map(({ row, field, text }) => (
            <p key={`${row}.${field}`} className={styles.written}>
              {t('orderReview:written', { text: text || t('orderReview:editing.blank') })}
            </p>
          ))}
          {canDecide && button(t('plans:finding.takeBack'), null, 'default')}
        </>
      ) : (
        canDecide &&
        !answer && (
          <>
            {hasProposal(finding) && button(t('plans:finding.accept'), 'accepted', 'filled')}
            {editable && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('orderReview:editOf', { about })}
                onClick={() => setEditing(true)}
              >
                {t('orderReview:edit')}
              </Button>
            )}
            {button(t(asksWho(finding) ? 'parties:leave' : 'plans:finding.keep'), 'kept', 'default')}
          </>
        )
      )}
      {error && !editing && <ErrorNotice error={error} />}
      <EditCells
        order={order}
        finding={finding}
        opened={editing}
        busy={isPending}
        error={error}
        onSave={(edits) => decide([{ findingId: finding.id, decision: 'edited', edits }])}
        onClose={() => setEditing(false)}
      />
    </div>
  );
}
