import type { FormDefinition } from '#domain/forms/model.ts';
import { AppError } from '#domain/kernel/errors.ts';

/** The published definition of a form version, or of the newest. */
export type FormLibrary = (code: string, version: number | 'latest') => FormDefinition;

/** @throws AppError (from the library) `not_found` */
export function formLibrary(definitions: readonly FormDefinition[]): FormLibrary {
  const known = new Map<string, FormDefinition>();
  for (const definition of definitions) {
    const { code, version } = definition;
    const newest = known.get(code);
    known.set(`${code}@${version}`, definition);
    if (!newest || newest.version < version) known.set(code, definition);
  }
  return (code, version) => {
    const found = known.get(version === 'latest' ? code : `${code}@${version}`);
    if (!found) throw new AppError('not_found', 'form.not_found');
    return found;
  };
}
