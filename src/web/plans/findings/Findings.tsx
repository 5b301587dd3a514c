import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/plans/model.approval.ts';
import { sortFindings } from '#domain/plans/rules.deciding.ts';
import { lineOfHash, linesOf } from '#web/plans/order/lines.ts';
import { useCan } from '#web/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { AcceptSure } from './AcceptSure.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './Findings.module.css';
import { SourceText } from './SourceText.tsx';

/** The source document beside what was found in it; choosing one shows the other. */
export function Findings({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const canDecide = useCan('order.import') && order.status === 'review';
  const wanted = lineOfHash(useLocation({ select: ({ hash }) => hash }));
  const findings = useMemo(() => sortFindings(order.reading.findings), [order.reading.findings]);
  const [chosenId, setChosenId] = useState<string>();
  const [line, setLine] = useState(wanted);
  const chosen = findings.find(({ id }) => id === chosenId);

  useEffect(() => {
    if (wanted !== undefined) setLine(wanted);
  }, [wanted]);

  const choose = useCallback(
    (id: string) => {
      setChosenId(id);
      const finding = findings.find((one) => one.id === id);
      if (finding) setLine(linesOf(finding)[0]);
    },
    [findings],
  );
  // From the margin of the document to its finding: the focus goes there, and with it the reader.
  const openInList = useCallback(
    (id: string) => {
      choose(id);
      document.getElementById(`finding-${id}`)?.focus();
    },
    [choose],
  );

  return (
    <div className={styles.columns}>
      <section className={styles.document} aria-labelledby="order-source">
        <h2 id="order-source" className={styles.heading}>
          {t('plans:source.title')}
        </h2>
        <SourceText
          text={order.sourceText}
          findings={findings}
          chosen={chosen}
          line={line}
          onOpen={openInList}
        />
      </section>
      <section aria-label={t('plans:finding.list')}>
        {canDecide && <AcceptSure order={order} />}
        {findings.length === 0 ? (
          <EmptyState>{t('plans:finding.none')}</EmptyState>
        ) : (
          <FindingList
            order={order}
            findings={findings}
            chosenId={chosenId}
            canDecide={canDecide}
            onChoose={choose}
          />
        )}
      </section>
    </div>
  );
}
