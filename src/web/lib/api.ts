import type { CallOf, Endpoint, ReplyOf } from '#domain/kernel/endpoint.ts';
import type { ErrorCode, ErrorDetail } from '#domain/kernel/errors.ts';

/** A refusal of the server, or (`offline`) no answer at all. `reason` is a key of `texts/errors`. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly reason: string;
  readonly detail: ErrorDetail;
  readonly status: number;

  constructor(code: ErrorCode | 'offline', reason: string, detail: ErrorDetail = {}, status = 0) {
    super(`${code}: ${reason}`);
    this.name = 'ApiError';
    this.code = code;
    this.reason = reason;
    this.detail = detail;
    this.status = status;
  }
}

/** What every call needs from the session; `session.tsx` keeps it up to date. */
interface Connection {
  csrfToken: string;
  /** Asks to sign in again in place; done once the same person is back, refused to who cannot be. */
  signInAgain: (() => Promise<void>) | undefined;
}
export const connection: Connection = { csrfToken: '', signInAgain: undefined };

interface CallOptions {
  readonly signal?: AbortSignal;
  /** One action of a person, however often it has to be repeated. */
  readonly idempotencyKey?: string;
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Pauses before the repetitions after a network failure. */
const retryDelaysMs = [400, 1600];
/** A browser may ask where to save before it takes the bytes. */
const SAVED_WITHIN_MS = 10 * 60_000;
/** Answers of a proxy while the server restarts: nothing was done, the same call may be repeated. */
const absentServer = new Set([502, 503, 504]);

/** A UUID; `crypto.randomUUID` exists only over https and on localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The address of a call; also serves as the link to a file. */
export function addressOf<E extends Endpoint>(endpoint: E, input: CallOf<E>): string {
  const { params = {}, query = {} } = input as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Calls an endpoint. @throws ApiError */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> {
  const response = await answerOf(endpoint, input, options);
  return (response.status === 204 ? undefined : await response.json()) as ReplyOf<E>;
}

/** Fetches a file and hands it to the browser under its own name. @throws ApiError */
export async function saveFile<E extends Endpoint>(endpoint: E, input: CallOf<E>): Promise<void> {
  const response = await answerOf(endpoint, input, {});
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_WITHIN_MS);
}

async function answerOf<E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: CallOptions,
): Promise<Response> {
  const idempotencyKey = options.idempotencyKey ?? newKey();
  const attempt = () =>
    fetchPatiently(addressOf(endpoint, input), () => requestOf(endpoint, input, idempotencyKey, options));

  let response = await attempt();
  const { signInAgain } = connection;
  if (endpoint.right !== 'public' && signInAgain && isSessionLost(await refusalIn(response.clone()))) {
    await signInAgain();
    response = await attempt();
  }
  if (!response.ok) throw await refusalIn(response);
  return response;
}

function requestOf(
  endpoint: Endpoint,
  input: unknown,
  idempotencyKey: string,
  options: CallOptions,
): RequestInit {
  const { body } = input as Parts;
  const headers = new Headers({ Accept: 'application/json' });
  if (endpoint.method !== 'GET') {
    headers.set('X-CSRF-Token', connection.csrfToken);
    headers.set('Idempotency-Key', idempotencyKey);
  }
  if (body !== undefined) {
    headers.set('Content-Type', body instanceof Blob ? 'application/octet-stream' : 'application/json');
  }
  return {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    signal: options.signal ?? null,
    body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
  };
}

async function fetchPatiently(address: string, request: () => RequestInit): Promise<Response> {
  for (const delayMs of [...retryDelaysMs, undefined]) {
    const init = request();
    const response = await fetch(address, init).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      return undefined;
    });
    if (response && !(absentServer.has(response.status) && delayMs !== undefined)) return response;
    if (delayMs !== undefined) await new Promise((resume) => setTimeout(resume, delayMs));
  }
  throw new ApiError('offline', 'network.unreachable');
}

/** The session has ended, or somebody has signed in anew in another window of this browser. */
export function isSessionLost({ status, reason }: Pick<ApiError, 'status' | 'reason'>): boolean {
  return status === 401 || reason === 'session.csrf';
}

async function refusalIn(response: Response): Promise<ApiError> {
  return refusalOf(response.ok ? null : await response.json().catch(() => null), response.status);
}

interface ToldRefusal {
  readonly error?: { readonly code: ErrorCode; readonly reason: string; readonly detail?: ErrorDetail };
}

/** @param told the body of the answer; null where it was no JSON */
export function refusalOf(told: unknown, status: number): ApiError {
  const { error } = (told ?? {}) as ToldRefusal;
  if (error) return new ApiError(error.code, error.reason, error.detail, status);
  return absentServer.has(status)
    ? new ApiError('unavailable', 'network.unavailable', {}, status)
    : new ApiError('internal', 'service.failed', {}, status);
}
