import type { formsContract } from '#domain/forms/contract.ts';
import { inWords } from '#domain/forms/rules.words.ts';
import type { Handlers } from '#server/lib/call.ts';
import type { FormLibrary } from './library.ts';

export function formsRoutes(library: FormLibrary): Handlers<typeof formsContract> {
  const versions = library.all
    .map(({ code, version, title, source }) => ({ code, version, title, source }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'ru') || b.version - a.version);
  return {
    listVersions: async () => versions,
    getDefinition: async (_call, { params, query }) => {
      const definition = library(params.code, params.version);
      const words = query.language === 'en' ? library.english(params.code) : undefined;
      return words ? inWords(definition, words) : definition;
    },
  };
}
