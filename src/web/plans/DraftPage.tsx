import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planItemKinds } from '#domain/orders/model.obligations.ts';
import { type PlanDraft, versionsContract } from '#domain/plans/contract.versions.ts';
import { useChange } from '#web/lib/queries.ts';
import { useCan } from '#web/lib/session.tsx';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { DraftEditor } from './drafts/DraftEditor.tsx';
import { useDraft } from './queries.versions.ts';
import { PrintedItems } from './versions/PrintedItems.tsx';

/** A plan while it is being written; the controller only reads it. */
export function DraftPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/plan-drafts/$id' });
  const draft = useDraft(id);
  const canWrite = useCan('plan.approve');
  const known = draft.data;
  return (
    <Page
      title={known ? t(`versions:draft.title.${known.kind}`) : t('versions:draft.title.correction')}
      lead={known?.content.title}
      actions={known && <DraftActions draft={known} />}
    >
      <Loaded query={draft} rows={16}>
        {(one) => {
          if (one.closed)
            return (
              <EmptyState action={<WayBack draft={one} />}>
                {t(`versions:draft.closed.${one.closed}`)}
              </EmptyState>
            );
          if (canWrite) return <DraftEditor key={one.id} draft={one} />;
          return planItemKinds.map((kind) => (
            <PrintedItems key={kind} kind={kind} items={one.content.items} />
          ));
        }}
      </Loaded>
    </Page>
  );
}

function WayBack({ draft: { planId, orderId } }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation();
  if (planId)
    return (
      <Link to="/plans/$id/versions" params={{ id: planId }}>
        {t('versions:printed.others')}
      </Link>
    );
  return orderId ? (
    <Link to="/orders/$id" params={{ id: orderId }}>
      {t('versions:draft.toOrder')}
    </Link>
  ) : null;
}

function DraftActions({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const canDiscard = useCan('plan.approve');
  const [asking, setAsking] = useState(false);
  const { id, planId, orderId, closed } = draft;
  const discard = useChange(versionsContract.discardDraft, {
    onSuccess: () =>
      void (planId
        ? navigate({ to: '/plans/$id/versions', params: { id: planId } })
        : navigate({ to: '/orders/$id', params: { id: orderId ?? '' } })),
  });
  if (closed) return null;
  return (
    <>
      <WayBack draft={draft} />
      {canDiscard && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('versions:draft.discard')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('versions:draft.discardTitle')}
        confirmLabel={t('versions:draft.discard')}
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate({ params: { id } })}
        onClose={() => setAsking(false)}
      >
        {t('versions:draft.discardText')}
      </ConfirmDialog>
    </>
  );
}
