import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningServer {
  readonly child: ChildProcess;
  readonly address: string;
  /** Everything printed so far. */
  readonly output: () => string;
}

export interface EndedServer {
  readonly code: number | null;
  readonly output: string;
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Screens and server as `npm start` has them; whoever starts a server does this first. */
export function build(): void {
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) throw new Error('the screens or the server did not build');
}

export function spawnServer(env: Readonly<Record<string, string>>): {
  child: ChildProcess;
  output: () => string;
} {
  const { PATH = '', HOME = '/tmp', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  return { child, output: () => output };
}

/** Runs a server that is expected to refuse to start. */
export async function runToEnd(env: Readonly<Record<string, string>>): Promise<EndedServer> {
  const { child, output } = spawnServer(env);
  const code = await ended(child);
  return { code, output: output() };
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

/** Runs a server until it answers. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = await freePort();
  const { child, output } = spawnServer({ PORT: String(port), ...env });
  const address = `http://localhost:${port}`;
  while (!(await answers(address))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, address, output };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false;
  }
}
