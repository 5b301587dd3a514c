import type { ActRequisites, Signatory } from '#domain/documents/model.act.ts';
import {
  fileNameOf,
  type PrintedColumn,
  type PrintedDocument,
  type PrintedSheet,
  type PrintedTableRow,
} from '#domain/documents/model.printed.ts';
import { printDate } from '#domain/kernel/dates.ts';
import { collapseSpaces } from '#domain/kernel/text.ts';
import { isAbbreviation } from '#domain/orders/reading/legend.ts';
import type { Abbreviation, CellField } from '#domain/orders/reading/model.ts';

/** The printed layout of a roadmap and its official words, as data. */
export interface RoadmapPaper {
  readonly columns: readonly (PrintedColumn & { readonly field: 'no' | CellField })[];
  readonly annex: string;
  readonly revision: string;
  /** Kinds of acts in the cases that the mark needs. */
  readonly acts: Readonly<Record<string, { readonly dative: string; readonly genitive: string }>>;
  /** First words of the names of authorities, in the genitive. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Over rows without a section that stand below a section. */
  readonly unsectioned: string;
  readonly legend: string;
  readonly record: string;
  readonly name: string;
}

/** One version of a plan with all that its paper shows. */
export interface PrintedPlan {
  readonly title: string;
  /** What stands over the annex of the order; null where no order is known. */
  readonly annexTitle: string | null;
  /** The act that founded the plan. */
  readonly act: ActRequisites;
  /** The name of the authority that signed it, as the directory writes it. */
  readonly body: string | null;
  readonly annexNo: string | null;
  readonly version: number;
  /** The act that approved this version, where it is another one. */
  readonly amending: ActRequisites | null;
  readonly measures: readonly {
    readonly number: string;
    readonly section: string | null;
    readonly title: string;
    readonly term: string;
    readonly responsible: string;
    readonly result: string;
  }[];
  readonly legend: readonly Pick<Abbreviation, 'short' | 'full' | 'origin'>[];
  /** Who signed the act that approved the version. */
  readonly signatory: Signatory | null;
  readonly address: string;
}

/** A version of a plan as the annex of its act. (ГОСТ Р 7.0.97-2025; order 01-21/744, App. 1) */
export function planDocument(plan: PrintedPlan, paper: RoadmapPaper): PrintedDocument {
  const lines = legendLines(plan.legend);
  return {
    name: paper.name,
    mark: annexMark(plan, paper),
    heading: headingOf(plan),
    blocks: [
      {
        kind: 'table',
        columns: paper.columns.map(({ field: _, ...column }) => column),
        rows: tableRows(plan, paper),
      },
      ...(lines.length > 0 ? [paper.legend, ...lines] : []).map(
        (text) => ({ kind: 'paragraph', text }) as const,
      ),
      { kind: 'signature', post: plan.signatory?.post ?? '', name: plan.signatory?.name ?? '' },
    ],
    record: { words: paper.record, address: plan.address },
    sheets: [],
  };
}

/**
 * «Дорожная карта 01-21-744 от 15.05.2020, ред. 2.docx»: what no file system refuses. A workbook that says more than
 * the plan names its further tables: «…, ред. 2, исполнение.xlsx».
 */
export function planFileName(
  plan: PrintedPlan,
  paper: RoadmapPaper,
  extension: string,
  sheets: readonly Pick<PrintedSheet, 'name'>[] = [],
): string {
  const act = [plan.act.number, plan.act.date && `от ${printDate(plan.act.date)}`].filter(Boolean).join(' ');
  const version = plan.version > 1 ? `, ред. ${plan.version}` : '';
  const more = sheets.map(({ name }) => `, ${name.toLowerCase()}`).join('');
  return fileNameOf(`${`${paper.name} ${act}`.trim()}${version}${more}`, extension);
}

/** An act is titled «Об утверждении плана …», its annex «План …»; a plan renamed in a draft goes by its new name. */
const headingOf = ({ title, annexTitle }: PrintedPlan): string =>
  annexTitle !== null && /^Об? /u.test(title) ? annexTitle : title;

/** «Приложение № 1 / к приказу министерства … / от 15.05.2020 № 01-21/744 / (в редакции приказа от … № …)». */
function annexMark(plan: PrintedPlan, paper: RoadmapPaper): string[] {
  const { act, amending } = plan;
  const words = (kind: string) => paper.acts[kind.toLowerCase()];
  const kind = words(act.kind)?.dative;
  return [
    plan.annexNo ? `${paper.annex} № ${plan.annexNo}` : paper.annex,
    kind ? `к ${[kind, bodyInGenitive(plan.body, paper)].filter(Boolean).join(' ')}` : '',
    stamp(act),
    amending
      ? `(${[paper.revision, words(amending.kind)?.genitive, stamp(amending)].filter(Boolean).join(' ')})`
      : '',
  ].filter((line) => line !== '');
}

/** What is not known is left blank for a pen. */
const stamp = ({ number, date }: ActRequisites): string =>
  `от ${date ? printDate(date) : blank} №\u00a0${number || blank}`;
/** An odd number: pairs of them are the bold of Markdown. */
const blank = '_'.repeat(11);

/** «Министерство образования …» → «министерства образования …»; nothing of a name in capitals or of unknown words. */
function bodyInGenitive(body: string | null, paper: RoadmapPaper): string | undefined {
  const [first = '', ...rest] = collapseSpaces(body ?? '').split(' ');
  const genitive = paper.bodies[first.toLowerCase()];
  return genitive && first !== first.toUpperCase() ? [genitive, ...rest].join(' ') : undefined;
}

function tableRows(plan: PrintedPlan, paper: RoadmapPaper): PrintedTableRow[] {
  let section: string | null = null;
  return plan.measures.flatMap((measure) => {
    const cellOf: Record<'no' | CellField, string> = {
      no: measure.number && `${measure.number}.`,
      title: measure.title,
      term: measure.term,
      responsible: measure.responsible,
      result: measure.result,
    };
    const cells = { cells: paper.columns.map(({ field }) => cellOf[field]) };
    if (measure.section === section) return [cells];
    section = measure.section;
    return [{ section: section ?? paper.unsectioned }, cells];
  });
}

/** A short name is explained once; a line of the legend is worth more than a bracket in a sentence. */
function legendLines(legend: PrintedPlan['legend']): string[] {
  const abbreviations = legend.filter(({ origin, short }) => origin === 'legend' || isAbbreviation(short));
  const sorted = abbreviations.toSorted((a, b) => Number(a.origin === 'text') - Number(b.origin === 'text'));
  return [...Map.groupBy(sorted, ({ short }) => short)].flatMap(([short, [known]]) =>
    known ? [`${short} – ${known.full}`] : [],
  );
}
