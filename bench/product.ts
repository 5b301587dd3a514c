import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openDatabase } from '#server/database.ts';

const root = path.resolve(import.meta.dirname, '..');
const PATIENCE_MS = 180_000;

export interface Product {
  readonly port: number;
  /** Of the server itself; what it has started are its children. */
  readonly pid: number;
  /** From the start of the process to the first answer of /api/health. */
  readonly readyMs: number;
  /** The owner of the schema, for loading and for floors on the same server. */
  readonly owner: pg.ClientConfig;
  stop(): Promise<void>;
}

/** The whole product as `npm start` runs it, with its own PostgreSQL; durable, as delivered. */
export async function startProduct(dataDir: string, demo: 'on' | 'off'): Promise<Product> {
  const port = await freePort();
  build();
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'scripts/serve.mjs')], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, DEMO: demo, HOST: '127.0.0.1', PORT: String(port) },
    // The channel ends it together with this process.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await firstAnswer(port, '/api/health', child);
  const readyMs = performance.now() - began;
  const { owner } = await openDatabase({ dataDir, database: undefined }, 'beside');
  return { port, pid: child.pid ?? 0, readyMs, owner: { ...owner }, stop: () => stop(child) };
}

/** Nothing to do when nothing has changed. */
function build(): void {
  const run = spawnSync(process.execPath, [path.join(root, 'scripts/build.ts')], { stdio: ['ignore', 2, 2] });
  if (run.status !== 0) throw new Error('the product did not build');
}

/** Waits for the first 200. @throws Error when the program ended instead */
export async function firstAnswer(port: number, address: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    if ((await statusOf(port, address)) === 200) return;
    await sleep(5);
  }
  throw new Error(`no answer from port ${port} in ${PATIENCE_MS / 1000} s`);
}

function statusOf(port: number, address: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: address, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on('error', () => resolve(undefined));
  });
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A folder that nothing outlives. */
export async function inThrowawayFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const cache = path.join(root, '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
