import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The server restarts and the screens reload as their files are saved; open the address of the screens. */
const root = path.resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 8080);
const apiPort = port + 1;
const address = `http://localhost:${port}`;

const server = run(['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
  PORT: String(apiPort),
  PUBLIC_URL: process.env.PUBLIC_URL ?? address,
});
const screens = run(['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort'], {
  API_URL: `http://localhost:${apiPort}`,
});
process.stderr.write(`Экраны с перезагрузкой: ${address}, сервер: http://localhost:${apiPort}\n`);

const children = [server, screens];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
process.on('disconnect', () => stop());
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stop();
  });
}

function run(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
}

function stop(): void {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  }
  if (process.connected) process.disconnect();
}
