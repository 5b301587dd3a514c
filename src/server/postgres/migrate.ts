import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { DatabaseAddress } from '../lib/config.ts';
import { ignoreLostConnections } from '../lib/db.ts';
import { StartError } from '../lib/start-error.ts';
import { APP_ROLE } from './roles.ts';

const folder = new URL('../../../db/migrations/', import.meta.url);
const OLDEST_SERVER = 150000;
/** Any constant: everybody who migrates this database waits for the same lock. */
const LOCK = 744_2020;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Brings the database to this version's schema, as its owner, all new files in one transaction.
 * @returns names of the files applied now
 * @throws StartError when the database was made by a newer version or a file changed after it was applied
 */
export async function migrate(owner: DatabaseAddress): Promise<string[]> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  ignoreLostConnections(pool);
  try {
    await requireServer(pool);
    await runMigrations({ pgPool: pool });
    return await applyPending(pool, await readMigrations());
  } finally {
    await pool.end();
  }
}

async function requireServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version < OLDEST_SERVER) {
    throw new StartError(`Нужен PostgreSQL 15 или новее, а сервер базы — ${Math.floor(version / 10000)}.`);
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyPending(pool: pg.Pool, migrations: Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migrations (
         name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows: applied } = await client.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM schema_migrations ORDER BY name',
    );
    refuseForeign(applied, migrations);
    const pending = migrations.filter((m) => !applied.some((a) => a.name === m.name));
    await client.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
    for (const migration of pending) {
      await client.query(migration.sql);
      await client.query('INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)', [
        migration.name,
        migration.sha256,
      ]);
    }
    await client.query('COMMIT');
    return pending.map((m) => m.name);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function refuseForeign(applied: { name: string; sha256: string }[], known: Migration[]): void {
  for (const { name, sha256 } of applied) {
    const mine = known.find((m) => m.name === name);
    if (!mine) {
      throw new StartError(
        `База данных создана более новой версией системы (в ней есть изменение ${name}): обновите программу.`,
      );
    }
    if (mine.sha256 !== sha256) {
      throw new StartError(
        `Файл db/migrations/${name} изменён после того, как был применён к этой базе: верните его прежний текст.`,
      );
    }
  }
}
