import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseAddress } from '#server/lib/config.ts';
import { APP_ROLE, OWNER_ROLE } from '#server/lib/roles.ts';
import './cluster.ts';

export interface TestDatabase {
  /** Owner of the schema: for building worlds past the application. */
  readonly owner: DatabaseAddress;
  /** What the application connects as. */
  readonly app: DatabaseAddress;
  readonly drop: () => Promise<void>;
}

/** A database of the test file's own, copied from the template: by default migrated and without rows. */
export async function createTestDatabase(
  template: string = inject('cluster').template,
): Promise<TestDatabase> {
  const { host, port, superuser } = inject('cluster');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const execute = async (sql: string): Promise<void> => {
    const client = new pg.Client({ host, port, user: superuser, database: 'postgres' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await execute(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${OWNER_ROLE}`);
  return {
    owner: { host, port, database, user: OWNER_ROLE },
    app: { host, port, database, user: APP_ROLE },
    drop: () => execute(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}
