import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { readSql } from './record.ts';

/** The kept database as its version left it: nothing of it has been migrated. */
export async function restoreOldDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase('template0');
  const client = new pg.Client(database.owner);
  await client.connect();
  try {
    await client.query(await readSql());
    // A dump brings no statistics, and no time is left for the server to gather them by itself.
    await client.query('RESET search_path; ANALYZE');
  } finally {
    await client.end();
  }
  return database;
}
