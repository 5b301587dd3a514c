import type { Actor } from '#domain/access/actor.ts';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AnswerOf, AuditEvent, InputOf } from '#domain/kernel/endpoint.ts';
import type { AppError } from '#domain/kernel/errors.ts';
import type { Id, UserId } from '#domain/kernel/ids.ts';
import type { Db, Tx } from './db.ts';

/** What every handler may rely on, signed in or not. */
interface AnyCall {
  /** Real time: sessions, tokens, the journal. */
  readonly securityNow: Date;
  readonly requestId: string;
  readonly address: string;
  /** Who has signed in by this browser before, as it says itself (`people/service.marks.ts`). */
  readonly browserMarks: string | undefined;
  newId<Noun extends string>(): Id<Noun>;
}

/** A request before sign-in: no region, so no transaction yet. */
export interface PublicCall extends AnyCall {
  readonly db: Db;
  readonly sessionToken: string | undefined;
  /** How the browser describes itself. */
  readonly userAgent: string | undefined;
  setSessionToken(token: string): void;
  /** Whose account is tried: if the request is refused, the log names them. */
  tries(person: UserId): void;
  setBrowserMarks(marks: string): void;
}

interface SignedCall extends AnyCall {
  readonly actor: Actor;
  readonly person: { readonly fullName: string; readonly csrfToken: string; readonly tokenHash: string };
  /** What the endpoint's right lets this person see. */
  readonly scope: Scope;
  /** Business time: terms and overdue; movable in the demonstration. */
  readonly now: Date;
  readonly today: LocalDate;
  readonly timeZone: string;
  /** Business time shows another day than the real one. */
  readonly conditional: boolean;
}

/** A request of a signed-in person before its transaction: session and right hold, no connection is taken. */
export interface Entry extends SignedCall {
  /** The client has gone: nobody waits for the work any more. */
  readonly givenUp: AbortSignal;
  /**
   * A short transaction of its own. What it reads may change before the request's transaction, which has to look
   * again; what it writes stays even when the request is refused.
   */
  apart<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** A request of a signed-in person: one transaction, opened in their region. */
export interface Call extends SignedCall {
  readonly tx: Tx;
  /** Adds to the journal's row of this call what it was about, and what it came to where that is not the usual. */
  note(subject: string, detail?: Readonly<Record<string, unknown>>, event?: AuditEvent): void;
  /** A refusal that is a part of the answer, as one of many: the log of the server tells of it like of any other. */
  refusedInside(error: AppError): void;
  /** Queues work that starts only if this transaction commits. */
  enqueue(task: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  forgetSessionToken(): void;
  setBrowserMarks(marks: string): void;
}

/** Before sign-in: opens its own short transactions, if any. */
export type PublicHandler<Input, Answer> = (call: PublicCall, input: Input) => Promise<Answer>;
/** Inside the transaction from its beginning to its end: nothing here takes long. */
export type Handler<Input, Answer> = (call: Call, input: Input) => Promise<Answer>;
/** Two steps: the long one, and what it leaves to do in the transaction. The second may run again after a deadlock. */
export type HandlerBefore<Input, Answer> = (
  entry: Entry,
  input: Input,
) => Promise<(call: Call) => Promise<Answer>>;
/** Two steps: what is read in the transaction, and how it is made into the answer once the transaction is over. */
export type HandlerAfter<Input, Answer> = (
  call: Call,
  input: Input,
) => Promise<(givenUp: AbortSignal) => Promise<Answer>>;

type HandlerOf<E extends AppEndpoint> = E['right'] extends 'public'
  ? PublicHandler<InputOf<E>, AnswerOf<E>>
  : E extends { works: 'before' }
    ? HandlerBefore<InputOf<E>, AnswerOf<E>>
    : E extends { works: 'after' }
      ? HandlerAfter<InputOf<E>, AnswerOf<E>>
      : Handler<InputOf<E>, AnswerOf<E>>;

export type Handlers<C extends AppContract> = { readonly [K in keyof C]: HandlerOf<C[K]> };
