import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
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

/** Statements are unnamed and locks end with their transaction, so that a transaction pooler may stand between. */
export function connect(address: DatabaseAddress, max: number): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ ...address, max, types, connectionTimeoutMillis: 10_000, keepAlive: true });
  ignoreLostConnections(pool);
  return { pool, db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) };
}

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

/** Runs a whole transaction again when the database asked for it (serialisation failure, deadlock). */
export async function retrying<T>(transaction: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const again = error instanceof pg.DatabaseError && retriable.has(error.code ?? '');
      if (!again || attempt === attempts) throw error;
    }
  }
}
