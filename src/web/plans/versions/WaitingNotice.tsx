import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Plan } from '#domain/plans/model.ts';
import { formatDay } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useVersion } from '../queries.versions.ts';
import styles from './Versions.module.css';
import { itemWords } from './words.ts';

/** What the plan cannot be corrected without. (order 01-21/744, item 5) */
export function WaitingNotice({ plan: { id, version, waiting } }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const canApprove = useCan('plan.approve');
  const current = useVersion(id, waiting?.measureId ? version.number : undefined);
  const came = useChange(versionsContract.setWaiting);
  if (!waiting) return null;
  const item = current.data?.items.find(({ measureId }) => measureId === waiting.measureId);
  return (
    <>
      <section className={styles.notice} aria-label={t('versions:state.waiting')}>
        <details className={styles.waiting}>
          <summary>
            {t('versions:waiting.notice', { day: formatDay(waiting.since), name: waiting.for })}
          </summary>
          {item && t('versions:waiting.item', { item: `${itemWords(t, item)}. ${item.title}` })}
        </details>
        {canApprove && (
          <Button
            variant="default"
            size="compact-md"
            loading={came.isPending}
            onClick={() => came.mutate({ params: { id }, body: { waiting: null } })}
          >
            {t('versions:waiting.came')}
          </Button>
        )}
      </section>
      {came.error && <ErrorNotice error={came.error} />}
    </>
  );
}
