import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { hasProposal, isSure } from '#domain/orders/rules.deciding.ts';
import { hasEffect } from '#domain/orders/rules.effects.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useDecide } from '../queries.ts';

/** Accepts at once what is read with high confidence in every column; nothing else is touched. */
export function AcceptSure({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  const { decide, isPending, error } = useDecide(order, () => setConfirming(false));
  const decided = new Set(order.decisions.map(({ findingId }) => findingId));
  const sure = order.reading.findings.filter((f) => isSure(f) && hasProposal(f) && !decided.has(f.id));
  const deciding = sure.filter(({ weight }) => weight === 'decision').length;
  const changing = sure.filter((finding) => hasEffect(order.reading, finding)).length;
  return (
    <>
      {sure.length > 0 && (
        <Button variant="default" onClick={() => setConfirming(true)}>
          {t('orders:finding.bulk', { count: sure.length })}
        </Button>
      )}
      <ConfirmDialog
        opened={confirming}
        title={t('orders:finding.bulkTitle')}
        confirmLabel={t('orders:finding.bulkConfirm')}
        busy={isPending}
        error={error}
        onConfirm={() => decide(sure.map(({ id }) => ({ findingId: id, decision: 'accepted' })))}
        onClose={() => setConfirming(false)}
      >
        {t('orders:finding.bulkText', { count: sure.length, deciding, changing })}
      </ConfirmDialog>
    </>
  );
}
