import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_MINUTES } from '#domain/assignments/rules.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import styles from './Queue.module.css';
import type { DecisionsMade } from './useDecisionsMade.ts';

/** What was decided last, and the way to take it back. */
export function LastDecision({
  made: { last, withdraw, isPending, error },
}: {
  readonly made: DecisionsMade;
}) {
  const { t } = useTranslation();
  const words = last?.status === 'accepted' ? 'accepted' : 'returned';
  return (
    <div role="status">
      {error ? <ErrorNotice error={error} /> : null}
      {last && (
        <div className={styles.last}>
          <span>
            {t(`assignments:queue.done.${words}`, {
              organization: last.report.organization.name,
              item: t(`plans:item.${last.report.item.kind}`, { number: last.report.item.number }),
            })}
          </span>
          <Button variant="default" size="xs" loading={isPending} onClick={withdraw} aria-keyshortcuts="u">
            {t('assignments:decide.withdraw')}
          </Button>
          <span className={styles.quiet}>
            {t('assignments:queue.done.for', { minutes: WITHDRAW_MINUTES })}
          </span>
        </div>
      )}
    </div>
  );
}
