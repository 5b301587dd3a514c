import path from 'node:path';

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

/** The imported file from the root of the project; undefined for packages. */
export function targetOf(filePath: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(filePath), specifier);
  return undefined;
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

export function isTest(filePath: string): boolean {
  return /\.(test|spec)\.tsx?$|^test\//.test(filePath);
}
