import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#server/postgres/embedded-postgres.ts';
import { ensureDatabase, ensureRoles, OWNER_ROLE } from '#server/postgres/roles.ts';
import { ended, freePort } from '../support/process.ts';
import { ask, questions, signIn } from './questions.ts';
import { comparable, KEPT, keep, PUBLIC_URL, type RecordedAnswer } from './record.ts';

/**
 * Makes the kept database anew: runs the demonstration of a checkout of the kept version on PostgreSQL 15, the oldest
 * that is supported, dumps it and records what it answers.
 * `git worktree add ../kept 74e9aa8`, link node_modules there, then `node test/upgrade/make.ts ../kept`.
 * Needs pg_dump 15 in PATH.
 */
const [checkout] = process.argv.slice(2);
if (!checkout) throw new Error(`the folder of a checkout of ${KEPT} is missing`);

const home = await mkdtemp(path.join(tmpdir(), 'opora-kept-'));
const server = await startEmbedded({ dataDir: path.join(home, 'postgres'), nativePackage: 'pg15' });
const superuser = { host: server.socketDir, port: server.port, user: server.superuser, database: 'postgres' };
await ensureRoles(superuser);
await ensureDatabase(superuser, 'opora');

const port = await freePort();
const address = `http://localhost:${port}`;
const child = spawn(process.execPath, ['src/server/main.ts'], {
  cwd: checkout,
  stdio: 'inherit',
  env: {
    PATH: process.env.PATH,
    PORT: String(port),
    DEMO: 'on',
    PUBLIC_URL,
    DATA_DIR: path.join(home, 'data'),
    DATABASE_URL: `postgresql://${OWNER_ROLE}@localhost:${server.port}/opora?host=${encodeURIComponent(server.socketDir)}`,
  },
});
try {
  while (!(await fetch(`${address}/api/health`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error('the kept version did not start');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  // The work that the start has queued is done by then; what it makes belongs to the kept state.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const sql = dump();
  const at = new Date().toISOString();
  const answers: RecordedAnswer[] = [];
  for (const [login, wanted] of Object.entries(questions)) {
    const read = ask(address, await signIn(address, login));
    for (const url of await wanted(async (from) => JSON.parse((await read(from)).bytes.toString()))) {
      const { mediaType, bytes } = await read(url);
      answers.push({ login, url, answer: comparable(mediaType, bytes) });
    }
    console.log(`${login}: ${answers.length}`);
  }
  console.log(sql.length, JSON.stringify(answers).length, await keep(sql, { at, answers }));
} finally {
  child.kill('SIGTERM');
  await ended(child);
  await server.stop();
  await rm(home, { recursive: true, force: true });
}

/** Plain SQL for any client: without owners, and without the commands that only psql knows. */
function dump(): string {
  const text = execFileSync(
    'pg_dump',
    [
      '--no-owner',
      '--inserts',
      '--rows-per-insert=500',
      '-h',
      server.socketDir,
      '-p',
      String(server.port),
      '-U',
      OWNER_ROLE,
      'opora',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  return text
    .replaceAll(/^\\(un)?restrict .*\n/gm, '')
    .replaceAll(/^--.*\n/gm, '')
    .replaceAll(/\n{2,}/g, '\n');
}
