import { fileNameOf, type PrintedCell, type PrintedDocument } from '#domain/documents/model.printed.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import type { ConsolidatedCell } from '#domain/forms/present.ts';
import { type CellSpec, sectionsOf } from '#domain/forms/rules.cells.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import { type ConsolidatedPaper, printedFigure } from './present.paper.ts';
import {
  type ComparedRow,
  type ComparedSide,
  type ComparisonBasis,
  compareForms,
  differenceOf,
} from './rules.comparison.ts';

export interface PrintedSide extends ComparedSide {
  readonly title: string;
}

interface Compared {
  readonly sides: readonly [PrintedSide, PrintedSide];
  /** Cells that both forms have; null: all of them. */
  readonly comparable: readonly CellKey[] | null;
  readonly basis: ComparisonBasis;
  readonly states: 'accepted' | 'sent';
  readonly day: LocalDate;
  readonly address: string;
}

const NAME_MM = 117;
const FIGURE_MM = 50;

/** Two consolidated forms side by side with the difference, all sections. (order 01-21/744, cl. 2.1) */
export function comparisonDocument(
  def: FormDefinition,
  { sides, comparable, basis, states, day, address }: Compared,
  paper: ConsolidatedPaper,
): PrintedDocument {
  const words = paper.comparison;
  const rows = Map.groupBy(compareForms(def, sides, comparable, basis), ({ spec }) => spec.section);
  const columns = [
    { heading: words.row, width: NAME_MM, align: 'left' },
    ...sides.map(({ title }) => ({ heading: title, width: FIGURE_MM, align: 'center' }) as const),
    { heading: words.difference, width: FIGURE_MM, align: 'center' },
  ] as const;
  const lines: readonly (readonly [string, string | number])[] = [
    ...sides.map(
      ({ title, aggregate }) =>
        [`${title}, ${paper.facts.forms.toLowerCase()} (${paper.states[states]})`, aggregate.forms] as const,
    ),
    [words.basis, words.bases[basis]],
    [paper.facts.day, printDate(day)],
  ];
  return {
    name: words.name,
    mark: paper.mark,
    heading: `${words.heading}: ${def.title}`,
    blocks: [
      ...lines.map(([name, value]) => ({ kind: 'paragraph', text: `${name}: ${value}` }) as const),
      ...sectionsOf(def).flatMap(({ id, title }) => {
        const lines = rows.get(id)?.map((row) => ({ cells: cellsOf(row, paper) }));
        if (!lines) return [];
        return [{ kind: 'heading', text: title } as const, { kind: 'table', columns, rows: lines } as const];
      }),
      { kind: 'signature', post: paper.post, name: '' },
      { kind: 'paragraph', text: paper.date },
    ],
    record: { words: paper.record, address },
    sheets: [],
  };
}

/** «Сравнение сведений о ресурсах, 2020, город Бузулук и город Орск.xlsx». */
export const comparisonFileName = (
  { sides, period }: Pick<Compared, 'sides'> & { readonly period: string },
  { comparison }: ConsolidatedPaper,
  extension: string,
): string =>
  fileNameOf(`${comparison.name}, ${period}, ${sides.map(({ title }) => title).join(' – ')}`, extension);

function cellsOf({ spec, table, first, second, numbers }: ComparedRow, paper: ConsolidatedPaper) {
  const cell = (figure: ConsolidatedCell | undefined, number: number | null): PrintedCell => {
    if (!figure) return paper.comparison.incomparable;
    if (number !== null && figure.kind !== 'yes_no') return rounded(number);
    const words = printedFigure(figure, paper);
    return words === '' ? '—' : words;
  };
  const difference = differenceOf(...numbers);
  return [
    [table, `${nameOf(spec)}${first.kind === 'ratio' ? ', %' : ''}`].filter(Boolean).join('. '),
    cell(first, numbers[0]),
    cell(second, numbers[1]),
    difference === null ? '—' : rounded(difference),
  ];
}

const nameOf = ({ number, rowLabel, label }: CellSpec): string =>
  [number, label === rowLabel ? rowLabel : `${rowLabel}: ${label}`].filter(Boolean).join(' ');

const rounded = (value: number): number => Math.round(value * 10) / 10;
