import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Builds the screens and the server's own code, each when anything it is made of has changed since its last build. */
const root = path.resolve(import.meta.dirname, '..');
const parts = [
  {
    title: 'Собираются экраны',
    name: 'web',
    config: 'vite.config.ts',
    sources: ['src/web', 'src/domain'],
  },
  {
    title: 'Собирается сервер',
    name: 'server',
    config: 'vite.server.config.ts',
    sources: ['src/server', 'src/domain', 'seed'],
  },
] as const;

for (const part of parts) {
  const stampFile = path.join(root, `dist/${part.name}.sha256`);
  const wanted = digestOf(
    [...part.sources, part.config, 'scripts/words-in-pieces.ts', 'package-lock.json'].flatMap(listFiles),
  );
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) continue;
  fs.rmSync(stampFile, { force: true });
  build(part);
  fs.writeFileSync(stampFile, wanted);
}

function build({ title, config }: (typeof parts)[number]): void {
  const started = performance.now();
  process.stderr.write(`[2/6] ${title}…\n`);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) {
    process.stderr.write(`${title}: не удалось, причина напечатана выше.\n`);
    process.exit(1);
  }
  process.stderr.write(`[2/6] ${title}: готово за ${Math.round((performance.now() - started) / 1000)} с\n`);
}

function listFiles(source: string): string[] {
  const start = path.join(root, source);
  if (!fs.statSync(start).isDirectory()) return [source];
  return fs
    .readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
