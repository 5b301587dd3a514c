import { useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '#web/ui/Loaded.tsx';
import { AbbreviationsTable } from './AbbreviationsTable.tsx';
import { OrderDeciding } from './OrderDeciding.tsx';
import { OrderFrame } from './OrderFrame.tsx';
import { PartiesTable } from './PartiesTable.tsx';
import { useOrder } from './queries.ts';

export function OrderPage() {
  const { id } = useParams({ from: '/frame/orders/$id' });
  const { view = 'findings' } = useSearch({ from: '/frame/orders/$id' });
  const query = useOrder(id);
  return (
    <OrderFrame id={id} order={query.data} view={view}>
      <Loaded query={query} rows={14}>
        {(order) => {
          if (view === 'parties') return <PartiesTable order={order} />;
          if (view === 'abbreviations') return <AbbreviationsTable order={order} />;
          return <OrderDeciding order={order} view={view} />;
        }}
      </Loaded>
    </OrderFrame>
  );
}
