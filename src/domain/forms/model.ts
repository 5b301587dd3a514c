import { z } from 'zod';

/**
 * The shape of a survey form and of the answers given to it. A definition is data: it survives a JSON
 * round trip, and every function of this feature takes it as an argument.
 */

/**
 * `section.row.column` for a fixed row, `section.row[instance].column` for a repeated one, and
 * `…row.list[instance].column` for a list that belongs to a row. In a pattern the instance is `*`.
 */
export type CellKey = string;

/** «Нет данных»: a deliberate answer, unlike a blank (an absent key) and unlike zero. */
export interface NoData {
  noData: true;
}
export type Answer = number | string | boolean | NoData;
/** One flat map, so that saving, merging and the change log all work cell by cell. */
export type Answers = Readonly<Record<CellKey, Answer>>;
/** Explanations of warnings by `FormFinding.key`. */
export type FindingComments = Readonly<Record<string, string>>;

export type FieldType =
  | 'count'
  | 'decimal'
  | 'percent'
  | 'year'
  | 'yes_no'
  | 'choice'
  | 'date'
  | 'text'
  | 'long_text';

export type Consolidation =
  | 'sum'
  | 'ratio'
  | 'yes_count'
  | 'choice_count'
  | 'year_distribution'
  | 'by_qualifier'
  | 'tens_distribution'
  | 'text_register'
  | 'none';

/** Where a cell stands in the printed form, or why it was added to it. */
export type SourceRef = { line: number; column?: number } | { added: string };

/**
 * A key that may hold `{row}` (the path of the row that the cell or check stands in, with its instance),
 * `{column}` (the cell's own column) and `[*]` (every instance).
 */
export type KeyTemplate = string;

/** True when the cell holds the value, or a number above the bound; unknown while the cell is blank. */
export type Condition =
  | { cell: KeyTemplate; equals: boolean | string }
  | { cell: KeyTemplate; above: number };

/** A value that is computed and never typed. A ratio is a percentage of `of` in `to`. */
export type Derivation =
  | { kind: 'sum'; of: readonly KeyTemplate[] }
  | { kind: 'ratio'; of: KeyTemplate; to: KeyTemplate };

export interface Option {
  value: string;
  label: string;
}

export interface Field {
  type: FieldType;
  consolidation: Consolidation;
  /** Needed where a row holds several facts and the column has no heading of its own. */
  label?: string;
  /** Blank is a finding, once the row exists and `askedWhen` holds. */
  required?: boolean;
  unit?: string;
  min?: number;
  max?: number;
  /** Digits after the comma, 0 to 2; `decimal` and `percent` only. */
  decimals?: number;
  options?: readonly Option[];
  /** Longest text in characters. */
  maxLength?: number;
  derived?: Derivation;
  askedWhen?: Condition;
  hint?: string;
  /** Names that are offered for the text, and told for one and the same in the consolidation; others stay allowed. */
  directory?: string;
  /** Overrides the source made of the row's line and the column's number. */
  source?: SourceRef;
}

export interface Column {
  id: string;
  label: string;
  /** The official wording where the label corrects it. */
  printed?: string;
  /** Heading shared with the neighbouring columns. */
  group?: string;
  /** Its official wording where the heading corrects it. */
  groupPrinted?: string;
  /** Number of the column in the printed table, from 1. */
  position?: number;
  /** The default of every row; absent where each row brings its own. */
  field?: Field;
}

/** A field of one row: in place of the column's, or `null` for the printed «X». */
export interface CellOverride {
  column: string;
  field: Field | null;
}

/** A row that may be given several times, for example one per native language. */
export interface Repeat {
  max: number;
  /** What distinguishes the instances; stored in the column `name`. */
  qualifier?: Field;
  /**
   * Asked while there is no instance, and stands at the row without one, in the column `none`: a school that has none
   * says so, since no row alone is a blank.
   */
  none?: Field;
}
export const QUALIFIER_COLUMN = 'name';
export const NONE_COLUMN = 'none';

export interface Row {
  id: string;
  label: string;
  printed?: string;
  /** Number of the row as it should read; `printed` keeps a number that differs. */
  number?: string;
  source: SourceRef;
  repeat?: Repeat;
  cells?: readonly CellOverride[];
  /** Holds for every cell of the row but the one that decides it. */
  askedWhen?: Condition;
  /** Computed rows carry no lists of their own. */
  withoutLists?: boolean;
  hint?: string;
}

/** A list kept inside every row of a table, for example the courses taken by the teachers of a subject. */
export interface ChildList {
  id: string;
  label: string;
  printed?: string;
  position?: number;
  max: number;
  columns: readonly Column[];
  hint?: string;
}

/** `matrix`: rows by columns. `list`: each row holds its own facts. `rows`: one repeated row, a register. */
export type TableLayout = 'matrix' | 'list' | 'rows';

/** A column of the paper that a linked row fills: with these facts, in the rows where `when` holds. */
export interface PrintedColumn {
  label: string;
  cells: readonly string[];
  when?: { column: string; equals: string };
}

export interface Table {
  id: string;
  layout: TableLayout;
  title?: string;
  printed?: string;
  /** Shown with rows across, as printed. */
  transposed?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  lists?: readonly ChildList[];
  note?: string;
  /** How the paper prints a register, where its columns are other than the columns of the row. */
  printedAs?: readonly PrintedColumn[];
}

export interface Section {
  id: string;
  title: string;
  note?: string;
  source: SourceRef;
  tables: readonly Table[];
}

export type Severity = 'error' | 'warning';

interface CheckBase {
  id: string;
  severity: Severity;
  /** One Russian sentence or two: what is wrong and what to do. */
  message: string;
  source: SourceRef;
  /** Row paths put in place of `{row}`, one finding each; absent for a check of single cells. */
  rows?: readonly string[];
}

/** A key with `[*]` in a sum stands for all its instances together. */
export type Check = CheckBase &
  (
    | { kind: 'sum_equals'; total: KeyTemplate; parts: readonly KeyTemplate[] }
    | { kind: 'at_most'; parts: readonly KeyTemplate[]; limit: KeyTemplate }
    /** The numbers of instances that bear a name, together, within the limit of this name. */
    | { kind: 'at_most_named'; cell: KeyTemplate; limits: Readonly<Record<string, KeyTemplate>> }
    | { kind: 'range'; cell: KeyTemplate; min?: number; max?: number }
    | { kind: 'requires'; cells: readonly KeyTemplate[]; when?: Condition }
    | { kind: 'implies'; when: Condition; expected: Condition }
    /** A number differs from the previous collection by more than `share` per cent and more than `floor`. */
    | { kind: 'jump'; cells: readonly KeyTemplate[]; share: number; floor: number }
  );
/**
 * What to write into cells and what not, in plain words. A cell matches a pattern part by part: `staffing.*.count`
 * stands for the count of every row.
 */
export interface CellHelp {
  cells: readonly string[];
  /** What counts here. */
  counts?: string;
  /** What does not. */
  excludes?: string;
  example?: string;
}

/** Cells that the product added to the printed form, or asks otherwise than it does, and why. */
export interface CellOrigin {
  cells: readonly string[];
  added: string;
}

/** What a form says in another language, by what it says in Russian. */
export type FormWords = Readonly<Record<string, string>>;

export type CheckKind = Check['kind'];

/** Raised by the engine itself, the rest by the checks of the form. */
export type EngineFindingKind = 'required' | 'invalid' | 'too_many';

/** A name of a directory, and what else people write for it. */
export interface KnownName {
  name: string;
  also: readonly string[];
}

export interface FormDefinition {
  code: string;
  version: number;
  title: string;
  /** The document that approved the form. */
  source: string;
  /** Who fills the form in and as of which day: a section like the others, shown first. */
  identification: Section;
  sections: readonly Section[];
  checks: readonly Check[];
  help?: readonly CellHelp[];
  /** By their ids. They are published with the version: what was added up under a name stays under it. */
  directories?: Readonly<Record<string, readonly KnownName[]>>;
  /** Said beside a published version where the version itself tells its cells for the order's own. */
  origins?: readonly CellOrigin[];
  /** Sections with protected counts of people: said beside a version as well. */
  peopleSections?: readonly string[];
  /** Sentences of the findings that every form has; `unasked` stands in the oldest forms and is said no more. */
  messages: Record<EngineFindingKind, string> & { unasked?: string };
}

export type FindingKind = CheckKind | EngineFindingKind;

export interface FormFinding {
  /** `checkId@cell`: stable, so that a comment stays with its warning. */
  key: string;
  checkId: string;
  kind: FindingKind;
  /** Where to show it; a pattern while the repeated row that is missing has not been begun. */
  cell: CellKey;
  /** Every cell that takes part, `cell` first. */
  cells: readonly CellKey[];
  severity: Severity;
  message: string;
  commented: boolean;
}

/** Counts only required cells that are asked now. */
export interface SectionProgress {
  section: string;
  filled: number;
  total: number;
  left: number;
}

export const MAX_TEXT = 4000;
const MAX_KEY = 160;

export const cellKeySchema = z
  .string()
  .min(3)
  .max(MAX_KEY)
  .regex(/^[a-z][a-z0-9_.[\]]*$/);

export const answerSchema = z.union([
  z.number(),
  z.string().min(1).max(MAX_TEXT),
  z.boolean(),
  z.strictObject({ noData: z.literal(true) }),
]);

export const answersSchema = z.record(cellKeySchema, answerSchema);

/** One edit; `null` makes the cell blank. */
export const cellChangeSchema = z.object({ cell: cellKeySchema, value: answerSchema.nullable() });
export type CellChange = z.infer<typeof cellChangeSchema>;

export const findingCommentsSchema = z.record(z.string().max(MAX_KEY * 2), z.string().min(1).max(1000));

export function isNoData(answer: Answer | undefined): answer is NoData {
  return typeof answer === 'object';
}
