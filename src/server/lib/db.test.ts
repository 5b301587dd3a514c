import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { connect, type Db, retrying } from './db.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** One connection, so that its statements can be told. */
async function withOne<T>(
  statements: 'prepared' | 'unnamed' | undefined,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const { db, pool } = connect(database.app, 1, statements);
  try {
    return await work(db);
  } finally {
    await pool.end();
  }
}

async function asOwner(text: string): Promise<void> {
  const client = new pg.Client(database.owner);
  await client.connect();
  await client.query(text);
  await client.end();
}

/** The question itself has no values and is not prepared. */
async function preparedOn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
}

const add = (db: Db, a: number, b: number) =>
  sql<{ sum: number }>`SELECT ${a}::int + ${b}::int AS sum`.execute(db).then(({ rows }) => rows[0]?.sum);

describe('a statement', () => {
  it('is prepared once on a connection and asked with other values', async () => {
    await withOne(undefined, async (db) => {
      expect([await add(db, 1, 2), await add(db, 3, 4)]).toEqual([3, 7]);
      expect(await db.transaction().execute((tx) => add(tx, 5, 6))).toBe(11);
      expect(await preparedOn(db)).toEqual(['SELECT $1::int + $2::int AS sum']);
    });
  });

  it('is not prepared where the setting forbids it', async () => {
    await withOne('unnamed', async (db) => {
      expect(await add(db, 1, 2)).toBe(3);
      expect(await preparedOn(db)).toEqual([]);
    });
  });

  it('of many rows is not prepared: their number makes it another one', async () => {
    await withOne(undefined, async (db) => {
      const numbers = Array.from({ length: 51 }, (_, at) => sql`(${at}::int)`);
      await sql`SELECT * FROM (VALUES ${sql.join(numbers)}) AS v`.execute(db);
      expect(await preparedOn(db)).toEqual([]);
    });
  });

  it('is prepared until there are too many of them', async () => {
    await withOne(undefined, async (db) => {
      for (let at = 0; at < 510; at++) await sql`SELECT ${at}::int AS ${sql.ref(`n${at}`)}`.execute(db);
      expect(await preparedOn(db)).toHaveLength(500);
    });
  });

  it('whose table a newer version has changed is asked again on a new connection', async () => {
    await asOwner(
      'CREATE TABLE grown (a int); INSERT INTO grown VALUES (1); GRANT SELECT ON grown TO opora_app',
    );
    await withOne(undefined, async (db) => {
      const read = () =>
        retrying(() =>
          db.transaction().execute((tx) => sql`SELECT * FROM grown WHERE a = ${1}::int`.execute(tx)),
        );
      expect((await read()).rows).toEqual([{ a: 1 }]);
      await asOwner('ALTER TABLE grown ADD b text');
      expect((await read()).rows).toEqual([{ a: 1, b: null }]);
    });
  });
});
