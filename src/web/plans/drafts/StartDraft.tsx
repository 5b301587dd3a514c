import { Button, NumberInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderId, PlanId } from '#domain/kernel/ids.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { type DraftHead, useDrafts } from '../queries.versions.ts';
import styles from './Drafts.module.css';

function useStart() {
  const navigate = useNavigate();
  return useChange(versionsContract.startDraft, {
    onSuccess: ({ id }) => void navigate({ to: '/plan-drafts/$id', params: { id } }),
  });
}

interface OfPlan {
  readonly planId: PlanId;
}

/** Opens a draft with the plan as it stands, to be corrected there. */
export function StartCorrection({ planId }: OfPlan) {
  const { t } = useTranslation();
  const start = useStart();
  return (
    <>
      <Button
        loading={start.isPending}
        onClick={() => start.mutate({ body: { kind: 'correction', planId } })}
      >
        {t('versions:start.correction')}
      </Button>
      {start.error && <ErrorNotice error={start.error} />}
    </>
  );
}

/** A clone of the plan for a later year. */
export function StartNextYear({ planId }: OfPlan) {
  const { t } = useTranslation();
  const start = useStart();
  const [asking, setAsking] = useState(false);
  const [years, setYears] = useState(1);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('versions:start.next_year')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('versions:start.next_year')}
        confirmLabel={t('versions:start.begin')}
        busy={start.isPending}
        error={start.error}
        onConfirm={() => start.mutate({ body: { kind: 'next_year', planId, years } })}
        onClose={() => setAsking(false)}
      >
        <p className={styles.lead}>{t('versions:start.yearsText')}</p>
        <NumberInput
          label={t('versions:start.years')}
          value={years}
          min={1}
          max={10}
          hideControls
          allowDecimal={false}
          onChange={(value) => setYears(Math.min(10, Math.max(1, Number(value) || 1)))}
        />
      </ConfirmDialog>
    </>
  );
}

/** The plan of an order is edited before it is approved. */
export function StartOrderDraft({ orderId }: { readonly orderId: OrderId }) {
  const { t } = useTranslation();
  const start = useStart();
  return (
    <>
      <Button
        variant="default"
        loading={start.isPending}
        onClick={() => start.mutate({ body: { kind: 'order', orderId } })}
      >
        {t('versions:start.order')}
      </Button>
      {start.error && <ErrorNotice error={start.error} />}
    </>
  );
}

interface NoticeProps {
  readonly isOf: (draft: DraftHead) => boolean;
}

/** Drafts that somebody is writing: nobody starts a second one by mistake. */
export function OpenDrafts({ isOf }: NoticeProps) {
  const { t } = useTranslation();
  const { region } = useSession();
  const drafts = useDrafts();
  return drafts.data?.filter(isOf).map(({ id, kind, changedBy, changedAt }) => (
    <p key={id} className={styles.open}>
      {t(`versions:start.kind.${kind}`)}.{' '}
      {t('versions:start.note', { moment: formatMoment(changedAt, region.timeZone), by: changedBy })}{' '}
      <Link to="/plan-drafts/$id" params={{ id }}>
        {t('versions:start.open')}
      </Link>
    </p>
  ));
}
