import {
  type Answers,
  type CellKey,
  type ChildList,
  type Column,
  type Condition,
  type Field,
  type FormDefinition,
  type KeyTemplate,
  NONE_COLUMN,
  QUALIFIER_COLUMN,
  type Row,
  type Section,
  type SourceRef,
  type Table,
} from './model.ts';

/** A fixed cell, or the pattern of a repeated one (`[*]` in its key), with all that describes it. */
export interface CellSpec {
  key: CellKey;
  section: string;
  table: string;
  /** Pattern of the row or list entry: the key without its last part. */
  path: string;
  column: string;
  repeated: boolean;
  /** Pattern of the repeated row of which the cell says that there is none. */
  noneOf?: string;
  field: Field;
  /** All must hold for the cell to be asked. */
  conditions: readonly Condition[];
  /** What the fact is called inside its row: «стаж работы 0–3», where the heading is shared with other columns. */
  label: string;
  rowLabel: string;
  sectionTitle: string;
  number?: string;
  source: SourceRef;
}

interface FormIndex {
  cells: readonly CellSpec[];
  byKey: ReadonlyMap<CellKey, CellSpec>;
  /** How many instances each repeated path may have. */
  limits: ReadonlyMap<string, number>;
}

/** Concrete row paths by their pattern, and by the pattern with the outer instance known. */
export type LiveRows = ReadonlyMap<string, readonly string[]>;

const INSTANCE = /\[[a-z0-9]{1,16}\]/g;
const indexes = new WeakMap<FormDefinition, FormIndex>();

/** The identification block first, then the sections as printed. */
export function sectionsOf(def: FormDefinition): readonly Section[] {
  return [def.identification, ...def.sections];
}

/** Those in which some of these cells stand: who filled a form in, and when, is added up by nothing. */
export function sectionsWith(
  def: FormDefinition,
  cells: Readonly<Record<CellKey, unknown>>,
): readonly Section[] {
  const keys = Object.keys(cells);
  return sectionsOf(def).filter(({ id }) => keys.some((key) => key.startsWith(`${id}.`)));
}

/** Every cell of the form in printed order. */
export function listCells(def: FormDefinition): readonly CellSpec[] {
  return indexOf(def).cells;
}

/** The description of a concrete cell or of a pattern; undefined where the form has no such cell. */
export function findCell(def: FormDefinition, key: CellKey): CellSpec | undefined {
  return indexOf(def).byKey.get(patternOf(key));
}

/** Repeated paths of the form and the largest number of instances of each. */
export function instanceLimits(def: FormDefinition): ReadonlyMap<string, number> {
  return indexOf(def).limits;
}

/**
 * Instance ids of a repeated row or list, oldest first, for example of `staffing.native_language` or
 * `staffing.maths.courses`. A row exists while any of its cells has an answer.
 */
export function rowInstances(def: FormDefinition, answers: Answers, rowPath: string): string[] {
  return instancesIn(def, answers)(rowPath);
}

/** The same for all rows of a form: its answers are looked through once. */
export function instancesIn(def: FormDefinition, answers: Answers): (rowPath: string) => string[] {
  const limits = instanceLimits(def);
  const live = liveRows(answers);
  return (rowPath) => {
    if (!limits.has(`${patternOf(rowPath)}[*]`)) return [];
    const paths = live.get(`${rowPath}[*]`) ?? [];
    return paths.map((path) => path.slice(rowPath.length + 1, -1));
  };
}

/** All instances that the answers hold, sorted by id. */
export function liveRows(answers: Answers): LiveRows {
  const found = new Map<string, Set<string>>();
  for (const key of Object.keys(answers)) {
    for (const match of key.matchAll(INSTANCE)) {
      const path = key.slice(0, match.index + match[0].length);
      const halfOpen = `${key.slice(0, match.index)}[*]`;
      for (const pattern of new Set([patternOf(path), halfOpen])) {
        const paths = found.get(pattern) ?? new Set();
        found.set(pattern, paths.add(path));
      }
    }
  }
  return new Map([...found].map(([pattern, paths]) => [pattern, [...paths].sort()]));
}

/** The repeated rows and lists a key lies in, outermost first, each with its last instance open: `staff.language[*]`. */
export function repeatedPathsOf(key: CellKey): string[] {
  return [...key.matchAll(INSTANCE)].map((match) => `${key.slice(0, match.index)}[*]`);
}

/** The concrete keys or paths behind a pattern; one without `[*]` stands for itself. */
export function expand(pattern: string, live: LiveRows): readonly string[] {
  const end = pattern.lastIndexOf('[*]') + 3;
  if (end < 3) return [pattern];
  const suffix = pattern.slice(end);
  return (live.get(pattern.slice(0, end)) ?? []).map((path) => path + suffix);
}

/** Where it is said that there is no instance of the outermost repeated row a key lies in. */
export const noneKeyOf = (key: CellKey): CellKey | undefined =>
  key.includes('[') ? `${key.slice(0, key.indexOf('['))}.${NONE_COLUMN}` : undefined;

/** Fills `{row}` and `{column}` of a template from the cell or row path it stands in. */
export function resolveTemplate(template: KeyTemplate, at: CellKey): CellKey {
  if (!template.includes('{')) return template;
  return template.replace('{row}', pathOf(at)).replace('{column}', columnOf(at));
}

export const patternOf = (key: CellKey): CellKey => (key.includes('[') ? key.replace(INSTANCE, '[*]') : key);
export const sectionOf = (key: CellKey): string => key.slice(0, key.indexOf('.'));
export const pathOf = (key: CellKey): string => key.slice(0, key.lastIndexOf('.'));
export const columnOf = (key: CellKey): string => key.slice(key.lastIndexOf('.') + 1);

function indexOf(def: FormDefinition): FormIndex {
  let index = indexes.get(def);
  if (!index) {
    index = buildIndex(def);
    indexes.set(def, index);
  }
  return index;
}

function buildIndex(def: FormDefinition): FormIndex {
  const cells: CellSpec[] = [];
  const limits = new Map<string, number>();
  for (const section of sectionsOf(def)) {
    for (const table of section.tables) {
      for (const row of table.rows) {
        const path = row.repeat ? `${section.id}.${row.id}[*]` : `${section.id}.${row.id}`;
        if (row.repeat) limits.set(path, row.repeat.max);
        if (row.repeat?.none) cells.push(noneCell(section, table, row, row.repeat.none));
        cells.push(...rowCells(section, table, row, path));
        for (const list of row.withoutLists ? [] : (table.lists ?? [])) {
          const listPath = `${path}.${list.id}[*]`;
          limits.set(listPath, list.max);
          cells.push(...listCellsOf(section, table, row, list, listPath));
        }
      }
    }
  }
  return { cells, byKey: new Map(cells.map((cell) => [cell.key, cell])), limits };
}

function rowCells(section: Section, table: Table, row: Row, path: string): CellSpec[] {
  const own = new Map((row.cells ?? []).map((cell) => [cell.column, cell.field]));
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const ids = new Set([
    ...(row.repeat?.qualifier ? [QUALIFIER_COLUMN] : []),
    ...columns.keys(),
    ...own.keys(),
  ]);
  const cells: CellSpec[] = [];
  for (const id of ids) {
    const column = columns.get(id);
    const field = own.has(id) ? own.get(id) : (column?.field ?? qualifierOf(row, id));
    if (field) cells.push(specOf(section, table, row, path, id, field, column));
  }
  return cells;
}

function noneCell(section: Section, table: Table, row: Row, field: Field): CellSpec {
  const path = `${section.id}.${row.id}`;
  return { ...specOf(section, table, row, path, NONE_COLUMN, field), noneOf: `${path}[*]` };
}

function qualifierOf(row: Row, columnId: string): Field | undefined {
  return columnId === QUALIFIER_COLUMN ? row.repeat?.qualifier : undefined;
}

function listCellsOf(section: Section, table: Table, row: Row, list: ChildList, path: string): CellSpec[] {
  return list.columns.flatMap((column) =>
    column.field ? [specOf(section, table, row, path, column.id, column.field, column, list.position)] : [],
  );
}

function specOf(
  section: Section,
  table: Table,
  row: Row,
  path: string,
  id: string,
  field: Field,
  column?: Column,
  position = column?.position,
): CellSpec {
  const key = `${path}.${id}`;
  return {
    key,
    section: section.id,
    table: table.id,
    path,
    column: id,
    repeated: path.includes('[*]'),
    field,
    conditions: [row.askedWhen, field.askedWhen]
      .filter((condition) => condition !== undefined)
      .filter((condition) => resolveTemplate(condition.cell, key) !== key),
    label: field.label ?? (column ? headingOf(column) : row.label),
    rowLabel: row.label,
    sectionTitle: section.title,
    ...(row.number ? { number: row.number } : {}),
    source: sourceOf(row, field, position),
  };
}

const headingOf = ({ group, label }: Column): string => (group === undefined ? label : `${group} ${label}`);

/** In a table printed with its rows across, the field knows the line and the row knows the column. */
function sourceOf(row: Row, field: Field, position: number | undefined): SourceRef {
  const source = field.source ?? row.source;
  if ('added' in source || 'added' in row.source) return source;
  const column = source.column ?? (field.source ? row.source.column : position);
  return column === undefined ? { line: source.line } : { line: source.line, column };
}
