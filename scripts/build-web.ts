import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Builds the screens when anything they are made of has changed since the last build. */
const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'dist/web.sha256');
const sources = ['src/web', 'src/domain', 'vite.config.ts', 'package-lock.json'];

const wanted = digestOf(sources.flatMap(listFiles));
if (!fs.existsSync(stampFile) || fs.readFileSync(stampFile, 'utf8') !== wanted) build();

function build(): void {
  const started = performance.now();
  process.stderr.write('[2/6] Собираются экраны…\n');
  fs.rmSync(stampFile, { force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) {
    process.stderr.write('Экраны не собрались: причина напечатана выше.\n');
    process.exit(1);
  }
  fs.writeFileSync(stampFile, wanted);
  process.stderr.write(
    `[2/6] Собираются экраны: готово за ${Math.round((performance.now() - started) / 1000)} с\n`,
  );
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
