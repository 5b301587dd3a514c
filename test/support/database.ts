import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseAddress } from '#server/lib/config.ts';
import { APP_ROLE, OWNER_ROLE } from '#server/postgres/roles.ts';
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
  const { host, port } = inject('cluster');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser((client) =>
    client.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${OWNER_ROLE}`),
  );
  return {
    owner: { host, port, database, user: OWNER_ROLE },
    app: { host, port, database, user: APP_ROLE },
    drop: async () => {
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
    },
  };
}

/** Makes a template of this name once a run: the file that asks first makes it, the others wait for it. */
export function ensureTemplate(name: string, make: (database: TestDatabase) => Promise<void>): Promise<void> {
  return asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (made.rowCount !== 0) return;
    const database = await createTestDatabase();
    await make(database);
    await client.query(`ALTER DATABASE ${database.owner.database} RENAME TO ${name}`);
  });
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { host, port, superuser } = inject('cluster');
  const client = new pg.Client({ host, port, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
