import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './ErrorNotice.tsx';

interface Props<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** How many rows will most likely come: the skeleton takes their place. */
  readonly rows?: number;
  /** Its shape, where it is not rows. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read; before that a skeleton of its size, after a failure the reason. */
export function Loaded<T>({ query, rows = 8, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <SkeletonRows rows={rows} />;
}

export function SkeletonRows({ rows }: { readonly rows: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} height="1.6rem" mb="0.8rem" />
      ))}
    </div>
  );
}
