import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { holds } from '#domain/access/actor.ts';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import { scopeOf } from '#domain/access/scope.ts';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import type { FileAnswer, ReceivedFile } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { EndpointRight } from '#domain/rights.ts';
import type { Call, Handlers, PublicCall } from './call.ts';
import { type Db, retrying, type Tx } from './db.ts';
import type { FileStore } from './files.ts';
import { type FirstAnswer, hashRequest, keepAnswer, requireKey, takeKey } from './idempotency.ts';
import { newId } from './ids.ts';
import { enqueueJob } from './jobs.ts';
import { writeJournal } from './journal.ts';
import { type OpenSession, openSession, sameToken } from './session.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface HttpParts {
  readonly db: Db;
  readonly files: FileStore;
  readonly cookie: SessionCookie;
  /** Real time; movable only in tests. */
  readonly clock: () => Date;
  /** Hosts from which a browser may send changes. */
  readonly ownOrigin: (request: FastifyRequest) => boolean;
}

type Input = { params: unknown; query: unknown; body: unknown };
type AnyHandler = (call: Call | PublicCall, input: Input) => Promise<unknown>;

/**
 * Opens the endpoints of a contract. Every endpoint goes the same way: input by schema, session, right,
 * scope, one transaction, handler, answer by schema, journal; a change also by its idempotency key.
 */
export function mount<C extends AppContract>(
  app: FastifyInstance,
  parts: HttpParts,
  contract: C,
  handlers: Handlers<C>,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const handler = handlers[name as keyof C] as unknown as AnyHandler;
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        if (endpoint.method !== 'GET' && !parts.ownOrigin(request))
          throw new AppError('forbidden', 'session.foreign_origin');
        const answer = await (endpoint.right === 'public'
          ? answerPublic(parts, endpoint, handler, request, reply)
          : answerSigned(parts, endpoint, handler, request, reply));
        return send(reply, endpoint, answer);
      },
    });
  }
}

function parseInput(endpoint: AppEndpoint, request: FastifyRequest, body: unknown): Input {
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

async function answerPublic(
  parts: HttpParts,
  endpoint: AppEndpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FirstAnswer> {
  const call: PublicCall = {
    db: parts.db,
    securityNow: parts.clock(),
    requestId: request.id,
    newId,
    address: request.ip,
    sessionToken: parts.cookie.read(request),
    setSessionToken: (token) => parts.cookie.write(reply, token),
  };
  const answer = await handler(call, parseInput(endpoint, request, request.body));
  return present(endpoint, answer);
}

async function answerSigned(
  parts: HttpParts,
  endpoint: AppEndpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FirstAnswer> {
  const token = parts.cookie.read(request);
  if (token === undefined) throw new AppError('unauthenticated', 'session.absent');
  const securityNow = parts.clock();
  const isChange = endpoint.method !== 'GET';
  const isSecret = 'secret' in endpoint && endpoint.secret === true;
  const isBeat = 'beat' in endpoint && endpoint.beat === true;

  const enter = async (tx: Tx): Promise<OpenSession> => {
    const session = await openSession(tx, token, securityNow);
    if (isChange && !sameToken(String(request.headers['x-csrf-token'] ?? ''), session.csrfToken)) {
      throw new AppError('forbidden', 'session.csrf');
    }
    requireRight(session, endpoint.right);
    return session;
  };

  const body = isFileUpload(endpoint) ? await receiveFile(parts, enter, request) : request.body;
  const input = parseInput(endpoint, request, body);
  const key = isChange && !isBeat ? requireKey(request.headers['idempotency-key']) : undefined;

  return retrying(() =>
    parts.db.transaction().execute(async (tx) => {
      const session = await enter(tx);
      if (key !== undefined) {
        const kept = isSecret ? undefined : input.body;
        const first = await takeKey(tx, session.actor, key, hashRequest(request.method, request.url, kept));
        if (first && isSecret && endpoint.response !== 'empty')
          throw new AppError('conflict', 'request.answered_once');
        if (first) return first;
      }
      const about: { subject?: string; detail?: Readonly<Record<string, unknown>> } = {};
      const call = callOf(tx, session, securityNow, endpoint.right, request, {
        note: (subject, detail) => Object.assign(about, { subject, detail }),
        forgetSessionToken: () => parts.cookie.clear(reply),
      });
      const answer = present(endpoint, await handler(call, input));
      if (isJournalled(endpoint) || (isBeat && about.subject !== undefined)) {
        await writeJournal(tx, {
          regionId: session.actor.regionId,
          userId: session.actor.userId,
          event: endpoint.audit,
          businessAt: session.now,
          requestId: request.id,
          ...about,
        });
      }
      if (key !== undefined) {
        await keepAnswer(tx, session.actor, key, isSecret ? { ...answer, answer: null } : answer);
      }
      return answer;
    }),
  );
}

const isJournalled = (endpoint: AppEndpoint) =>
  endpoint.method === 'GET' ? endpoint.journal === true : !endpoint.beat;

function requireRight(session: OpenSession, right: EndpointRight): void {
  if (right === 'signed_in' || right === 'public' || holds(session.actor, right)) return;
  throw new AppError('forbidden', 'access.no_right');
}

function callOf(
  tx: Tx,
  session: OpenSession,
  securityNow: Date,
  right: EndpointRight,
  request: FastifyRequest,
  effects: Pick<Call, 'note' | 'forgetSessionToken'>,
): Call {
  const { actor, fullName, csrfToken, tokenHash, now, today, timeZone, conditional } = session;
  return {
    tx,
    actor,
    person: { fullName, csrfToken, tokenHash },
    scope: scopeOf(actor, right),
    now,
    today,
    timeZone,
    conditional,
    securityNow,
    requestId: request.id,
    newId,
    enqueue: (task, payload) => enqueueJob(tx, task, payload),
    ...effects,
  };
}

const isFileUpload = (endpoint: AppEndpoint) => 'body' in endpoint && endpoint.body === 'file';

/** Rights first, then the bytes, and no transaction is open while a slow line delivers them. */
async function receiveFile(
  parts: HttpParts,
  enter: (tx: Tx) => Promise<OpenSession>,
  request: FastifyRequest,
): Promise<ReceivedFile> {
  await parts.db.transaction().execute(enter);
  if (!(request.body instanceof Readable)) throw new AppError('invalid', 'request.malformed');
  return parts.files.receive(request.body, MAX_FILE_BYTES);
}

function present(endpoint: AppEndpoint, answer: unknown): FirstAnswer {
  if (endpoint.response === 'empty') return { status: 204, answer: null };
  if (endpoint.response === 'file') return { status: 200, answer };
  return { status: 200, answer: endpoint.response.parse(answer) };
}

function send(reply: FastifyReply, endpoint: AppEndpoint, { status, answer }: FirstAnswer): FastifyReply {
  void reply
    .code(status)
    .header('cache-control', 'immutable' in endpoint ? 'private, max-age=31536000, immutable' : 'no-store');
  if (status === 204) return reply.send();
  if (endpoint.response !== 'file') return reply.send(answer);
  const file = answer as FileAnswer;
  if (file.etag !== undefined) {
    void reply.header('etag', file.etag).header('cache-control', 'private, no-cache');
    if (reply.request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  }
  return reply
    .header('content-type', file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(file.open());
}
