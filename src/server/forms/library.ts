import type { FormEntry } from '#domain/catalogue/forms/form-entry.ts';
import { formEntries } from '#domain/catalogue/published.ts';
import type { CellMove, FormMapping } from '#domain/forms/model.mapping.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { sectionsWith } from '#domain/forms/rules.help.ts';
import { movesBetween } from '#domain/forms/rules.mapping.ts';
import { AppError } from '#domain/kernel/errors.ts';

/** What the server knows of the published forms, by their codes. */
export interface FormLibrary {
  /**
   * The definition of a version, or of the newest.
   * @throws AppError `not_found`
   */
  (code: string, version: number | 'latest'): FormDefinition;
  readonly all: readonly FormDefinition[];
  mappings(code: string): readonly FormMapping[];
  /** What moved between two versions of one form. */
  moves(from: FormDefinition, to: FormDefinition): readonly CellMove[];
  renewedSections(code: string): readonly string[];
  protection(code: string): FormEntry['protection'];
  pupilsCell(code: string): CellKey | undefined;
  help(code: string): FormEntry['help'];
  english(code: string): FormEntry['english'];
  /** @throws AppError `not_found` */
  papers(code: string): Pick<FormEntry, 'paper' | 'consolidatedPaper'>;
}

/** Published versions, with what is said of their cells beside them. */
const definitionsOf = ({ versions, protection }: FormEntry): FormDefinition[] =>
  versions.map(({ definition, origins }) => ({
    ...definition,
    ...(origins && { origins }),
    peopleSections: sectionsWith(definition, protection?.patterns ?? []),
  }));

function libraryOf(entries: readonly FormEntry[]): FormLibrary {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const served = new Map(entries.map((entry) => [entry.code, definitionsOf(entry)]));
  const definition = (code: string, version: number | 'latest') => {
    const versions = served.get(code) ?? [];
    const found = version === 'latest' ? versions.at(-1) : versions.find((one) => one.version === version);
    if (!found) throw new AppError('not_found', 'form.not_found');
    return found;
  };
  const mappings = (code: string) => byCode.get(code)?.mappings ?? [];
  return Object.assign(definition, {
    all: [...served.values()].flat(),
    mappings,
    moves: (from: FormDefinition, to: FormDefinition) => movesBetween(mappings(to.code), from, to),
    renewedSections: (code: string) => byCode.get(code)?.renewedSections ?? [],
    protection: (code: string) => byCode.get(code)?.protection,
    pupilsCell: (code: string) => byCode.get(code)?.pupilsCell,
    help: (code: string) => byCode.get(code)?.help,
    english: (code: string) => byCode.get(code)?.english,
    papers(code: string) {
      const entry = byCode.get(code);
      if (!entry) throw new AppError('not_found', 'form.not_found');
      return entry;
    },
  });
}

export const formLibrary: FormLibrary = libraryOf(formEntries);
