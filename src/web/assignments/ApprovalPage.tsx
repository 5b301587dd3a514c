import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SchoolList } from '#domain/directory/model.ts';
import type { Order } from '#domain/plans/model.approval.ts';
import { formatDay } from '#web/lib/format.ts';
import { OrderFrame } from '#web/plans/OrderFrame.tsx';
import { useOrder } from '#web/plans/queries.ts';
import { useCan } from '#web/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { ApprovalPlan } from './approval/ApprovalPlan.tsx';
import { useApprovalPreview, useSchoolLists } from './queries.ts';

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
  if (order.status === 'approved') return <EmptyState>{t('assignments:approval.approved')}</EmptyState>;
  if (!canApprove) return <EmptyState>{t('assignments:approval.forbidden')}</EmptyState>;
  return <OpenApproval order={order} />;
}

function OpenApproval({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { schoolListId } = useSearch({ from });
  const lists = useSchoolLists();
  const preview = useApprovalPreview(order.id, schoolListId);
  return (
    <Loaded query={lists} rows={3}>
      {(known) => (
        <>
          {known.length === 0 ? (
            <EmptyState action={<Link to="/school-lists">{t('assignments:approval.toLists')}</Link>}>
              {t('assignments:approval.noLists')}
            </EmptyState>
          ) : (
            <ListChoice lists={known} chosen={schoolListId} />
          )}
          {schoolListId && (
            <Loaded query={preview} rows={16}>
              {(plan) => (
                <ApprovalPlan key={schoolListId} orderId={order.id} schoolListId={schoolListId} plan={plan} />
              )}
            </Loaded>
          )}
        </>
      )}
    </Loaded>
  );
}

interface ChoiceProps {
  readonly lists: readonly SchoolList[];
  readonly chosen: string | undefined;
}

function ListChoice({ lists, chosen }: ChoiceProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/orders/$id/approval' });
  return (
    <NativeSelect
      label={t('assignments:approval.list')}
      description={chosen ? t('assignments:approval.listHint') : t('assignments:approval.choose')}
      maw="40rem"
      mb="md"
      value={chosen ?? ''}
      data={[
        { value: '', label: t('assignments:approval.chooseList') },
        ...lists.map(({ id, number, decidedOn, schools }) => ({
          value: id,
          label: t('assignments:approval.listOption', { number, day: formatDay(decidedOn), count: schools }),
        })),
      ]}
      onChange={(event) => {
        const list = lists.find(({ id }) => id === event.currentTarget.value);
        void navigate({ search: { schoolListId: list?.id }, replace: true });
      }}
    />
  );
}
