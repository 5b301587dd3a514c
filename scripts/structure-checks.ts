import path from 'node:path';
import {
  bannedInDomain,
  domainGround,
  emptyNames,
  faces,
  featureFiles,
  knownFromBelow,
  limits,
  nounFolder,
  openFile,
  ownColumns,
  registers,
  rightsFile,
  rightsRegister,
  textsPath,
  tightFiles,
  wordsFile,
} from './structure.ts';
import { checkFolders } from './structure-folders.ts';
import {
  type Finding,
  filesIn,
  importsOf,
  isComposing,
  isOpen,
  isTest,
  lineIndex,
  type Place,
  placeOf,
  type SourceFile,
  targetOf,
  withoutComments,
  withoutStrings,
} from './structure-source.ts';
import { unprovedChanges } from './structure-stores.ts';
import { checkTexts } from './text-checks.ts';

/** Everything that is found in the tree of this root, as it is printed. */
export function checkTree(root: string): { readonly lines: readonly string[]; readonly passed: boolean } {
  const files = filesIn(root);
  const code = files.filter((file) => !file.path.endsWith('.css'));
  const findings = [
    ...files.flatMap(checkLength),
    ...code.flatMap((file) => [
      ...checkName(file),
      ...checkText(file),
      ...checkImports(file),
      ...checkEndpoints(file),
      ...checkColumns(file),
      ...checkSpreads(file),
      ...checkStores(file),
      ...checkReads(file),
      ...checkComponents(file),
    ]),
    ...checkTexts(code),
    ...checkFolders(code),
  ];
  const refused = findings.filter((finding) => !finding.warning).length;
  const lines = findings.map(
    ({ file, message, warning }) => `${warning ? 'предупреждение' : 'нарушение'}: ${file}: ${message}`,
  );
  return {
    lines: [...lines, `Структура: файлов ${files.length}, нарушений ${refused}`],
    passed: refused === 0,
  };
}

/** Names: the closed vocabulary, folders of the feature line, no barrels. */
function checkName(file: SourceFile): Finding[] {
  const refuse = (message: string): Finding[] => [{ file: file.path, message }];
  const base = path.posix.basename(file.path);
  const stem = base.replace(/\..*$/, '');
  if (stem === 'index') return refuse('index — папка без вывесок: импортируют сам файл');
  if (emptyNames.test(stem)) return refuse(`имя «${stem}» ни о чём не говорит`);
  const [, seeds] = /^seed\/([^/]+)\//.exec(file.path) ?? [];
  if (seeds !== undefined && seeds !== 'data' && lineIndex(seeds) < 0 && !isComposing(seeds))
    return refuse(`папки «${seeds}» нет в строке предметов`);
  const place = placeOf(file.path);
  if (!place || place.folder === '') return [];
  const { tree, folder, inside } = place;
  const name = base.replace(/\.test(?=\.tsx?$)/, '');
  if (isOpen(tree, folder))
    return openFile.test(name) ? [] : refuse('имя файла — слова-через-дефис или ИмяЧасти');
  if (lineIndex(folder) < 0 && !isComposing(folder))
    return refuse(`папки «${folder}» нет в строке предметов`);
  const [noun] = inside;
  if (tree === 'domain' && noun === 'texts' && !wordsFile.test(file.path))
    return refuse('слова предмета: texts/{ru,en}/имя.ts');
  if (noun !== undefined) {
    return nounFolder.test(noun) && openFile.test(name) ? [] : refuse('имя папки или файла части предмета');
  }
  return featureFiles[tree].test(name) ? [] : refuse(`имени «${base}» нет в словаре файлов (${tree})`);
}

/** Styles are held to the length of code; what every feature once wrote into, to half of it. */
function checkLength(file: SourceFile): Finding[] {
  const lines = file.text.trimEnd().split('\n').length;
  const ordinary = isTest(file.path) ? limits.test : limits.file;
  const limit = tightFiles.test(file.path) ? limits.tight : ordinary;
  if (lines > limit) return [{ file: file.path, message: `${lines} строк, а больше ${limit} нельзя` }];
  const early = lines > limits.warning && limit === limits.file && !file.path.endsWith('.css');
  return early ? [{ file: file.path, message: `${lines} строк: пора делить`, warning: true }] : [];
}

/** The formatter puts a component's first and last line at the margin. */
function checkComponents({ path: file, text }: SourceFile): Finding[] {
  if (!/^src\/web\/.*\.tsx$/.test(file) || isTest(file)) return [];
  const components = text.matchAll(/^(?:export )?function ([A-Z]\w*)[\s\S]*?^\}/gm);
  return [...components].flatMap(([body, name]) => {
    const lines = body.split('\n').length;
    return lines > limits.component
      ? [{ file, message: `${name}: ${lines} строк, а больше ${limits.component} в части экрана нельзя` }]
      : [];
  });
}

/** Barrels by content, and what the domain may not touch. */
function checkText(file: SourceFile): Finding[] {
  const found: Finding[] = [];
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
  if (registers[filePath]?.test(target)) return undefined;
  if (faces.some((face) => face.test(target)) && !readsFaces(from, to))
    return `лицо предмета «${to.folder}» читает только реестр`;
  if (from.folder === 'access' && target === rightsRegister) return undefined;
  if (to.folder === '' && from.folder !== '' && !isComposing(from.folder) && !knownFromBelow.includes(target))
    return 'сборку дерева не знают её части';
  if (rightsFile.test(filePath) && from.folder !== 'access' && target !== 'src/domain/access/roles.ts')
    return 'права предмета знают только роли';
  const ground = from.tree === 'domain' ? domainGround[from.folder] : undefined;
  if (ground && to.folder !== from.folder && !ground.includes(to.folder)) {
    return `${from.folder} стоит левее всех предметов`;
  }
  if (textsPath.test(target) && /^rules\b/.test(path.posix.basename(filePath)))
    return 'правила не знают слов интерфейса';
  if (wordsFile.test(filePath)) return 'слова ничего не импортируют';
  if (from.tree === 'web' && wordsFile.test(target))
    return 'слова приходят отдельно от кода: список у lazyPage, useTranslation';
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

/** A table may be joined by all; its own columns are read and written by the feature that answers for them. */
function checkColumns(file: SourceFile): Finding[] {
  const place = placeOf(file.path);
  if (place?.tree !== 'server' || isTest(file.path)) return [];
  const code = withoutComments(file.text);
  return ownColumns.flatMap(({ table, alias, column, folder }) => {
    const names = (words: string) => new RegExp(`\\b${words}\\b`).test(code);
    const touches = names(`(${alias}|${table})\\.${column}`) || (names(table) && names(column));
    return touches && place.folder !== folder
      ? [{ file: file.path, message: `${table}.${column} читает и пишет только ${folder}` }]
      : [];
  });
}

function checkReads({ path: file, text }: SourceFile): Finding[] {
  const reads = /^src\/server\//.test(file) && !isTest(file) && /\bselectFrom\b/.test(withoutComments(text));
  return reads ? [{ file, message: 'читают на SQL, строитель — для записи (docs/decisions/010)' }] : [];
}

function checkStores({ path: file, text }: SourceFile): Finding[] {
  if (!/^src\/server\/.*\/store(\.[a-z-]+)*\.ts$/.test(file) || isTest(file)) return [];
  return unprovedChanges(text).map((name) => ({
    file,
    message: `${name} меняет строки без Authorized<…>; если право ничьё, причина — в @apart`,
  }));
}

/** A literal spread into a literal, which only keeps the formatter from one property a line. */
const idleSpread = /\.\.\.\(?(?:\{|\[(?:[^[\]]|\[[^[\]]*\])*\](?: as const\))?,)/;

function checkSpreads(file: SourceFile): Finding[] {
  const found = idleSpread.exec(withoutStrings(withoutComments(file.text)));
  return found ? [{ file: file.path, message: `«${found[0].slice(0, 20)}»: свойства пишутся прямо` }] : [];
}

/** What is put together of all features has a face too, which the tops of the trees and the frame read. */
function readsFaces(from: Place, to: Place): boolean {
  if (from.folder === to.folder || !(isComposing(to.folder) || lineIndex(to.folder) >= 0)) return true;
  return isComposing(to.folder) && (from.folder === '' || isComposing(from.folder));
}
