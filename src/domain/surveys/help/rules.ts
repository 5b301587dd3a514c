import type { MunicipalityRef, OrganizationKind } from '#domain/directory/model.ts';
import type { Answers, FormDefinition, Option } from '#domain/forms/model.ts';
import { findCell } from '#domain/forms/rules.cells.ts';
import { flow } from '#domain/kernel/flow.ts';
import type { MunicipalityId } from '#domain/kernel/ids.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { AskedHelp, HelpAction, HelpInWords, HelpRegister, HelpStatus } from './model.ts';

/** Help is taken by an organisation, handed over to another one, given or refused; a closed request opens again. */
export const helpFlow = flow<HelpStatus, HelpAction, Exclude<HelpStatus, 'new'>>('needed_help', {
  new: { take: 'taken', decline: 'declined' },
  taken: { take: 'taken', finish: 'done', decline: 'declined' },
  done: { take: 'taken' },
  declined: { take: 'taken' },
});

/** Whether somebody must be named who gives the help. */
export const asksHelper = (action: HelpAction): boolean => action === 'take';

/** A refusal is explained, the rest may be; the school reads it. */
export const isExplained = (action: HelpAction, note = ''): boolean =>
  note.trim() === '' ? action !== 'decline' : isReason(note);

/** Help comes from an organisation of the region or of the school's own municipality, never from a school. */
export function mayHelp(
  organization: { readonly kind: OrganizationKind; readonly municipalityId: MunicipalityId | null },
  at: MunicipalityId,
): boolean {
  const near = organization.municipalityId === null || organization.municipalityId === at;
  return organization.kind !== 'school' && near;
}

/** What a form asks for: its rows that say so, and what it says in the school's own words. */
export function askedIn(answers: Answers, { rows, columns, words }: HelpRegister): AskedHelp[] {
  const said = (cell: string) => (typeof answers[cell] === 'string' ? answers[cell] : '');
  const needed = `.${columns.needed}`;
  const asking = Object.keys(answers)
    .filter((cell) => cell.startsWith(`${rows}[`) && cell.endsWith(needed) && answers[cell] === true)
    .map((cell) => cell.slice(0, -needed.length));
  const chosen = asking.map((row) => ({
    row,
    cell: `${row}.${columns.factor}`,
    type: said(`${row}.${columns.type}`),
    urgency: said(`${row}.${columns.urgency}`),
    text: said(`${row}.${columns.text}`),
    factor: said(`${row}.${columns.factor}`),
  }));
  return words ? [...chosen, ...askedInWords(answers, words)] : chosen;
}

/** A version that asks whether anything is needed at all is believed in that. */
function askedInWords(
  answers: Answers,
  { row, needed, text, type, urgency, denials }: HelpInWords,
): AskedHelp[] {
  const cell = `${row}.${text}`;
  const own = answers[cell];
  if (typeof own !== 'string' || (answers[`${row}.${needed}`] ?? true) !== true) return [];
  const bare = foldText(own)
    .replace(/^[. ]+/, '')
    .replace(/(?<![. ])[. ]+$/, '');
  if (denials.includes(bare)) return [];
  return [{ row, cell, type: type.value, urgency: urgency.value, text: own, factor: '' }];
}

/** The kinds of help, or how urgent it is, in the words of the form. */
export function choicesOf(
  def: FormDefinition,
  { rows, columns, words }: HelpRegister,
  column: 'type' | 'urgency',
): readonly Option[] {
  const chosen = findCell(def, `${rows}[*].${columns[column]}`)?.field.options ?? [];
  return words ? [...chosen, words[column]] : chosen;
}

/** So many requests of one kind, urgency and place. */
export interface HelpGroup {
  readonly type: string;
  readonly urgency: string;
  readonly municipality: MunicipalityRef;
  /** By the conditions without kind and urgency. */
  readonly here: number;
  /** By all conditions. */
  readonly shown: number;
}

/** What the register says above its rows: by kind and urgency, and which kinds and places there are to choose from. */
export function totalHelp(groups: readonly HelpGroup[]) {
  const kinds = Map.groupBy(groups, ({ type, urgency }) => `${type} ${urgency}`);
  const counts = [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    const count = sumOf(alike, 'here');
    return first && count > 0 ? [{ type: first.type, urgency: first.urgency, count }] : [];
  });
  return {
    total: sumOf(groups, 'shown'),
    counts,
    types: new Set(groups.map(({ type }) => type)),
    municipalities: [...new Map(groups.map(({ municipality }) => [municipality.id, municipality])).values()],
  };
}

const sumOf = (groups: readonly HelpGroup[], which: 'here' | 'shown') =>
  groups.reduce((sum, group) => sum + group[which], 0);
