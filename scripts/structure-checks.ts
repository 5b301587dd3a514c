import fs from 'node:fs';
import path from 'node:path';
import {
  bannedInDomain,
  composingFolders,
  domainGround,
  emptyNames,
  featureFiles,
  featureLine,
  limits,
  nounFolder,
  openFile,
  openFolders,
  registers,
  rightsFile,
  type Tree,
} from './structure.ts';
import { unprovedChanges } from './structure-stores.ts';

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Finding {
  readonly file: string;
  readonly message: string;
  readonly warning?: true;
}

interface Place {
  readonly tree: Tree;
  /** '' for the files at the top of the tree. */
  readonly folder: string;
  readonly inside: readonly string[];
}

const folders = ['src', 'scripts', 'test', 'seed', 'bench'];

/** Everything that is found in the tree of this root, as it is printed. */
export function checkTree(root: string): { readonly lines: readonly string[]; readonly passed: boolean } {
  const files = folders.flatMap((folder) => filesIn(root, folder));
  const findings = files.flatMap((file) => [
    ...checkName(file),
    ...checkText(file),
    ...checkImports(file),
    ...checkEndpoints(file),
    ...checkStores(file),
  ]);
  const refused = findings.filter((finding) => !finding.warning).length;
  const lines = findings.map(
    ({ file, message, warning }) => `${warning ? 'предупреждение' : 'нарушение'}: ${file}: ${message}`,
  );
  return {
    lines: [...lines, `Структура: файлов ${files.length}, нарушений ${refused}`],
    passed: refused === 0,
  };
}

function filesIn(root: string, folder: string): SourceFile[] {
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

/** Names: the closed vocabulary, folders of the feature line, no barrels. */
function checkName(file: SourceFile): Finding[] {
  const refuse = (message: string): Finding[] => [{ file: file.path, message }];
  const base = path.posix.basename(file.path);
  const stem = base.replace(/\..*$/, '');
  if (stem === 'index') return refuse('index — папка без вывесок: импортируют сам файл');
  if (emptyNames.test(stem)) return refuse(`имя «${stem}» ни о чём не говорит`);
  const place = placeOf(file.path);
  if (!place || place.folder === '') return [];
  const { tree, folder, inside } = place;
  const name = base.replace(/\.test(?=\.tsx?$)/, '');
  if (isOpen(tree, folder))
    return openFile.test(name) ? [] : refuse('имя файла — слова-через-дефис или ИмяЧасти');
  if (lineIndex(folder) < 0 && !isComposing(folder))
    return refuse(`папки «${folder}» нет в строке предметов`);
  const [noun] = inside;
  if (noun !== undefined) {
    return nounFolder.test(noun) && openFile.test(name) ? [] : refuse('имя папки или файла части предмета');
  }
  return featureFiles[tree].test(name) ? [] : refuse(`имени «${base}» нет в словаре файлов (${tree})`);
}

/** Length, barrels by content, and what the domain may not touch. */
function checkText(file: SourceFile): Finding[] {
  const found: Finding[] = [];
  const lines = file.text.trimEnd().split('\n').length;
  const limit = isTest(file.path) ? limits.test : limits.file;
  if (lines > limit) found.push({ file: file.path, message: `${lines} строк, а больше ${limit} нельзя` });
  else if (lines > limits.warning && !isTest(file.path)) {
    found.push({ file: file.path, message: `${lines} строк: пора делить`, warning: true });
  }
  const code = withoutComments(file.text);
  if (/^export\s+(type\s+)?(\*|\{[^}]*\})[^;]*\bfrom\b/m.test(code)) {
    found.push({ file: file.path, message: 'переэкспорт: импортируют из самого файла' });
  }
  if (placeOf(file.path)?.tree === 'domain' && !isTest(file.path)) {
    const bare = withoutStrings(code);
    for (const [pattern, message] of bannedInDomain) {
      if (pattern.test(bare)) found.push({ file: file.path, message });
    }
  }
  return found;
}

function checkImports(file: SourceFile): Finding[] {
  const from = placeOf(file.path);
  if (!from) return [];
  return importsOf(file).flatMap((specifier) => {
    const message = refuseImport(file.path, from, specifier);
    return message ? [{ file: file.path, message: `${specifier}: ${message}` }] : [];
  });
}

function refuseImport(filePath: string, from: Place, specifier: string): string | undefined {
  const target = targetOf(filePath, specifier);
  if (target === undefined) {
    return from.tree === 'domain' && specifier.startsWith('node:') && !isTest(filePath)
      ? 'предметная область не знает окружения'
      : undefined;
  }
  const to = placeOf(target);
  if (!to) {
    // The server's composition brings the demonstration region in.
    const composes = from.tree === 'server' && from.folder === '' && target.startsWith('seed/');
    return isTest(filePath) || composes ? undefined : 'импорт наружу из src';
  }
  if (to.tree !== from.tree && to.tree !== 'domain') return `${from.tree} не импортирует ${to.tree}`;
  if (isTest(filePath)) return undefined;
  if (to.folder === 'catalogue' && from.folder !== 'catalogue') return refuseCatalogue(from);
  // A register lists the features; the ground asks it what it does not know of them.
  if (registers[filePath]?.test(target) || (from.folder === 'access' && target in registers))
    return undefined;
  if (rightsFile.test(filePath) && from.folder !== 'access' && target !== 'src/domain/access/roles.ts')
    return 'права предмета знают только роли';
  const ground = from.tree === 'domain' ? domainGround[from.folder] : undefined;
  if (ground && to.folder !== from.folder && !ground.includes(to.folder)) {
    return `${from.folder} стоит левее всех предметов`;
  }
  if (to.folder === 'texts' && /^rules\b/.test(path.posix.basename(filePath)))
    return 'правила не знают слов интерфейса';
  const [mine, theirs] = [lineIndex(from.folder), lineIndex(to.folder)];
  if (isComposing(from.folder) || from.folder === 'catalogue') return undefined;
  if (from.folder !== '' && isComposing(to.folder)) return `${to.folder} стоит правее всех предметов`;
  if (isOpen(from.tree, from.folder) && to.tree === from.tree && theirs >= 0) {
    return `${from.folder} не знает предметов`;
  }
  return mine >= 0 && theirs > mine ? `импорт вправо: ${from.folder} → ${to.folder}` : undefined;
}

/** Definitions come into rules as arguments; only the server's composition and the data itself read them. */
function refuseCatalogue(from: Place): string | undefined {
  return from.tree === 'server' ? undefined : 'определения приходят аргументом, каталог не импортируют';
}

/** Endpoints stand at one level of `defineContract({ … })`; the formatter keeps that level. */
function checkEndpoints(file: SourceFile): Finding[] {
  if (!/(^|\/)contract(\.[a-z-]+)*\.ts$/.test(file.path)) return [];
  const endpoints = withoutComments(file.text).matchAll(/^ {2}(\w+): \{(?:.*\},?$|[\s\S]*?^ {2}\},?$)/gm);
  return [...endpoints].flatMap(([block, name]) =>
    ['right', 'audit'].flatMap((word) =>
      /\bpath: ['"`]\/api\//.test(block) && !new RegExp(`\\b${word}:`).test(block)
        ? [{ file: file.path, message: `у ${name} нет ${word}` }]
        : [],
    ),
  );
}

function checkStores({ path: file, text }: SourceFile): Finding[] {
  if (!/^src\/server\/.*\/store(\.[a-z-]+)*\.ts$/.test(file) || isTest(file)) return [];
  return unprovedChanges(text).map((name) => ({
    file,
    message: `${name} меняет строки без Authorized<…>; если право ничьё, причина — в @apart`,
  }));
}

function importsOf({ text }: SourceFile): string[] {
  const pattern =
    /^(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...withoutComments(text).matchAll(pattern)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** The imported file from the root of the project; undefined for packages. */
function targetOf(filePath: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(filePath), specifier);
  return undefined;
}

function placeOf(filePath: string): Place | undefined {
  const [source, tree, ...rest] = filePath.split('/');
  if (source !== 'src' || tree === undefined || !(tree in openFolders)) return undefined;
  const [folder = '', ...inside] = rest.slice(0, -1);
  return { tree: tree as Tree, folder, inside };
}

function isOpen(tree: Tree, folder: string): boolean {
  return (openFolders[tree] as readonly string[]).includes(folder);
}

function isComposing(folder: string): boolean {
  return (composingFolders as readonly string[]).includes(folder);
}

function lineIndex(folder: string): number {
  return (featureLine as readonly string[]).indexOf(folder);
}

function isTest(filePath: string): boolean {
  return /\.(test|spec)\.tsx?$|^test\//.test(filePath);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
