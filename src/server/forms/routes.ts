import type { formsContract } from '#domain/forms/contract.ts';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { FormLibrary } from './library.ts';

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
