import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DatabaseAddress } from '#server/lib/config.ts';
import { startEmbedded } from '#server/postgres/embedded-postgres.ts';
import { migrate } from '#server/postgres/migrate.ts';
import { takeOwnership } from '#server/postgres/postgres-owner.ts';
import { findPostmaster, stopPostmaster } from '#server/postgres/postgres-process.ts';
import { ensureDatabase, ensureRoles, OWNER_ROLE } from '#server/postgres/roles.ts';

/** What a test file needs to make its own database on the run's one server. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  /** A database with every migration applied and no rows. */
  readonly template: string;
  /** A folder that lives as long as the server. */
  readonly home: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

const TEMPLATE = 'opora_template';
const cache = new URL('../../.cache/', import.meta.url).pathname;

/** One PostgreSQL for the whole run, thrown away afterwards; TEST_PG=15 takes the oldest supported one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const pg15 = process.env.TEST_PG === '15';
  const home = path.join(cache, `test-pg-${pg15 ? '15' : 'current'}-${process.pid}`);
  const server = await startEmbedded({
    dataDir: path.join(home, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    ...(pg15 ? { nativePackage: 'pg15' } : {}),
  });
  const remove = async () => {
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true });
    fs.rmSync(server.dataDir, { recursive: true, force: true });
  };
  try {
    project.provide('cluster', await prepare(server, home));
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

/** A run that was killed leaves its server running: nobody else would stop it. */
async function sweep(): Promise<void> {
  const homes = fs.existsSync(cache)
    ? fs.readdirSync(cache).filter((name) => name.startsWith('test-pg-'))
    : [];
  for (const name of homes) {
    const dataDir = path.join(cache, name, 'postgres');
    if (!takeOwnership(dataDir)) continue;
    const left = findPostmaster(dataDir);
    if (left) await stopPostmaster(left);
    fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

interface Server {
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: string;
}

async function prepare({ socketDir: host, port, superuser }: Server, home: string): Promise<TestCluster> {
  const facts: TestCluster = { host, port, superuser, template: TEMPLATE, home };
  const admin: DatabaseAddress = { host, port, user: superuser, database: 'postgres' };
  await ensureRoles(admin);
  await ensureDatabase(admin, TEMPLATE);
  await migrate({ host, port, user: OWNER_ROLE, database: TEMPLATE });
  return facts;
}
