import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPoolClient, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { Schema } from '#server/schema.ts';
import type { DatabaseAddress } from './config.ts';

export type Db = Kysely<Schema>;
/** An open transaction; a region has been set in it, except before sign-in. */
export type Tx = Transaction<Schema>;

const oid = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, textArray: 1009 } as const;

/** Counts and scaled sums stay below 2^53 (40,000 schools × 10^9), so they are numbers here. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

/** The driver's own type list knows no arrays; its parser of text[] reads any of them. */
const parseTextArray = pg.types.getTypeParser(oid.textArray as number) as (text: string) => (string | null)[];
const parsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: exactNumber,
  [oid.date]: (text) => text,
  [oid.int8Array]: (text) => parseTextArray(text).map((item) => (item === null ? null : exactNumber(item))),
  [oid.dateArray]: parseTextArray,
};
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    parsers[id] ?? pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Statements are prepared once on each connection, which saves the server a third of its work: half of a short
 * statement is parsing and planning. Behind an old transaction pooler they have to be `unnamed`. Locks end with
 * their transaction, so that a pooler may stand between in either case.
 */
export function connect(
  address: DatabaseAddress,
  max: number,
  statements: 'prepared' | 'unnamed' = 'prepared',
): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ ...address, max, types, connectionTimeoutMillis: 10_000, keepAlive: true });
  ignoreLostConnections(pool);
  const names = new Map<string, string>();
  const preparing = {
    options: pool.options,
    connect: async () => preparingClient(await pool.connect(), names),
    end: () => pool.end(),
  };
  const dialect = new PostgresDialect({ pool: statements === 'prepared' ? preparing : pool });
  return { pool, db: new Kysely<Schema>({ dialect }) };
}

/** Each keeps a plan in the memory of every connection; the product has fewer. */
const MOST_NAMES = 500;
/** Rows written together: each number of them is a text of its own, and not worth a plan. */
const MOST_VALUES = 50;

/** Texts without values, which may be several statements, go as they are. */
function preparingClient(client: pg.PoolClient, names: Map<string, string>): PostgresPoolClient {
  let outdated = false;
  async function query(text: string, values: readonly unknown[]) {
    try {
      return await client.query({ name: nameOf(text, values, names), text, values: [...values] });
    } catch (error) {
      outdated ||= hasOutdatedPlan(error);
      throw error;
    }
  }
  return {
    // Its other form takes a cursor, which nothing here asks for.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || outdated),
  };
}

function nameOf(
  text: string,
  { length }: readonly unknown[],
  names: Map<string, string>,
): string | undefined {
  const known = names.get(text);
  if (known || length === 0 || length > MOST_VALUES || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** A newer version has changed a table under a prepared `SELECT *`: the server refuses it on this connection for good. */
const hasOutdatedPlan = (error: unknown) =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';

/** A lost connection is replaced at the next query; a lost server shows there, as that query's error. */
export function ignoreLostConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** Opens a transaction that sees this region only. For jobs, commands and seeding; requests open theirs by session. */
export function inRegion<T>(db: Db, regionId: RegionId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await setRegion(tx, regionId);
    return work(tx);
  });
}

export async function setRegion(tx: Tx, regionId: RegionId): Promise<void> {
  await sql`SELECT set_config('opora.region_id', ${regionId}, true)`.execute(tx);
}

const retriable = new Set(['40001', '40P01']);

/** Runs a whole transaction again when the database asked for it (serialisation failure, deadlock, outdated plan). */
export async function retrying<T>(transaction: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const again = error instanceof pg.DatabaseError && retriable.has(error.code ?? '');
      if (!(again || hasOutdatedPlan(error)) || attempt === attempts) throw error;
    }
  }
}
