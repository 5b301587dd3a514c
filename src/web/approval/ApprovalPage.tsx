import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { useCan } from '#web/lib/session.tsx';
import { OrderFrame } from '#web/orders/OrderFrame.tsx';
import { useOrder } from '#web/orders/queries.ts';
import { OpenDrafts, StartOrderDraft } from '#web/plans/drafts/StartDraft.tsx';
import { useDrafts } from '#web/plans/queries.versions.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ApprovalPlan } from './ApprovalPlan.tsx';
import { ListChoice } from './ListChoice.tsx';
import { useApprovalPreview } from './queries.ts';

const from = '/frame/orders/$id/approval';

/** The last step of an order: with which list of schools, and to whom each obligation goes. */
export function ApprovalPage() {
  const { id } = useParams({ from });
  const order = useOrder(id);
  return (
    <OrderFrame id={id} order={order.data} view="approval">
      <Loaded query={order} rows={8}>
        {(known) => <Approval order={known} />}
      </Loaded>
    </OrderFrame>
  );
}

function Approval({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const canApprove = useCan('plan.approve');
  if (order.status === 'approved') return <EmptyState>{t('approval:approved')}</EmptyState>;
  if (!canApprove) return <EmptyState>{t('approval:forbidden')}</EmptyState>;
  return <OpenApproval order={order} />;
}

function OpenApproval({ order }: { readonly order: Order }) {
  const { schoolListId } = useSearch({ from });
  const navigate = useNavigate({ from: '/orders/$id/approval' });
  const preview = useApprovalPreview(order.id, schoolListId);
  const drafts = useDrafts();
  const hasDraft = drafts.data?.some(({ orderId }) => orderId === order.id);
  return (
    <>
      <OpenDrafts isOf={({ orderId }) => orderId === order.id} />
      {!hasDraft && order.undecided === 0 && <StartOrderDraft orderId={order.id} />}
      <ListChoice
        chosen={schoolListId}
        onChoose={(list) => void navigate({ search: { schoolListId: list }, replace: true })}
      />
      {schoolListId && (
        <Loaded query={preview} rows={16}>
          {(plan) => (
            <ApprovalPlan key={schoolListId} orderId={order.id} schoolListId={schoolListId} plan={plan} />
          )}
        </Loaded>
      )}
    </>
  );
}
