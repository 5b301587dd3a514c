import path from 'node:path';
import pg from 'pg';
import type { Config, DatabaseAddress } from './lib/config.ts';
import { StartError } from './lib/start-error.ts';
import { startEmbedded } from './postgres/embedded-postgres.ts';
import { migrate } from './postgres/migrate.ts';
import { APP_ROLE, ensureDatabase, ensureRoles, ensureServerAppRole, OWNER_ROLE } from './postgres/roles.ts';

const DATABASE = 'opora';

export interface OpenDatabase {
  readonly owner: DatabaseAddress;
  readonly app: DatabaseAddress;
  /** Where the data lies, in words for the console. */
  readonly place: string;
  /** Migration files applied now. */
  readonly applied: readonly string[];
  /** Tells once if an embedded server ends by itself. */
  watch(onExit: () => void): void;
  stop(): Promise<void>;
}

/**
 * Brings up the database of this configuration with the schema of this version.
 * @param use `alone`: the application, of which one may run on a data directory; `beside`: a command, which may
 * look into the data of a running application
 * @throws StartError one sentence: unreachable, too old, made by a newer version, open in another application
 */
export async function openDatabase(
  config: Pick<Config, 'database' | 'dataDir'>,
  use: 'alone' | 'beside' = 'alone',
): Promise<OpenDatabase> {
  return config.database ? openServer(config.database) : openEmbedded(config.dataDir, use);
}

async function openServer(owner: DatabaseAddress): Promise<OpenDatabase> {
  await requireReachable(owner);
  const app = await ensureServerAppRole(owner);
  return {
    owner,
    app,
    place: `${owner.host}:${owner.port}/${owner.database}`,
    applied: await migrate(owner),
    watch: () => undefined,
    stop: async () => undefined,
  };
}

async function openEmbedded(dataDir: string, use: 'alone' | 'beside'): Promise<OpenDatabase> {
  const server = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') });
  if (use === 'alone' && !server.owned) {
    throw new StartError(
      `С данными в ${dataDir} уже работает другая копия системы: остановите её или укажите другой DATA_DIR.`,
    );
  }
  try {
    const superuser = {
      host: server.socketDir,
      port: server.port,
      user: server.superuser,
      database: 'postgres',
    };
    await ensureRoles(superuser);
    await ensureDatabase(superuser, DATABASE);
    const owner = { ...superuser, user: OWNER_ROLE, database: DATABASE };
    const applied = await migrate(owner);
    return {
      owner,
      app: { ...owner, user: APP_ROLE },
      place: server.dataDir,
      applied,
      watch: (onExit) => server.watch(onExit),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function requireReachable(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `База данных ${address.host}:${address.port}/${address.database} недоступна: ${why}. Проверьте DATABASE_URL и что сервер запущен.`,
    );
  }
}
