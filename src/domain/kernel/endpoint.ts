import type { z } from 'zod';

export type ApiPath = `/api/${string}`;
/** `<noun>.<what happened>`: the name under which the journal keeps a call of this endpoint. */
export type AuditEvent = `${string}.${string}`;

type ObjectSchema = z.ZodObject<z.ZodRawShape>;

interface Described<Right extends string> {
  /** One line for the published description of the interface. */
  readonly summary: string;
  readonly path: ApiPath;
  readonly right: Right;
  readonly audit: AuditEvent;
  /** Open also to who still has to change a password that somebody else has issued. */
  readonly whileIssued?: true;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  /** Of a list that is not read page by page: why whoever asks needs all of it, and what keeps it short. */
  readonly whole?: string;
  /** JSON of this shape, or `'file'` for an attachment's bytes, or nothing where the endpoint answers 204. */
  readonly response: z.ZodType | 'file' | 'empty';
}

/** A reading. `journal: true` also writes its audit event (reading of others' answers and personal data). */
export interface ReadEndpoint<Right extends string = string> extends Described<Right> {
  readonly method: 'GET';
  readonly journal?: true;
  /** The answer of an address never changes, so a browser keeps it. */
  readonly immutable?: true;
  /** What was read becomes its file after the transaction: nobody waits at the database while it is printed. */
  readonly works?: 'after';
}

interface Change<Right extends string> extends Described<Right> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Holds a password: of the request only a keyed hash is kept under the idempotency key, of the answer nothing. */
  readonly secret?: true;
  /**
   * Says only that somebody is there. It changes no data, so it is not kept under a key, and journalled only
   * where the handler notes that it told something: a browser sends it again and again.
   */
  readonly beat?: true;
  /** A question too long for an address: it changes nothing, so neither it nor its answer is kept under a key. */
  readonly asks?: true;
}

/** A body of JSON. `works: 'before'`: what takes long (hashing, reading) is done before the transaction. */
interface TakesJson {
  readonly body?: z.ZodType;
  readonly works?: 'before';
}
/** A body of raw bytes: a slow line may bring them for minutes, so they always come before the transaction. */
interface TakesFile {
  readonly body: 'file';
  readonly works: 'before';
}

/** A change: one transaction, its audit row inside, repeatable under an idempotency key. */
export type WriteEndpoint<Right extends string = string> = Change<Right> & (TakesJson | TakesFile);

export type Endpoint<Right extends string = string> = ReadEndpoint<Right> | WriteEndpoint<Right>;
/** Whether a repeated request gets the first answer: of what changes nothing nobody needs it. */
export const isKept = (endpoint: Endpoint): boolean =>
  endpoint.method !== 'GET' && endpoint.beat !== true && endpoint.asks !== true;

export type Contract<Right extends string = string> = Readonly<Record<string, Endpoint<Right>>>;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives. */
export type InputOf<E extends Endpoint> = {
  readonly params: E extends { params: infer S } ? Parsed<S> : undefined;
  readonly query: E extends { query: infer S } ? Parsed<S> : undefined;
  readonly body: E extends { body: infer S } ? (S extends 'file' ? Upload : Parsed<S>) : undefined;
};

/** The bytes of a request that nobody has taken yet: what can be refused without them is refused before. */
export interface Upload {
  /** @throws AppError `too_large` */
  receive(): Promise<ReceivedFile>;
}

/** Bytes on disk, apart from those in use until a transaction that refers to them commits. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
}

export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Stands for these very bytes: who has them keeps them and asks whether they still hold. */
  readonly etag?: string;
}

/** What a handler returns. */
export type AnswerOf<E extends Endpoint> = E['response'] extends 'file'
  ? FileAnswer
  : E['response'] extends 'empty'
    ? undefined
    : E['response'] extends z.ZodType
      ? z.input<E['response']>
      : never;

/** What a caller sends and gets. */
export type CallOf<E extends Endpoint> = (E extends { params: infer S } ? { params: Sent<S> } : unknown) &
  (E extends { query: infer S } ? { query?: Sent<S> } : unknown) &
  (E extends { body: infer S } ? { body: S extends 'file' ? Blob : Sent<S> } : unknown);
export type ReplyOf<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.output<E['response']>
  : undefined;
