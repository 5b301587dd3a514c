import type { TermState } from '#domain/assignments/model.ts';
import type { ActRequisites } from '#domain/documents/model.act.ts';
import {
  fileNameOf,
  type PrintedBlock,
  type PrintedColumn,
  type PrintedDocument,
  type PrintedTableRow,
} from '#domain/documents/model.printed.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { EvidenceItem } from '../evidence/model.ts';
import { summaryOf } from '../evidence/rules.ts';
import { words as evidence } from '../texts/ru/evidence.ts';
import { type BriefSection, briefSections } from './model.ts';

/** One executor of an obligation, or the schools of a municipality together: schools are counted, never named. */
interface Executors {
  readonly kind: PlanItemKind;
  readonly number: string;
  /** Title of the reporting point; null where it asks for the whole. */
  readonly point: string | null;
  readonly municipality: string | null;
  /** Null: schools. */
  readonly organization: string | null;
  readonly count: number;
}

/** A term that was not kept. */
export interface BrokenTerm extends Executors {
  readonly dueOn: LocalDate;
  /** The most of them. */
  readonly days: number;
  /** The last explanation or remark. */
  readonly words: string | null;
}

/** A term that was moved. */
export interface MovedTerm extends Executors {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
}

/** All that a справка may say, as it stood at the end of a day. */
export interface Brief {
  readonly on: LocalDate;
  readonly act: ActRequisites;
  readonly title: string;
  /** What of the region it tells of. */
  readonly reach: readonly string[];
  readonly items: readonly EvidenceItem[];
  readonly total: number;
  readonly states: Readonly<Record<Exclude<TermState, 'closed'>, number>>;
  readonly overdue: readonly BrokenTerm[];
  readonly late: readonly BrokenTerm[];
  readonly shifts: readonly MovedTerm[];
  readonly address: string;
}

/** The printed layout of a справка and its official words, as data. */
export interface BriefPaper {
  readonly name: string;
  readonly heading: string;
  readonly of: string;
  readonly reach: string;
  readonly obligations: string;
  readonly assignments: string;
  readonly state: Readonly<Record<Exclude<TermState, 'closed'>, string>>;
  readonly sections: Readonly<Record<BriefSection, string>>;
  readonly none: Readonly<Record<BriefSection, string>>;
  readonly columns: Readonly<Record<'measures' | 'broken' | 'shifts', readonly PrintedColumn[]>>;
  readonly clause: string;
  readonly schools: string;
  readonly regional: string;
  readonly unexplained: string;
  readonly unproved: string;
  readonly record: string;
}

/** The order of the paragraph on assignments: what is done, what waits, what is broken. */
const told = [
  'done',
  'done_late',
  'not_required',
  'in_time',
  'soon',
  'late',
  'overdue',
  'undated',
] as const satisfies readonly TermState[];

/** «Справка о ходе исполнения приказа»: every number of its first paragraphs adds up. (order 01-21/744, cl. 3) */
export function briefDocument(
  brief: Brief,
  sections: readonly BriefSection[],
  paper: BriefPaper,
): PrintedDocument {
  const { total, states, items } = brief;
  const counts = told
    .filter((state) => states[state] > 0)
    .map((state) => `${paper.state[state]} – ${states[state]}`);
  const paragraphs = [
    fill(paper.of, { title: brief.title }),
    fill(paper.reach, { reach: brief.reach.join(', ') }),
    fill(paper.obligations, summaryOf(items)),
    fill(paper.assignments, { total, counts: counts.join(', ') }),
  ];
  return {
    name: paper.name,
    mark: [],
    heading: fill(paper.heading, { act: actWords(brief.act), day: printDate(brief.on) }),
    blocks: [
      ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
      ...briefSections
        .filter((section) => sections.includes(section))
        .flatMap((section) => blocksOf(section, brief, paper)),
      { kind: 'signature', post: '', name: '' },
    ],
    record: { words: paper.record, address: brief.address },
    sheets: [],
  };
}

/** «Справка о ходе исполнения приказа 01-21-744 на 31.08.2020.pdf». */
export const briefFileName = ({ act, on }: Brief, paper: BriefPaper, extension: string): string =>
  fileNameOf(`${paper.name} ${act.number} на ${printDate(on)}`, extension);

function blocksOf(section: BriefSection, brief: Brief, paper: BriefPaper): PrintedBlock[] {
  const [columns, rows] = tableOf(section, brief, paper);
  const heading = { kind: 'heading', text: paper.sections[section] } as const;
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: paper.none[section] }];
  return [heading, { kind: 'table', columns, rows }];
}

function tableOf(
  section: BriefSection,
  brief: Brief,
  paper: BriefPaper,
): [readonly PrintedColumn[], PrintedTableRow[]] {
  switch (section) {
    case 'measures':
      return [paper.columns.measures, brief.items.map((item) => ({ cells: measureCells(item, paper) }))];
    case 'overdue':
    case 'late':
      return [
        paper.columns.broken,
        brief[section].map((one) => ({
          cells: [
            ...executorCells(one, paper),
            printDate(one.dueOn),
            one.days,
            one.words ?? (one.organization === null ? '' : paper.unexplained),
          ],
        })),
      ];
    case 'shifts':
      return [
        paper.columns.shifts,
        brief.shifts.map((one) => ({
          cells: [...executorCells(one, paper), printDate(one.fromOn), printDate(one.toOn), one.reason],
        })),
      ];
  }
}

function measureCells({ kind, number, title, assignments: a, proofs }: EvidenceItem, paper: BriefPaper) {
  const proved = proofs
    .filter(({ holds }) => holds)
    .map((proof) => `${evidence.kind[proof.kind]}: ${proof.count}`);
  const counts = [a.total, a.accepted, a.onTime, a.late, a.overdue, a.notRequired];
  return [
    numberOf(kind, number, paper),
    title,
    ...counts,
    proved.join('; ') || (a.total > 0 ? paper.unproved : ''),
  ];
}

const executorCells = ({ kind, number, point, ...who }: Executors, paper: BriefPaper): string[] => [
  [numberOf(kind, number, paper), point].filter(Boolean).join('\n'),
  who.municipality ?? paper.regional,
  who.organization ?? fill(paper.schools, { count: who.count }),
];

const numberOf = (kind: PlanItemKind, number: string, paper: BriefPaper): string =>
  kind === 'clause' ? fill(paper.clause, { number }) : number;

const actWords = ({ number, date }: ActRequisites): string =>
  [number && `№\u00a0${number}`, date && `от ${printDate(date)}`].filter(Boolean).join(' ');
