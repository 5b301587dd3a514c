import { printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import { type Narrowing, type PrintedList, quoted } from '../present.list.ts';
import { words } from '../texts/ru/papers.ts';
import type { Paper, PaperKind } from './model.ts';
import { missingOf } from './rules.ts';

const { column, field } = words;

/** As the state of a row reads. */
const stateWords = (paper: Paper): string => {
  if (paper.withdrawn !== null) return fill(words.withdrawn, { why: paper.withdrawn });
  const missing = missingOf(paper, paper.files.length).map((one) => field[one].toLowerCase());
  return missing.length === 0 ? words.whole : fill(words.lacks, { fields: missing.join(', ') });
};

/** The register as a table. */
export const paperList: PrintedList<Paper> = {
  name: words.title,
  columns: [
    { heading: words.kindLabel, width: 45, cell: ({ kind }) => words.kind[kind] },
    { heading: field.number, width: 26, cell: ({ number }) => number },
    { heading: field.signedOn, width: 24, cell: ({ signedOn }) => signedOn && printDate(signedOn) },
    { heading: field.subject, width: 90, cell: ({ subject }) => subject },
    { heading: column.organization, width: 55, cell: ({ organization }) => organization.name },
    { heading: field.signatory, width: 50, cell: ({ signatory }) => signatory },
    { heading: column.state, width: 50, cell: stateWords },
    { heading: words.list.proves, width: 22, cell: ({ proves }) => proves },
  ],
};

interface PaperNarrowing {
  readonly kind?: PaperKind | undefined;
  readonly view: keyof typeof words.view;
  readonly incomplete?: 'yes' | undefined;
  readonly search?: string | undefined;
}

export const paperNarrowings = ({ kind, view, incomplete, search }: PaperNarrowing): Narrowing[] => [
  { name: words.view.label, value: view === 'all' ? undefined : words.view[view] },
  { name: words.filter.kind, value: kind && words.kind[kind] },
  { name: words.filter.incomplete, value: incomplete && words.filter.isIncomplete },
  { name: words.search, value: quoted(search) },
];
