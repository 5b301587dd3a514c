import type { FastifyReply, FastifyRequest } from 'fastify';
import { holds } from '#domain/access/actor.ts';
import type { AppEndpoint } from '#domain/access/contract.ts';
import { scopeOf } from '#domain/access/scope.ts';
import { type AuditEvent, isKept } from '#domain/kernel/endpoint.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Call, Entry, Handler, HandlerAfter, HandlerBefore } from './call.ts';
import { inRegion, retrying, type Tx } from './db.ts';
import { type HttpParts, type Input, parseInput, present } from './exchange.ts';
import { givenUpError } from './gate.ts';
import {
  answerAgain,
  type FirstAnswer,
  findKey,
  hashRequest,
  hashSecretRequest,
  keepAnswer,
  requireKey,
  takeKey,
  type UsedKey,
} from './idempotency.ts';
import { newId } from './ids.ts';
import { enqueueJob } from './jobs.ts';
import { writeJournal } from './journal.ts';
import { type OpenSession, openSession, sameToken } from './session.ts';
import { type IncomingUpload, incomingUpload } from './upload.ts';

/** Which of them it is, `works` of its endpoint says. */
export type SignedHandler =
  | Handler<Input, unknown>
  | HandlerBefore<Input, unknown>
  | HandlerAfter<Input, unknown>;

/** A request of a signed-in person as far as it is known without the database. */
interface Asked {
  readonly parts: HttpParts;
  readonly endpoint: AppEndpoint;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly token: string;
  readonly securityNow: Date;
  readonly upload: IncomingUpload | undefined;
  readonly input: Input;
  /** Undefined for what is not kept under a key: a reading, a beat, a question. */
  readonly key: string | undefined;
}

/** What a handler noted for the journal's row. */
interface About {
  event?: AuditEvent | undefined;
  subject?: string;
  detail?: Readonly<Record<string, unknown>> | undefined;
}

export async function answerSigned(
  parts: HttpParts,
  endpoint: AppEndpoint,
  handler: SignedHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FirstAnswer> {
  const asked = askedOf(parts, endpoint, request, reply);
  try {
    if (endpoint.works === 'before')
      return await answerBefore(asked, handler as HandlerBefore<Input, unknown>);
    if (endpoint.works === 'after') return await answerAfter(asked, handler as HandlerAfter<Input, unknown>);
    return await answerInside(asked, (call) => (handler as Handler<Input, unknown>)(call, asked.input));
  } finally {
    await asked.upload?.drop();
  }
}

function askedOf(
  parts: HttpParts,
  endpoint: AppEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Asked {
  const token = parts.cookie.read(request);
  if (token === undefined) throw new AppError('unauthenticated', 'session.absent');
  const isFile = 'body' in endpoint && endpoint.body === 'file';
  const upload = isFile ? incomingUpload(parts.files, request) : undefined;
  const input = parseInput(endpoint, request, upload ?? request.body);
  const key = isKept(endpoint) ? requireKey(request.headers['idempotency-key']) : undefined;
  return { parts, endpoint, request, reply, token, securityNow: parts.clock(), upload, input, key };
}

/** The usual way: one transaction with the handler, the journal's row and the key inside. */
async function answerInside(asked: Asked, handle: (call: Call) => Promise<unknown>): Promise<FirstAnswer> {
  const { endpoint, key, upload } = asked;
  const hash = key === undefined ? '' : await hashOf(asked);
  return entered(asked, async (tx, session) => {
    const used = key === undefined ? undefined : await takeKey(tx, session.actor, key, hash);
    if (used) return firstAnswer(endpoint, used, hash);
    const about: About = {};
    const answer = present(endpoint, await handle(callOf(asked, tx, session, about)));
    await noteInJournal(asked, tx, session, about);
    if (key !== undefined)
      await keepAnswer(tx, session.actor, key, isSecret(endpoint) ? { ...answer, answer: null } : answer);
    await upload?.keep(tx);
    return answer;
  });
}

/** The long step, with no connection held, between a look at the session and the usual way. */
async function answerBefore(asked: Asked, handler: HandlerBefore<Input, unknown>): Promise<FirstAnswer> {
  const { endpoint, key } = asked;
  const { session, used } = await entered(asked, async (tx, session) => ({
    session,
    used: key === undefined ? undefined : await findKey(tx, session.actor, key),
  }));
  if (used) return firstAnswer(endpoint, used, await hashOf(asked));
  return answerInside(asked, await handler(entryOf(asked, session), asked.input));
}

/** The answer is made of what was read; the journal tells of it only when there is one, and somebody to get it. */
async function answerAfter(asked: Asked, handler: HandlerAfter<Input, unknown>): Promise<FirstAnswer> {
  const about: About = {};
  const { session, make } = await entered(asked, async (tx, session) => ({
    session,
    make: await handler(callOf(asked, tx, session, about), asked.input),
  }));
  const givenUp = givenUpBy(asked.reply);
  const answer = present(asked.endpoint, await make(givenUp));
  if (givenUp.aborted) throw givenUpError();
  await inRegion(asked.parts.db, session.actor.regionId, (tx) => noteInJournal(asked, tx, session, about));
  return answer;
}

/** A transaction of a live session that may send this request. */
function entered<T>(asked: Asked, work: (tx: Tx, session: OpenSession) => Promise<T>): Promise<T> {
  const { parts, endpoint, request, token, securityNow } = asked;
  return retrying(() =>
    parts.db.transaction().execute(async (tx) => {
      const session = await openSession(tx, token, securityNow);
      request.person = session.actor.userId;
      const csrf = String(request.headers['x-csrf-token'] ?? '');
      if (endpoint.method !== 'GET' && !sameToken(csrf, session.csrfToken))
        throw new AppError('forbidden', 'session.csrf');
      if (session.passwordIssued && endpoint.whileIssued !== true)
        throw new AppError('forbidden', 'session.password_issued');
      const { right } = endpoint;
      if (right !== 'signed_in' && right !== 'public' && !holds(session.actor, right))
        throw new AppError('forbidden', 'access.no_right');
      return work(tx, session);
    }),
  );
}

const isBeat = (endpoint: AppEndpoint) => 'beat' in endpoint && endpoint.beat === true;
const isSecret = (endpoint: AppEndpoint) => 'secret' in endpoint && endpoint.secret === true;

/** What a key stands for, whatever the body is; of a file it is the hash of its bytes. */
async function hashOf({ endpoint, request, input, token, upload }: Asked): Promise<string> {
  const { method, url } = request;
  if (isSecret(endpoint)) return hashSecretRequest(method, url, input.body, token);
  return hashRequest(method, url, upload ? await upload.receive() : input.body);
}

function firstAnswer(endpoint: AppEndpoint, used: UsedKey, hash: string): FirstAnswer {
  const first = answerAgain(used, hash);
  if (isSecret(endpoint) && endpoint.response !== 'empty')
    throw new AppError('conflict', 'request.answered_once');
  return first;
}

async function noteInJournal(
  { endpoint, request }: Asked,
  tx: Tx,
  { actor, now }: OpenSession,
  about: About,
): Promise<void> {
  const isTold = isBeat(endpoint) && about.subject !== undefined;
  const isJournalled = endpoint.method === 'GET' ? endpoint.journal === true : !isBeat(endpoint);
  if (!isJournalled && !isTold) return;
  await writeJournal(tx, {
    regionId: actor.regionId,
    userId: actor.userId,
    businessAt: now,
    requestId: request.id,
    ...about,
    event: about.event ?? endpoint.audit,
  });
}

function signedCallOf({ parts, endpoint, request, securityNow }: Asked, session: OpenSession) {
  const { actor, fullName, csrfToken, tokenHash, now, today, timeZone, conditional } = session;
  return {
    actor,
    person: { fullName, csrfToken, tokenHash },
    scope: scopeOf(actor, endpoint.right),
    now,
    today,
    timeZone,
    conditional,
    securityNow,
    requestId: request.id,
    address: request.ip,
    browserMarks: parts.marks.read(request),
    newId,
  };
}

const entryOf = (asked: Asked, session: OpenSession): Entry => ({
  ...signedCallOf(asked, session),
  givenUp: givenUpBy(asked.reply),
  apart: (work) => inRegion(asked.parts.db, session.actor.regionId, work),
});

const callOf = (asked: Asked, tx: Tx, session: OpenSession, about: About): Call => ({
  ...signedCallOf(asked, session),
  tx,
  note: (subject, detail, event) => Object.assign(about, { subject, detail, event }),
  refusedInside: (error) => asked.parts.noteRefusal(error, asked.request),
  enqueue: (task, payload) => enqueueJob(tx, task, payload),
  forgetSessionToken: () => {
    asked.parts.cookie.clear(asked.reply);
    // Attachments that were opened lie in the cache of a computer that others use. Not "storage": what was typed and
    // not sent waits there, sealed by a key that only its person gets. Not "cookies": the browser stays known.
    void asked.reply.header('clear-site-data', '"cache"');
  },
  setBrowserMarks: (marks) => asked.parts.marks.write(asked.reply, marks),
});

/** Ends when the connection does before the answer has gone. */
function givenUpBy({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const leave = () => {
    if (!raw.writableFinished) gone.abort();
  };
  if (raw.destroyed) leave();
  else raw.once('close', leave);
  return gone.signal;
}
