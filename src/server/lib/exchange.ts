import type { FastifyRequest } from 'fastify';
import type { AppEndpoint } from '#domain/access/contract.ts';
import type { Db } from './db.ts';
import type { FileStore } from './files.ts';
import type { FirstAnswer } from './idempotency.ts';
import type { BrowserCookie } from './session-cookie.ts';

export interface HttpParts {
  readonly db: Db;
  readonly files: FileStore;
  readonly cookie: BrowserCookie;
  /** Of people who have signed in by the browser before. */
  readonly marks: BrowserCookie;
  /** Real time; movable only in tests. */
  readonly clock: () => Date;
  /** Writes a refusal into the log of the server. */
  readonly noteRefusal: (error: unknown, request: FastifyRequest) => void;
  /** Whether a change comes from a page of the product. */
  readonly ownOrigin: (request: FastifyRequest) => boolean;
}

export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What comes in, by the schemas of the endpoint. */
export function parseInput(endpoint: AppEndpoint, request: FastifyRequest, body: unknown): Input {
  return {
    params: endpoint.params?.parse(request.params),
    query: endpoint.query?.parse(request.query),
    body: bodyOf(endpoint, body),
  };
}

/** What the endpoint does not ask for is not looked at, whatever was sent. */
function bodyOf(endpoint: AppEndpoint, body: unknown): unknown {
  if (!('body' in endpoint)) return undefined;
  return endpoint.body === 'file' ? body : endpoint.body?.parse(body);
}

/** What goes out, by the schema of the endpoint. */
export function present(endpoint: AppEndpoint, answer: unknown): FirstAnswer {
  if (endpoint.response === 'empty') return { status: 204, answer: null };
  if (endpoint.response === 'file') return { status: 200, answer };
  return { status: 200, answer: endpoint.response.parse(answer) };
}
