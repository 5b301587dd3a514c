import type { formsContract } from '#domain/forms/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { FormLibrary } from './library.ts';

export function formsRoutes(library: FormLibrary): Handlers<typeof formsContract> {
  const versions = library.all
    .map(({ code, version, title, source }) => ({ code, version, title, source }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'ru') || b.version - a.version);
  return {
    listVersions: async () => versions,
    getDefinition: async (_call, { params }) => library(params.code, params.version),
  };
}
