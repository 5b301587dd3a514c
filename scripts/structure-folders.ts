import path from 'node:path';
import { limits, registers } from './structure.ts';
import { type Finding, importsOf, isTest, placeOf, type SourceFile, targetOf } from './structure-source.ts';

/** What one file cannot show: a folder that holds too much, and two that know each other. Tests do not count. */
export function checkFolders(code: readonly SourceFile[]): Finding[] {
  const files = code.filter((file) => !isTest(file.path) && placeOf(file.path));
  return [...fullFolders(files), ...pairs(files)];
}

function fullFolders(files: readonly SourceFile[]): Finding[] {
  const folders = Map.groupBy(files, (file) => path.posix.dirname(file.path));
  return [...folders].flatMap(([folder, { length }]) =>
    length > limits.folder
      ? [{ file: folder, message: `${length} файлов, а больше ${limits.folder} нельзя` }]
      : [],
  );
}

/** A page above its parts may know them and they what is its own; two folders side by side may not. A register looks into all. */
function pairs(files: readonly SourceFile[]): Finding[] {
  const first = new Map<string, string>();
  for (const file of files.filter(({ path: name }) => !(name in registers))) {
    const from = path.posix.dirname(file.path);
    for (const specifier of importsOf(file)) {
      const to = path.posix.dirname(targetOf(file.path, specifier) ?? file.path);
      const nested = `${from}/`.startsWith(`${to}/`) || `${to}/`.startsWith(`${from}/`);
      if (!nested && !first.has(`${from} ${to}`)) first.set(`${from} ${to}`, file.path);
    }
  }
  return [...first].flatMap(([way, file]) => {
    const [from = '', to = ''] = way.split(' ');
    return from < to && first.has(`${to} ${from}`)
      ? [{ file, message: `папки ${from} и ${to} импортируют друг друга` }]
      : [];
  });
}
