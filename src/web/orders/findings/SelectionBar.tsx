import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import type { Finding } from '#domain/orders/reading/model.ts';
import { hasProposal } from '#domain/orders/rules.deciding.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { AcceptSure } from './AcceptSure.tsx';
import styles from './Findings.module.css';
import type { Deciding } from './useDeciding.ts';
import type { ListedFindings } from './useFindingList.ts';

interface Props {
  readonly order: Order;
  readonly list: ListedFindings;
  readonly deciding: Deciding;
}

/** One decision on several findings: all that are sure, or those that were ticked. */
export function SelectionBar({ order, list, deciding }: Props) {
  const { t } = useTranslation();
  const open = list.shown.filter(list.isOpen);
  const chosen = open.filter(({ id }) => list.selected.has(id));
  const offering = chosen.filter(hasProposal);
  const all = open.length > 0 && chosen.length === open.length;
  const decide = (findings: readonly Finding[], decision: 'accepted' | 'kept') =>
    deciding.decide(findings.map(({ id }) => ({ findingId: id, decision })));
  const refused = deciding.refused.size > 1 ? deciding.error : undefined;
  return (
    <>
      <div className={styles.bulk}>
        <AcceptSure order={order} />
        <span className={`${styles.quiet} ${styles.keys}`}>{t('orderReview:keys')}</span>
      </div>
      {open.length > 0 && (
        <section
          className={styles.selection}
          data-some={chosen.length > 0 || undefined}
          aria-label={t('orderReview:select.title')}
        >
          <Checkbox
            label={
              chosen.length > 0
                ? t('orderReview:select.chosen', { count: chosen.length })
                : t('orderReview:select.all', { count: open.length })
            }
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() => list.select(all ? new Set() : new Set(open.map(({ id }) => id)))}
          />
          {chosen.length > 0 && (
            <>
              <Button
                size="compact-md"
                disabled={offering.length === 0}
                loading={deciding.busy.size > 0}
                onClick={() => decide(offering, 'accepted')}
              >
                {t('orderReview:select.accept', { count: offering.length })}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                loading={deciding.busy.size > 0}
                onClick={() => decide(chosen, 'kept')}
              >
                {t('orderReview:select.keep', { count: chosen.length })}
              </Button>
            </>
          )}
        </section>
      )}
      {refused ? <ErrorNotice error={refused} /> : null}
    </>
  );
}
