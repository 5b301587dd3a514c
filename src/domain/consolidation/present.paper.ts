import { fileNameOf, type PrintedCell, type PrintedDocument } from '#domain/documents/model.printed.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { formBlocks } from '#domain/forms/present.paper.ts';
import { type ConsolidatedCell, type ConsolidatedCount, presentConsolidated } from '#domain/forms/present.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { patternOf, sectionsWith } from '#domain/forms/rules.cells.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import type { ComparisonPaper } from './model.comparison.ts';

/** Official words of a consolidated form on paper. */
export interface ConsolidatedPaper {
  readonly name: string;
  readonly mark: readonly string[];
  /** Over the table: «Свод: …». */
  readonly heading: string;
  readonly facts: Readonly<Record<'place' | 'places' | 'period' | 'forms' | 'day', string>>;
  readonly states: Readonly<Record<'accepted' | 'sent', string>>;
  readonly yes: string;
  readonly no: string;
  readonly texts: string;
  readonly post: string;
  readonly date: string;
  readonly record: string;
  readonly comparison: ComparisonPaper;
  /** For readers outside of the line school – municipality – ministry. */
  readonly outside: Readonly<
    Record<
      | 'hidden'
      | 'others'
      | 'together'
      | 'people'
      | 'published'
      | 'unpublished'
      | 'less'
      | 'derivable'
      | 'post',
      string
    >
  >;
}

interface Consolidated {
  readonly aggregate: Aggregate;
  /** The municipality or the group; null for all municipalities within the scope. */
  readonly place: string | null;
  readonly municipalities: readonly string[];
  readonly states: 'accepted' | 'sent';
  readonly period: string;
  /** Of which days the figures are, the first and the last; null: there are none yet. */
  readonly days: Days | null;
  readonly address: string;
  /** Absent for those who see every figure. */
  readonly protection?: ProtectedPaper;
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface ProtectedPaper {
  readonly hidden: readonly CellKey[];
  readonly publishedOn: LocalDate | null;
  readonly leastCount: number;
  /** Municipalities that are shown only together; only where they are in these figures. */
  readonly others: readonly string[];
}

/** The consolidated form of a place in the layout of the order, all sections. (order 01-21/744, cl. 2.1, App. 2) */
export function consolidatedDocument(
  def: FormDefinition,
  { aggregate, ...shown }: Consolidated,
  paper: ConsolidatedPaper,
): PrintedDocument {
  const cells = presentConsolidated(def, aggregate);
  const hidden = new Set(shown.protection?.hidden);
  const lines: readonly (readonly [string, string | number])[] = [
    [paper.facts.place, placeOf(shown, paper)],
    [paper.facts.period, shown.period],
    [`${paper.facts.forms} (${paper.states[shown.states]})`, aggregate.forms],
    [paper.facts.day, daysOf(shown.days)],
    ...(shown.protection ? protectionLines(shown.protection, paper) : []),
  ];
  return {
    name: paper.name,
    mark: paper.mark,
    heading: `${paper.heading}: ${def.title}`,
    blocks: [
      ...lines.map(([name, value]) => ({ kind: 'paragraph', text: `${name}: ${value}` }) as const),
      ...formBlocks(
        def,
        {
          // What schools have given several times is added up in one line.
          instances: () => ['*'],
          answerOf: () => undefined,
          cell: (key) =>
            hidden.has(patternOf(key)) ? paper.outside.hidden : printedFigure(cells[patternOf(key)], paper),
        },
        sectionsWith(def, cells),
      ),
      { kind: 'signature', post: shown.protection ? paper.outside.post : paper.post, name: '' },
      { kind: 'paragraph', text: paper.date },
    ],
    record: { words: paper.record, address: shown.address },
    sheets: [],
  };
}

/** «Свод сведений о ресурсах, 2020, город Бузулук.xlsx». */
export const consolidatedFileName = (
  shown: Pick<Consolidated, 'place' | 'municipalities' | 'period'>,
  paper: ConsolidatedPaper,
  extension: string,
): string => fileNameOf(`${paper.name}, ${shown.period}, ${placeOf(shown, paper)}`, extension);

const daysOf = (days: Days | null): string =>
  days ? [...new Set([days.from, days.to])].map(printDate).join(' – ') : '—';

/** What is told of figures that are not shown as they are, or not at all. (152-ФЗ, ст. 5) */
function protectionLines(
  { publishedOn, leastCount, others }: ProtectedPaper,
  { outside }: ConsolidatedPaper,
): readonly (readonly [string, string])[] {
  const state =
    publishedOn === null
      ? outside.unpublished
      : `${outside.published} ${printDate(publishedOn)}; ${outside.less} ${leastCount} ${outside.derivable}`;
  return [
    [outside.people, state],
    ...(others.length > 0 ? [[outside.together, others.join(', ')] as const] : []),
  ];
}

function placeOf(
  { place, municipalities }: Pick<Consolidated, 'place' | 'municipalities'>,
  paper: ConsolidatedPaper,
): string {
  const [only, ...more] = municipalities;
  if (place !== null) return place;
  return only !== undefined && more.length === 0 ? only : `${paper.facts.places}: ${municipalities.length}`;
}

export function printedFigure(
  cell: ConsolidatedCell | undefined,
  { yes, no, texts }: ConsolidatedPaper,
): PrintedCell {
  if (!cell || cell.filled === 0) return '';
  switch (cell.kind) {
    case 'sum':
      return cell.sum;
    case 'ratio':
      return cell.value ?? '';
    case 'yes_no':
      return `${yes}: ${cell.yes}; ${no}: ${cell.no}`;
    case 'distribution':
      return counted(cell.counts);
    case 'by_qualifier':
      return cell.total;
    case 'texts':
      return `${texts}: ${cell.texts}`;
  }
}

const counted = (counts: readonly ConsolidatedCount[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`)
    .join('; ');
