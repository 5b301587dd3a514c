import {
  QueryClient,
  queryOptions,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallOf, Endpoint, ReplyOf } from '#domain/kernel/endpoint.ts';
import { ApiError, call, newKey } from './api.ts';

export function makeQueryClient(): QueryClient {
  // `call` itself repeats after a network failure: a second layer of repetition would only add waiting.
  // Held back until the network is there, a change would wait without a word and be sent when nobody expects it.
  const once = { retry: false, networkMode: 'always' } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...once, staleTime: 15_000 }, mutations: once },
  });
}

export function keyOf<E extends Endpoint>(endpoint: E, input: CallOf<E>) {
  const { params = {}, query = {} } = input as { params?: object; query?: object };
  return [endpoint.path, params, query] as const;
}

/** Query options of a reading endpoint. */
export function read<E extends Endpoint & { method: 'GET' }>(endpoint: E, input: CallOf<E>) {
  return queryOptions({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  });
}

interface ChangeOptions<E extends Endpoint>
  extends Pick<UseMutationOptions<ReplyOf<E>, ApiError, CallOf<E>>, 'onSuccess' | 'onError'> {
  /** Readings that the change makes stale; by default everything that is on the screen. */
  readonly refreshes?: readonly Endpoint[];
}

/** JSON says nothing of a file. */
const aboutFile = ({ name, size, lastModified }: File) => [name, size, lastModified];

/**
 * A mutation. Its idempotency key is fresh for every action, but the same action repeated by hand
 * after the network failed keeps its key: the first attempt may have arrived.
 */
export function useChange<E extends Endpoint>(endpoint: E, options: ChangeOptions<E> = {}) {
  const client = useQueryClient();
  const unanswered = useRef<{ input: string; key: string }>(undefined);
  const { refreshes, onSuccess, onError } = options;

  return useMutation<ReplyOf<E>, ApiError, CallOf<E>>({
    mutationFn: async (input) => {
      const same = JSON.stringify(input, (_, value: unknown) =>
        value instanceof File ? aboutFile(value) : value,
      );
      const key = unanswered.current?.input === same ? unanswered.current.key : newKey();
      try {
        const reply = await call(endpoint, input, { idempotencyKey: key });
        unanswered.current = undefined;
        return reply;
      } catch (error) {
        const lost = error instanceof ApiError && error.code === 'offline';
        unanswered.current = lost ? { input: same, key } : undefined;
        throw error;
      }
    },
    onSuccess: async (...args) => {
      await onSuccess?.(...args);
      if (refreshes === undefined) await client.invalidateQueries();
      else await Promise.all(refreshes.map((e) => client.invalidateQueries({ queryKey: [e.path] })));
    },
    ...(onError ? { onError } : {}),
  });
}
