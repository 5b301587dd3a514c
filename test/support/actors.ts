import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import type { AppEndpoint } from '#domain/access/contract.ts';
import type { CallOf, ReplyOf } from '#domain/kernel/endpoint.ts';
import type { ErrorCode } from '#domain/kernel/errors.ts';
import { hashToken, LONGEST_HOURS, newToken } from '#server/lib/session.ts';
import type { TestApp } from './app.ts';

type Given<E extends AppEndpoint> =
  Record<never, never> extends CallOf<E> ? [input?: CallOf<E>] : [input: CallOf<E>];

interface AnyInput {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly reason: string;
  readonly detail: Record<string, unknown>;
}

export interface RawOptions {
  /** The idempotency key; null sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person in one browser, or a browser where nobody is signed in. */
export interface Caller {
  /** The answer; anything but success fails the test with the server's own words. */
  call<E extends AppEndpoint>(endpoint: E, ...given: Given<E>): Promise<ReplyOf<E>>;
  /** The error; success fails the test. */
  refused<E extends AppEndpoint>(endpoint: E, ...given: Given<E>): Promise<Refusal>;
  /** The whole response, with any input. */
  send(endpoint: AppEndpoint, input?: AnyInput, options?: RawOptions): Promise<LightMyRequestResponse>;
}

export interface Session {
  readonly token: string;
  readonly csrf: string;
  readonly openedAt: number;
}

/** Shorter than the idle limit: a test that moves the clock by days goes on working. */
const RENEW_AFTER_MS = 6 * 3_600_000;

/** A person with a session put into the database directly: no password is checked. */
export function actorOf(test: TestApp, login: string): Caller {
  let session: Session | undefined;
  return callerOf(test, async () => {
    const now = test.clock.now().getTime();
    if (!session || now - session.openedAt > RENEW_AFTER_MS || now < session.openedAt) {
      session = await openSession(test, login);
    }
    return { cookie: `opora=${session.token}`, 'x-csrf-token': session.csrf };
  });
}

export function nobody(test: TestApp): Caller {
  return callerOf(test, async () => ({}));
}

/** A session that is open: for requests past the callers below. */
export async function openSession(test: TestApp, login: string): Promise<Session> {
  const [token, csrf, now] = [newToken(), newToken(), test.clock.now()];
  const rows = await test.owner(
    `INSERT INTO sessions (region_id, token_hash, user_id, csrf_token, created_at, seen_at, expires_at)
     SELECT region_id, $2, id, $3, $4::timestamptz, $4, $4::timestamptz + make_interval(hours => $5) FROM users WHERE login = $1
     RETURNING token_hash`,
    [login, hashToken(token), csrf, now, LONGEST_HOURS],
  );
  if (rows.length !== 1) throw new Error(`nobody has the login ${login}`);
  return { token, csrf, openedAt: now.getTime() };
}

/** A browser that sends these headers with every request. */
export function callerOf(test: TestApp, identity: () => Promise<Record<string, string>>): Caller {
  const send: Caller['send'] = async (endpoint, input = {}, { key = randomUUID(), headers = {} } = {}) => {
    const isChange = endpoint.method !== 'GET';
    const payload = await payloadOf(input.body);
    return test.app.inject({
      method: endpoint.method,
      url: urlOf(endpoint.path, input),
      ...(payload === undefined ? {} : { payload: payload.bytes }),
      headers: {
        ...(payload === undefined ? {} : { 'content-type': payload.type }),
        ...(isChange && key !== null ? { 'idempotency-key': key } : {}),
        ...(await identity()),
        ...headers,
      },
    });
  };
  return {
    send,
    async call(endpoint, ...[input]) {
      const response = await send(endpoint, input as AnyInput);
      if (response.statusCode >= 300) throw new Error(`${endpoint.path}: ${response.body.slice(0, 2000)}`);
      if (endpoint.response === 'file') return response.rawPayload as never;
      return (response.statusCode === 204 ? undefined : response.json()) as never;
    },
    async refused(endpoint, ...[input]) {
      const response = await send(endpoint, input as AnyInput);
      if (response.statusCode < 300) throw new Error(`${endpoint.path} was not refused`);
      return refusalOf(response);
    },
  };
}

export function refusalOf(response: LightMyRequestResponse): Refusal {
  const { error } = response.json<{ error: Omit<Refusal, 'status'> }>();
  return { status: response.statusCode, ...error };
}

export function urlOf(path: string, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const pairs = Object.entries(query).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]]));
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs)}`;
}

async function payloadOf(body: unknown): Promise<{ type: string; bytes: Buffer } | undefined> {
  if (body === undefined) return undefined;
  if (body instanceof Blob)
    return { type: 'application/octet-stream', bytes: Buffer.from(await body.arrayBuffer()) };
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}
