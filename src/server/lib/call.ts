import type { Actor } from '#domain/access/actor.ts';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { AnswerOf, InputOf } from '#domain/kernel/endpoint.ts';
import type { Id } from '#domain/kernel/ids.ts';
import type { Db, Tx } from './db.ts';

/** What every handler may rely on, signed in or not. */
interface AnyCall {
  /** Real time: sessions, tokens, the journal. */
  readonly securityNow: Date;
  readonly requestId: string;
  newId<Noun extends string>(): Id<Noun>;
}

/** A request before sign-in: no region, so no transaction yet. */
export interface PublicCall extends AnyCall {
  readonly db: Db;
  readonly address: string;
  readonly sessionToken: string | undefined;
  setSessionToken(token: string): void;
}

/** A request of a signed-in person: one transaction, opened in their region. */
export interface Call extends AnyCall {
  readonly tx: Tx;
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
  /** Adds to the journal's row of this call what it was about. */
  note(subject: string, detail?: Readonly<Record<string, unknown>>): void;
  /** Queues work that starts only if this transaction commits. */
  enqueue(task: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  forgetSessionToken(): void;
}

export type CallOfEndpoint<E extends AppEndpoint> = E['right'] extends 'public' ? PublicCall : Call;

export type Handlers<C extends AppContract> = {
  readonly [K in keyof C]: (call: CallOfEndpoint<C[K]>, input: InputOf<C[K]>) => Promise<AnswerOf<C[K]>>;
};
