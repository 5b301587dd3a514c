import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import { networkOf } from '../address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, or whose account a stranger tries; null while nobody is known. */
    person: UserId | null;
  }
}

/** What a guard sees of a refusal: never a password, a token, a body, nor an address that may be a secret. */
export interface Refusal {
  readonly reason: string;
  /** Method and pattern. */
  readonly endpoint: string;
  readonly person: UserId | null;
  readonly address: string;
  readonly request: string;
}

/** One line of the log. `more`: so many like this one in the last minute had no line of their own. */
export interface RefusalLine extends Partial<Refusal> {
  readonly more?: number;
}

export interface RefusalLog {
  note(refusal: Refusal): void;
  /** Writes what was only counted, and stops. */
  close(): void;
}

const MINUTE_MS = 60_000;
/** Lines that one source gets for one reason in a minute; what follows is counted. */
const LINES_EACH = 5;
/** Sources that are told apart in a minute. With the lines above a flood writes less than 150 MB a day. */
const SOURCES = 60;

/** Keeps a flood from filling the disk: the first refusals of a minute are written, the others summed. */
export function openRefusalLog(write: (line: RefusalLine) => void): RefusalLog {
  const sources = new Map<string, { last: Refusal; count: number }>();
  let others = 0;

  function flush(): void {
    for (const { last, count } of sources.values())
      if (count > LINES_EACH) write({ ...last, more: count - LINES_EACH });
    if (others > 0) write({ more: others });
    sources.clear();
    others = 0;
  }

  const timer = setInterval(flush, MINUTE_MS).unref();
  return {
    note(refusal) {
      const source = `${refusal.reason} ${refusal.person ?? networkOf(refusal.address)}`;
      const known = sources.get(source);
      if (!known && sources.size >= SOURCES) {
        others++;
        return;
      }
      const count = (known?.count ?? 0) + 1;
      sources.set(source, { last: refusal, count });
      if (count <= LINES_EACH) write(refusal);
    },
    close() {
      clearInterval(timer);
      flush();
    },
  };
}

/** Refusals by right, by scope, at sign-in and of who tries too often; of wrong input nobody is warned. */
const guarded: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'forbidden', 'not_found', 'too_many']);
const guardedReasons: ReadonlySet<string> = new Set(['person.wrong_password', 'session.foreign_host']);
const isGuarded = ({ code, reason }: AppError) => guarded.has(code) || guardedReasons.has(reason);

/** @returns what notes an error that is a refusal in the log of the server, at the level of warnings */
export function watchRefusals(app: FastifyInstance): (error: unknown, request: FastifyRequest) => void {
  app.decorateRequest('person', null);
  const log = openRefusalLog((line) =>
    app.log.warn(line, line.more === undefined ? 'отказ' : `отказ: и ещё ${line.more} за минуту`),
  );
  app.addHook('onClose', async () => log.close());
  return (error, { method, routeOptions, person, ip, id }) => {
    if (!(error instanceof AppError) || !isGuarded(error)) return;
    log.note({
      reason: error.reason,
      endpoint: `${method} ${routeOptions.url ?? '—'}`,
      person,
      address: ip,
      request: id,
    });
  };
}
