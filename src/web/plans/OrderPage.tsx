import { useParams, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Order } from '#domain/plans/model.approval.ts';
import { Loaded } from '#web/ui/Loaded.tsx';
import { AbbreviationsTable } from './AbbreviationsTable.tsx';
import { ClausesTable } from './ClausesTable.tsx';
import { Findings } from './findings/Findings.tsx';
import { OrderFrame } from './OrderFrame.tsx';
import type { orderViews } from './order/views.ts';
import { PartiesTable } from './PartiesTable.tsx';
import { useOrder } from './queries.ts';
import { RowsTable } from './RowsTable.tsx';

const parts = {
  findings: Findings,
  rows: RowsTable,
  parties: PartiesTable,
  clauses: ClausesTable,
  abbreviations: AbbreviationsTable,
} as const satisfies Record<(typeof orderViews)[number], ComponentType<{ readonly order: Order }>>;

export function OrderPage() {
  const { id } = useParams({ from: '/frame/orders/$id' });
  const { view = 'findings' } = useSearch({ from: '/frame/orders/$id' });
  const query = useOrder(id);
  const Part = parts[view];
  return (
    <OrderFrame id={id} order={query.data} view={view}>
      <Loaded query={query} rows={14}>
        {(order) => <Part order={order} />}
      </Loaded>
    </OrderFrame>
  );
}
