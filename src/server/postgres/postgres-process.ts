import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A database server process, as its `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly dataDir: string;
  readonly socketDir: string;
  readonly port: number;
}

/** The server that works on this data now; a file left by a killed one is not believed. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const [pid, , , port, socketDir] = readLines(pidFile(dataDir));
  if (!pid) return undefined;
  const found = { pid: Number(pid), dataDir, socketDir: socketDir ?? '', port: Number(port) };
  return isRunning(found) ? found : undefined;
}

/** The kernel gives the number of a dead process to another one: name and working folder must fit too. */
export function isRunning({ pid, dataDir }: Postmaster): boolean {
  if (!fs.existsSync('/proc/self')) return isAlive(pid);
  try {
    const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(dataDir);
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to start while the process named in `postmaster.pid` lives, even when it is a
 * stranger that got the number after a restart of the machine. Call only when `findPostmaster` found none.
 */
export function removeStalePidFile(dataDir: string): void {
  const [pid] = readLines(pidFile(dataDir));
  if (pid && isAlive(Number(pid))) fs.rmSync(pidFile(dataDir), { force: true });
}

export async function answers(address: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** SIGINT is the server's "fast shutdown": it rolls back what is open, writes a checkpoint and ends. */
export async function stopPostmaster(postmaster: Postmaster, patienceMs = 30_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isRunning(postmaster)) return;
    process.kill(postmaster.pid, signal);
    if (await within(patienceMs, () => !isRunning(postmaster))) return;
  }
}

/** Waits until the condition holds; false when the time ran out. */
export async function within(ms: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await sleep(15);
  }
  return true;
}

function pidFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
