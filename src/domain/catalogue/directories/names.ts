import type { KnownName } from '#domain/forms/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { foldText } from '#domain/kernel/text.ts';

/** A thing of a directory under all names that it has had: old forms keep the words of their day. */
export interface DirectoryEntry {
  readonly id: string;
  readonly names: readonly DirectoryName[];
}

export interface DirectoryName {
  readonly name: string;
  /** What else it is called in a form: short, or in the case that the printed line asks for («учителей физики»). */
  readonly also: readonly string[];
  /** The first day of this name; absent: older than the directory. */
  readonly since?: LocalDate;
  /** The last day of it; absent: still in use. */
  readonly until?: LocalDate;
}

/** The same as forms keep them. */
export const knownNames = (entries: readonly DirectoryEntry[]): KnownName[] =>
  entries.flatMap(({ names }) => names.map(({ name, also }) => ({ name, also })));

/** What may be typed for the names of these entries, as `foldText` leaves it → the name. */
export function namesByText(entries: readonly DirectoryEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ names }) =>
      names.flatMap(({ name, also }) =>
        [name, ...also].map((text): [string, string] => [foldText(text), name]),
      ),
    ),
  );
}
