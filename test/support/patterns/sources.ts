import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import type { Pattern } from './syntax.ts';

/** A pattern and where it stands: «src/domain/kernel/text.ts:12». */
export interface FoundPattern extends Pattern {
  readonly place: string;
}

export interface Found {
  readonly patterns: readonly FoundPattern[];
  /** Places that put a pattern together from words while they run, not while their file is loaded. */
  readonly unseen: readonly string[];
}

/** Every pattern of the product: those written out, and those put together when their file is loaded. */
export function patternsIn(root: string): Found {
  const written: FoundPattern[] = [];
  const built: string[] = [];
  for (const file of filesIn(root)) {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    const { program } = parseSync(file, text);
    walk(program, (node) => {
      const place = `${file}:${text.slice(0, node.start).split('\n').length}`;
      if (node.regex) {
        written.push({ source: node.regex.pattern, flags: node.regex.flags, place });
      } else if (/^(?:New|Call)Expression$/u.test(node.type) && node.callee?.name === 'RegExp')
        built.push(place);
    });
  }
  const constructed = constructedIn(root, built);
  const seen = new Set(constructed.map(({ place }) => place));
  return { patterns: [...written, ...constructed], unseen: built.filter((place) => !seen.has(place)) };
}

const filesIn = (root: string): string[] =>
  fs
    .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.(?:test|fixture)\.tsx?$|\.d\.ts$/u.test(name))
    .map((name) => path.posix.join('src', name))
    .sort();

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: Pattern & { readonly pattern: string };
  readonly callee?: { readonly name?: string };
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const part of value) walk(part, visit);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('type' in value) visit(value as Node);
  for (const part of Object.values(value)) if (typeof part === 'object') walk(part, visit);
}

/** A process of its own loads the files with a `RegExp` that says what it was given. */
function constructedIn(root: string, places: readonly string[]): FoundPattern[] {
  const files = [...new Set(places.map((place) => place.replace(/:\d+$/u, '')))];
  const script = path.join(import.meta.dirname, 'constructed.ts');
  const run = spawnSync(process.execPath, [script, root, ...files], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as FoundPattern[];
}
