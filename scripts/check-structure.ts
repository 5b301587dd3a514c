import fs from 'node:fs';
import path from 'node:path';
import { checkEndpoints, checkImports, checkName, checkText, type SourceFile } from './structure-checks.ts';

/** Refuses what breaks the house: `node scripts/check-structure.ts [root]`. */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const folders = ['src', 'scripts', 'test', 'seed', 'bench'];

const files = folders.flatMap(listFiles);
const findings = files.flatMap((file) => [
  ...checkName(file),
  ...checkText(file),
  ...checkImports(file),
  ...checkEndpoints(file),
]);
const refused = findings.filter((finding) => !finding.warning);
for (const { file, message, warning } of findings) {
  console.log(`${warning ? 'предупреждение' : 'нарушение'}: ${file}: ${message}`);
}
console.log(`Структура: файлов ${files.length}, нарушений ${refused.length}`);
process.exitCode = refused.length === 0 ? 0 : 1;

function listFiles(folder: string): SourceFile[] {
  const start = path.join(root, folder);
  if (!fs.existsSync(start)) return [];
  return fs
    .readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => ({
      path: path.posix.join(folder, name),
      text: fs.readFileSync(path.join(start, name), 'utf8'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}
