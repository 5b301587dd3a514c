import type { formsContract } from '#domain/forms/contract.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { Handlers } from '#server/lib/call.ts';

/** The published definition of a form version, or of the newest. */
export type FormLibrary = (code: string, version: number | 'latest') => FormDefinition;

/** @throws AppError (from the library) `not_found` */
export function formLibrary(definitions: readonly FormDefinition[]): FormLibrary {
  return (code, version) => {
    const versions = definitions.filter((d) => d.code === code).toSorted((a, b) => b.version - a.version);
    const found = version === 'latest' ? versions[0] : versions.find((d) => d.version === version);
    if (!found) throw new AppError('not_found', 'form.not_found');
    return found;
  };
}

export function formsRoutes(
  library: FormLibrary,
  published: readonly FormDefinition[],
): Handlers<typeof formsContract> {
  const versions = published
    .map(({ code, version, title, source }) => ({ code, version, title, source }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'ru') || b.version - a.version);
  return {
    listVersions: async () => versions,
    getDefinition: async (_call, { params }) => library(params.code, params.version),
  };
}
