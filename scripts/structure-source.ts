import fs from 'node:fs';
import path from 'node:path';
import { composingFolders, featureLine, openFolders, type Tree } from './structure.ts';

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

export interface Place {
  readonly tree: Tree;
  /** '' for the files at the top of the tree. */
  readonly folder: string;
  readonly inside: readonly string[];
}

const folders = ['src', 'scripts', 'test', 'seed', 'bench'];

/** Code and styles. */
export function filesIn(root: string): SourceFile[] {
  return folders.flatMap((folder) => filesOf(root, folder));
}

function filesOf(root: string, folder: string): SourceFile[] {
  const start = path.join(root, folder);
  if (!fs.existsSync(start)) return [];
  return fs
    .readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name) && !name.includes('node_modules'))
    .map((name) => ({
      path: path.posix.join(folder, name),
      text: fs.readFileSync(path.join(start, name), 'utf8'),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

export function importsOf({ text }: SourceFile): string[] {
  const pattern =
    /^(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...withoutComments(text).matchAll(pattern)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** The imported file from the root of the project; undefined for packages. */
export function targetOf(filePath: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(filePath), specifier);
  return undefined;
}

export function placeOf(filePath: string): Place | undefined {
  const [source, tree, ...rest] = filePath.split('/');
  if (source !== 'src' || tree === undefined || !(tree in openFolders)) return undefined;
  const [folder = '', ...inside] = rest.slice(0, -1);
  return { tree: tree as Tree, folder, inside };
}

export function isOpen(tree: Tree, folder: string): boolean {
  return (openFolders[tree] as readonly string[]).includes(folder);
}

export function isComposing(folder: string): boolean {
  return (composingFolders as readonly string[]).includes(folder);
}

export function lineIndex(folder: string): number {
  return (featureLine as readonly string[]).indexOf(folder);
}

export function isTest(filePath: string): boolean {
  return /\.(test|spec)\.tsx?$|^test\//.test(filePath);
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

export function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
