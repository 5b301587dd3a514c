import { type Narrowing, type PrintedList, quoted } from '#domain/documents/present.list.ts';
import { words } from '../texts/ru/help.ts';
import type { HelpItem, HelpStatus, helpChoiceSchema } from './model.ts';

type Choices = readonly (typeof helpChoiceSchema)['_output'][];

const labelOf = (choices: Choices, asked: string) =>
  choices.find(({ value }) => value === asked)?.label ?? asked;

/** The register of needed help: what is asked, by whom, and who answers. (order 01-21/744, App. 2) */
export const helpList = (types: Choices, urgencies: Choices): PrintedList<HelpItem> => ({
  name: words.title,
  columns: [
    { heading: words.school, width: 52, cell: ({ school }) => school.name },
    { heading: words.municipality, width: 40, cell: ({ municipality }) => municipality.name },
    { heading: words.period, width: 18, cell: ({ period }) => period },
    { heading: words.request, width: 80, cell: ({ text }) => text },
    { heading: words.factorColumn, width: 50, cell: ({ factor }) => factor },
    { heading: words.type, width: 40, cell: ({ type }) => labelOf(types, type) },
    { heading: words.urgency, width: 30, cell: ({ urgency }) => labelOf(urgencies, urgency) },
    { heading: words.status, width: 28, cell: ({ state }) => words.states[state?.status ?? 'new'] },
    { heading: words.helper, width: 50, cell: ({ state }) => state?.responsible?.name ?? null },
    { heading: words.explanation, width: 60, cell: ({ state }) => state?.note ?? null },
  ],
});

interface HelpNarrowing {
  readonly type?: string | undefined;
  readonly urgency?: string | undefined;
  readonly status?: HelpStatus | undefined;
  readonly municipality: string | undefined;
  /** Of the only form that is listed. */
  readonly school: string | undefined;
  readonly search?: string | undefined;
}

export const helpNarrowings = (types: Choices, urgencies: Choices, by: HelpNarrowing): Narrowing[] => [
  { name: words.type, value: by.type && labelOf(types, by.type) },
  { name: words.urgency, value: by.urgency && labelOf(urgencies, by.urgency) },
  { name: words.status, value: by.status && words.states[by.status] },
  { name: words.municipality, value: by.municipality },
  { name: words.school, value: by.school },
  { name: words.search, value: quoted(by.search) },
];
