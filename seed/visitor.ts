import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AppEndpoint } from '#domain/access/contract.ts';
import type { CallOf, ReplyOf } from '#domain/kernel/endpoint.ts';
import type { SeedSession } from './database.ts';

/** A person of the story at a browser: calls endpoints as the web application does, past the network only. */
export type Visitor = <E extends AppEndpoint>(endpoint: E, input: CallOf<E>) => Promise<ReplyOf<E>>;

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** @throws Error with the whole refusal: a story that the rules refuse is a mistake of its author */
export function visitorOf(app: FastifyInstance, session: SeedSession): Visitor {
  return async <E extends AppEndpoint>(endpoint: E, input: CallOf<E>) => {
    const { params = {}, query = {}, body } = input as Parts;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(params[name]));
    const bytes = body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : undefined;
    const response = await app.inject({
      method: endpoint.method,
      url: path,
      query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
      headers: {
        // Over https the session's cookie has the second name.
        cookie: `opora=${session.token}; __Host-opora=${session.token}`,
        'x-csrf-token': session.csrfToken,
        ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined
          ? {}
          : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: bytes ?? JSON.stringify(body) }),
    });
    if (response.statusCode >= 300)
      throw new Error(`${endpoint.method} ${path}: ${response.statusCode} ${response.body}`);
    return (response.statusCode === 204 ? undefined : response.json()) as ReplyOf<E>;
  };
}
