import path from 'node:path';
import { textsPath, wordsFile } from './structure.ts';
import { type Finding, isTest, type SourceFile, targetOf, withoutComments } from './structure-source.ts';

/** What the first screen waits for, and what a page waits for besides: `setUpTexts([…])`, `lazyPage(…, […])`. */
const firstScreen = 'src/web/main.tsx';
const firstList = /\bsetUpTexts\(\s*\[([^\]]*)\]/;
const lazyPage = /\blazyPage\(\s*\(\) => import\('([^']+)'\),\s*'\w+',\s*\[([^\]]*)\],?\s*\)/g;
/** The ground's words are on every screen; reasons of refusals come by themselves to the one place that says them. */
const ground: ReadonlySet<string> = new Set(['app', 'errors']);
const saysReasons = 'src/web/ui/use-error-text.ts';

/** `smallCells: { ru: () => import('./texts/ru/small-cells.ts'), en: … }` */
const faceFile = /^src\/domain\/(?:[a-z]+\/texts|texts\/register)\.ts$/;
const faceLine = /(\w+): \{([^{}]*import\([^{}]*)\}/g;

/** A page names the namespaces of all words in its own piece of code: none is missing, none is carried in vain. */
export function checkTexts(files: readonly SourceFile[]): Finding[] {
  const known = namespacesOf(files);
  const program = files.filter(({ path: name }) => name.startsWith('src/') && !isTest(name));
  const sources = new Map(program.map((file) => [file.path, readSource(file, known)]));
  const faces = program.flatMap(checkFace);
  const first = sources.get(firstScreen);
  if (!first) return faces;
  const onEveryPage = wordsFrom(firstScreen, sources);
  const declaredFirst = listed(firstList.exec(first.text)?.[1]);
  return [
    ...faces,
    ...compare(firstScreen, 'первого экрана', onEveryPage, declaredFirst),
    ...[...sources].flatMap(([file, { pages }]) =>
      pages.flatMap(({ page, declared }) => {
        const needed = [...wordsFrom(page, sources)].filter((one) => !onEveryPage.has(one));
        return compare(file, `страницы ${path.posix.basename(page)}`, new Set(needed), declared);
      }),
    ),
    ...[...sources].flatMap(([file, { words }]) =>
      file.startsWith('src/web/') && file !== saysReasons && words.has('errors')
        ? [{ file, message: `слова отказов говорит только ${path.posix.basename(saysReasons)}` }]
        : [],
    ),
  ];
}

interface Source {
  readonly text: string;
  /** Everything it imports but pages, which are pieces of their own. */
  readonly imports: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly pages: readonly { readonly page: string; readonly declared: ReadonlySet<string> }[];
}

function compare(
  file: string,
  of: string,
  needed: ReadonlySet<string>,
  declared: ReadonlySet<string>,
): Finding[] {
  const outside = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...these].filter((one) => !those.has(one)).sort();
  const finding = (names: readonly string[], what: string) =>
    names.length > 0 ? [{ file, message: `в списке слов ${of} ${what}: ${names.join(', ')}` }] : [];
  return [
    ...finding(outside(needed, declared), 'не хватает'),
    ...finding(outside(declared, needed), 'лишнее'),
  ];
}

const namespaceOf = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A namespace is called as its files are, in both languages. */
function checkFace({ path: file, text }: SourceFile): Finding[] {
  if (!faceFile.test(file)) return [];
  return [...text.matchAll(faceLine)].flatMap(([, namespace = '', files = '']) => {
    const read = [...files.matchAll(/(\w+)\/([\w-]+)\.ts'/g)].map(
      ([, language, name = '']) => `${language} ${namespaceOf(name)}`,
    );
    return read.join() === `ru ${namespace},en ${namespace}`
      ? []
      : [{ file, message: `пространство слов «${namespace}» названо не так, как его файлы` }];
  });
}

/** Namespaces are files: `texts/ru/small-cells.ts` is `smallCells`. */
function namespacesOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const names = files
    .filter((file) => wordsFile.test(file.path))
    .map((file) => path.posix.basename(file.path, '.ts'));
  return new Set(names.map(namespaceOf));
}

function readSource(file: SourceFile, known: ReadonlySet<string>): Source {
  if (textsPath.test(file.path)) return { text: '', imports: [], words: new Set(), pages: [] };
  const text = withoutComments(file.text);
  const pages = [...text.matchAll(lazyPage)].map(([, target = '', list]) => ({
    page: targetOf(file.path, target) ?? '',
    declared: listed(list),
  }));
  const imported = text.matchAll(
    /^import\b(?!\s+type\b)[^'";]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  const targets = [...imported].flatMap(
    ([, from, onDemand]) => targetOf(file.path, from ?? onDemand ?? '') ?? [],
  );
  const named = text.matchAll(/['"`](\w+):|\b(?:useTranslation\(|ns:)\s*\[?\s*['"](\w+)['"]/g);
  const namespaces = [...named].flatMap(([, prefix, alone]) => prefix ?? alone ?? []);
  return {
    text,
    imports: targets.filter((target) => !pages.some(({ page }) => page === target)),
    words: new Set(namespaces.filter((one) => known.has(one))),
    pages,
  };
}

/** The namespaces of all words in the code that this file brings along. */
function wordsFrom(start: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const seen = new Set([start]);
  const words = new Set<string>();
  for (const file of seen) {
    const source = sources.get(file);
    for (const word of source?.words ?? []) if (!ground.has(word)) words.add(word);
    for (const target of source?.imports ?? []) seen.add(target);
  }
  return words;
}

const listed = (list = ''): ReadonlySet<string> =>
  new Set([...list.matchAll(/'(\w+)'/g)].flatMap(([, name]) => name ?? []));
