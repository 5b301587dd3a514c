import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { DemoAccount } from '#domain/people/model.ts';
import { createApp } from '#server/app.ts';
import { connect, type Db } from '#server/lib/db.ts';
import { type FileStore, openFileStore } from '#server/lib/files.ts';
import { isLoopback } from '#server/lib/guard/own-address.ts';
import type { LeastPace } from '#server/lib/guard/slow-bodies.ts';
import type { PasswordCost } from '#server/lib/password.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** Real time of the server under test: stands still until a test moves it. */
export interface TestClock {
  now(): Date;
  set(at: string): void;
  advance(by: { hours?: number; minutes?: number; seconds?: number }): void;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly database: TestDatabase;
  readonly files: FileStore;
  /** Where the files lie. */
  readonly folder: string;
  readonly clock: TestClock;
  /** A statement as the owner of the schema, past row-level security. */
  owner<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<Row[]>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly publicUrl?: string;
  readonly demo?: boolean;
  readonly demoAccounts?: readonly DemoAccount[];
  /** Connections of the server; ten by default. */
  readonly connections?: number;
  readonly uploadBytesADay?: number;
  /** A program and what it is called with. */
  readonly antivirus?: readonly string[];
  readonly leastPace?: LeastPace;
  /** Gets the lines of the log, as they are written where the product runs. */
  readonly log?: (line: string) => void;
  /** By default one of its own without rows; dropped with the application in any case. */
  readonly database?: TestDatabase;
}

/** Tests try hundreds of passwords; what the product takes for one is proved where the product starts. */
export const cheapest: PasswordCost = { memory: 1024, passes: 1, parallelism: 1 };

/** The order was signed the day before; its first date is 5 June. */
export const START = '2020-05-20T04:00:00Z';

/** The whole server on a database of its own; nothing listens, requests are injected. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const { db, pool } = connect(database.app, options.connections ?? 10);
  const ownerPool = new pg.Pool({ ...database.owner, max: 2 });
  // A pool says that it has ended before its connections have: they may hear that the database is dropped.
  ownerPool.on('error', () => undefined);
  const folder = await mkdtemp(path.join(tmpdir(), 'opora-files-'));
  const files = await openFileStore(folder);
  const clock = createClock(START);
  const app = await createApp({
    config: {
      publicUrl: new URL(options.publicUrl ?? 'http://localhost'),
      isNamed: !isLoopback(new URL(options.publicUrl ?? 'http://localhost').hostname),
      trustedProxies: [],
      demo: options.demo ?? true,
      uploadBytesADay: options.uploadBytesADay ?? 500 * 2 ** 20,
      antivirus: options.antivirus,
    },
    db,
    files,
    demoAccounts: options.demoAccounts ?? [],
    clock: () => clock.now(),
    passwordCost: cheapest,
    ...(options.leastPace ? { leastPace: options.leastPace } : {}),
    ...(options.log ? { log: { level: 'warn', stream: { write: options.log } } } : {}),
  });
  return {
    app,
    db,
    pool,
    database,
    files,
    folder,
    clock,
    async owner<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      return (await ownerPool.query<Row & pg.QueryResultRow>(sql, [...parameters])).rows;
    },
    async close() {
      await app.close();
      await Promise.all([pool.end(), ownerPool.end()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createClock(start: string): TestClock {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
    advance: ({ hours = 0, minutes = 0, seconds = 0 }) => {
      at = new Date(at.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
    },
  };
}
