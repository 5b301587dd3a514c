import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StartError } from '../lib/start-error.ts';
import { type EmbeddedServer, startEmbedded } from './embedded-postgres.ts';

let folder: string;
let dataDir: string;
let server: EmbeddedServer;
const strangers: ChildProcess[] = [];

const settings = { shared_buffers: '16MB', max_connections: '10' };

function start(): Promise<EmbeddedServer> {
  const nativePackage = process.env.TEST_PG === '15' ? 'pg15' : undefined;
  return startEmbedded({ dataDir, settings, ...(nativePackage ? { nativePackage } : {}) });
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({
    host: server.socketDir,
    port: server.port,
    user: server.superuser,
    database: 'postgres',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-embedded-'));
  fs.chmodSync(folder, 0o755);
  dataDir = path.join(folder, 'postgres');
});

afterAll(async () => {
  for (const stranger of strangers) stranger.kill('SIGKILL');
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('makes a cluster although an earlier attempt was interrupted, and sorts in Russian', async () => {
  fs.mkdirSync(`${dataDir}.new/base`, { recursive: true });
  fs.writeFileSync(`${dataDir}.new/PG_VERSION`, '1');
  server = await start();
  expect(server).toMatchObject({ attached: false, owned: true });
  await query('CREATE TABLE kept (word text)');
  await query("INSERT INTO kept VALUES ('жук'), ('ёлка'), ('ель')");
  expect(await query('SELECT word FROM kept ORDER BY word')).toEqual([
    { word: 'ёлка' },
    { word: 'ель' },
    { word: 'жук' },
  ]);
});

it('takes over a server that is already running on the data', async () => {
  const again = await start();
  expect(again).toMatchObject({ attached: true, pid: server.pid, socketDir: server.socketDir });
});

it('leaves a server alone that belongs to another living process', async () => {
  const owner = spawn('sleep', ['60'], { stdio: 'ignore' });
  strangers.push(owner);
  const born = fs.readFileSync(`/proc/${owner.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  fs.writeFileSync(`${server.dataDir}.owner`, `${owner.pid} ${born}`);
  const beside = await start();
  expect(beside.owned).toBe(false);
  await beside.stop();
  expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  owner.kill('SIGKILL');
  await new Promise((resolve) => owner.once('exit', resolve));
  server = await start();
  expect(server.owned).toBe(true);
});

it('tells when the server is killed, and loses nothing that was acknowledged', async () => {
  let told = 0;
  server.watch(() => told++);
  await query("INSERT INTO kept VALUES ('яблоко')");
  process.kill(server.pid, 'SIGKILL');
  await expect.poll(() => told).toBe(1);
  await sleep(700);
  expect(told).toBe(1);
  server = await start();
  expect(server.attached).toBe(false);
  expect(await query('SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 4 }]);
});

it('does not take a stranger with the number from postmaster.pid for the server', async () => {
  const pidFile = path.join(server.dataDir, 'postmaster.pid');
  const left = fs.readFileSync(pidFile, 'utf8');
  await server.stop();
  expect(fs.existsSync(pidFile)).toBe(false);
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  strangers.push(stranger);
  fs.writeFileSync(pidFile, left.replace(/^\d+/, String(stranger.pid)));
  fs.mkdirSync(server.socketDir, { mode: 0o700 });
  fs.writeFileSync(path.join(server.socketDir, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`);
  server = await start();
  expect(server.attached).toBe(false);
  expect(stranger.exitCode).toBeNull();
  expect(await query('SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 4 }]);
});

it('refuses a socket folder that others can enter', async () => {
  await server.stop();
  expect(fs.existsSync(server.socketDir)).toBe(false);
  fs.mkdirSync(server.socketDir);
  fs.chmodSync(server.socketDir, 0o755);
  await expect(start()).rejects.toThrow(StartError);
  fs.rmdirSync(server.socketDir);
  server = await start();
});

it('does not report its own stop as a crash', async () => {
  let told = 0;
  server.watch(() => told++);
  await server.stop();
  await sleep(700);
  expect(told).toBe(0);
});

it('says in one sentence that the data are of another version', async () => {
  const version = path.join(server.dataDir, 'PG_VERSION');
  const made = fs.readFileSync(version, 'utf8');
  fs.writeFileSync(version, '9\n');
  await expect(start()).rejects.toThrow(StartError);
  await expect(start()).rejects.toThrow(/созданы PostgreSQL 9/);
  fs.writeFileSync(version, made);
});

it('says in one sentence that the folder for data cannot be made', async () => {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: path.join(file, 'inside/postgres') })).rejects.toThrow(
    /Каталог данных .* не создаётся/,
  );
});
