import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyEntry } from '#domain/orders/model.parties.ts';
import type { DecidedFinding } from '#domain/orders/model.ts';
import type { Finding, PlanRow } from '#domain/orders/reading/model.ts';
import { canEdit, hasProposal } from '#domain/orders/rules.deciding.ts';
import { asksWho } from '#domain/orders/rules.parties.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Remembered } from '../parties/Remembered.tsx';
import styles from './Findings.module.css';
import type { FindingHandlers } from './useHandlers.ts';
import { findingTitle } from './words.ts';

export interface FindingDecisionProps {
  readonly finding: Finding;
  /** Printed rows, among which are the cells that it speaks of. */
  readonly rows: readonly PlanRow[];
  readonly decided: DecidedFinding | undefined;
  /** Whether the plan changes when the proposal is accepted. */
  readonly changes: boolean;
  /** What the region's dictionary answers, where the question is who somebody is. */
  readonly answer: PartyEntry | undefined;
  readonly canDecide: boolean;
  readonly busy: boolean;
  /** The decision on another finding is on its way: a press now would be lost. */
  readonly waits: boolean;
  readonly on: FindingHandlers;
}

/** The answers to a finding; who gave the present one, and the way back while the order is under review. */
export function FindingDecision({
  finding,
  rows,
  decided,
  changes,
  answer,
  canDecide,
  busy,
  waits,
  on,
}: FindingDecisionProps) {
  const { t } = useTranslation();
  const about = findingTitle(t, finding);
  const who = asksWho(finding);
  const button = (label: string, name: string, variant: 'filled' | 'default', act: () => void) => (
    <Button
      size="compact-md"
      variant={variant}
      loading={busy}
      disabled={waits}
      aria-label={name}
      onClick={act}
    >
      {label}
    </Button>
  );
  const decide = (label: string, decision: 'accepted' | 'kept' | null, variant: 'filled' | 'default') =>
    button(label, `${label}: ${about}`, variant, () => on.decide({ findingId: finding.id, decision }));
  const words = { words: finding.printed };
  const ask = () => on.edit(finding.id);

  if (decided) {
    return (
      <div className={styles.decision}>
        <Decided decided={decided} changes={changes} />
        {canDecide && decide(t('orders:finding.takeBack'), null, 'default')}
      </div>
    );
  }
  if (answer) {
    return (
      <div className={styles.decision}>
        <Remembered answer={answer} />
        {canDecide && button(t('parties:change'), t('parties:changeOf', words), 'default', ask)}
      </div>
    );
  }
  if (!canDecide) return null;
  return (
    <div className={styles.decision}>
      {who && button(t('parties:answer'), t('parties:answerTo', words), 'filled', ask)}
      {hasProposal(finding) &&
        decide(t(`orders:finding.${changes ? 'accept' : 'note'}`), 'accepted', 'filled')}
      {!who &&
        canEdit(finding, rows) &&
        button(t('orderReview:edit'), t('orderReview:editOf', { about }), 'default', ask)}
      {decide(t(who ? 'parties:leave' : 'orders:finding.keep'), 'kept', 'default')}
    </div>
  );
}

const iconOf = { accepted: 'check', kept: 'dot', edited: 'pencil' } as const;

function Decided({
  decided,
  changes,
}: Pick<FindingDecisionProps, 'changes'> & { readonly decided: DecidedFinding }) {
  const { t } = useTranslation();
  const { region } = useSession();
  const isNoted = decided.decision === 'accepted' && !changes;
  return (
    <>
      <p className={styles.decided} data-decision={decided.decision}>
        <Icon name={iconOf[decided.decision]} size={16} />
        {t(`orders:finding.decided.${isNoted ? 'noted' : decided.decision}`)}{' '}
        <span className={styles.quiet}>
          {t('orders:finding.by', { by: decided.by, moment: formatMoment(decided.at, region.timeZone) })}
        </span>
      </p>
      {decided.edits.map(({ row, field, text }) => (
        <p key={`${row}.${field}`} className={styles.written}>
          {t('orderReview:written', { text: text || t('orderReview:editing.blank') })}
        </p>
      ))}
    </>
  );
}
