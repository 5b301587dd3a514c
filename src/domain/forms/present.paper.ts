import {
  type PrintedBlock,
  type PrintedCell,
  type PrintedColumn,
  type PrintedTable,
  printedCell,
} from '#domain/documents/model.printed.ts';
import {
  type Answer,
  type CellKey,
  type FormDefinition,
  NONE_COLUMN,
  QUALIFIER_COLUMN,
  type Section,
  type Table,
} from './model.ts';
import { type CellSpec, findCell, sectionsOf } from './rules.cells.ts';
import { cellsOfRow, ownCellsOf, type RowAt, rowPathOf, rowsAt } from './rules.layout.ts';

/** What is printed in the cells: answers of one form, or figures of many. */
export interface PaperContent {
  /** Instances of a repeated row or list that have a line of their own. */
  readonly instances: (rowPath: string) => readonly string[];
  /** Empty where there is nothing to say. */
  readonly cell: (key: CellKey, spec: CellSpec) => PrintedCell;
  /** The answer that decides which column of a register a fact stands in. */
  readonly answerOf: (key: CellKey) => Answer | undefined;
}

/** Of a sheet laid on its side, between the margins of ГОСТ Р 7.0.97-2025. */
const SHEET_MM = 267;
const ROW_MM = 52;
const LIST_MM = 36;
const FACT_MM = 150;
/** No column of figures needs more; below the lesser width a longer heading is turned. */
const FIGURE_MM = 30;
const NARROW_MM = 22;
const LETTER_MM = 2.4;
const INSETS_MM = 3;
/** A cell that the order crosses out, and one that nobody has filled. */
const NONE = '×';
const BLANK = '—';

/** All sections of a form, table by table, in the layout of its paper. (order 01-21/744, App. 2) */
export function formBlocks(
  def: FormDefinition,
  content: PaperContent,
  sections: readonly Section[] = sectionsOf(def),
): PrintedBlock[] {
  return sections.flatMap((section) =>
    section.tables.flatMap((table, at): PrintedBlock[] => {
      const title = [at === 0 ? section.title : undefined, table.title].filter(Boolean).join('. ');
      const heading = title === '' ? [] : [{ kind: 'heading', text: title } as const];
      return [...heading, tableOf(def, section, table, content)];
    }),
  );
}

function tableOf(def: FormDefinition, section: Section, table: Table, content: PaperContent): PrintedTable {
  const paper = new PaperTable(def, section, table, content);
  if (table.printedAs) return paper.register(table.printedAs);
  if (table.layout === 'list') return paper.facts();
  return table.transposed ? paper.across() : paper.matrix();
}

class PaperTable {
  readonly #def: FormDefinition;
  readonly #table: Table;
  readonly #content: PaperContent;
  readonly #lines: readonly RowAt[];

  constructor(def: FormDefinition, section: Section, table: Table, content: PaperContent) {
    this.#def = def;
    this.#table = table;
    this.#content = content;
    this.#lines = table.rows.flatMap((row) => {
      const lines = rowsAt(section, [row], content.instances);
      // No row and «нет таких» are told apart on paper too.
      const none = { row, path: rowPathOf(section, row), instance: null };
      return lines.length === 0 && row.repeat?.none ? [none] : lines;
    });
  }

  /** Rows down, columns across, the lists of a row at its end. */
  matrix(): PrintedTable {
    const { columns, lists = [], layout, rows } = this.#table;
    const room = Math.floor((SHEET_MM - ROW_MM - lists.length * LIST_MM) / Math.max(1, columns.length));
    const widths = columns.map(({ field }) => (isWords(field?.type) ? room : Math.min(room, FIGURE_MM)));
    const name = SHEET_MM - lists.length * LIST_MM - widths.reduce((sum, width) => sum + width, 0);
    const head: PrintedColumn[] = [
      { heading: layout === 'rows' ? (rows[0]?.label ?? '') : '', width: name, align: 'left' },
      ...columns.map(({ label, group, field }, at): PrintedColumn => {
        const [heading, width] = [withUnit(label, field?.unit), widths[at] ?? room];
        return {
          heading,
          width,
          align: isWords(field?.type) ? 'left' : 'center',
          ...(group === undefined ? {} : { group }),
          ...(heading.length * LETTER_MM > width - INSETS_MM && width < NARROW_MM ? { upright: true } : {}),
        };
      }),
      ...lists.map(({ label }) => ({ heading: label, width: LIST_MM, align: 'left' as const })),
    ];
    return this.#filled(head, this.#lines, (line) => [
      this.#nameOf(line),
      ...columns.map(({ id }) => this.#cell(line.path, id)),
      ...lists.map((list) =>
        line.row.withoutLists ? NONE : this.#entries(`${line.path}.${list.id}`, list.columns),
      ),
    ]);
  }

  /** Lines of the paper that ask for facts of their own. */
  facts(): PrintedTable {
    const head: PrintedColumn[] = [
      { heading: '', width: SHEET_MM - FACT_MM, align: 'left' },
      { heading: '', width: FACT_MM, align: 'left' },
    ];
    return this.#filled(head, this.#lines, (line) => [this.#nameOf(line), this.#factsOf(line)]);
  }

  /** The rows of the definition are the columns of the paper; what only one of them asks stands in lines above. */
  across(): PrintedTable {
    const width = Math.floor((SHEET_MM - ROW_MM) / Math.max(1, this.#lines.length));
    const head: PrintedColumn[] = [
      { heading: '', width: ROW_MM, align: 'left' },
      ...this.#lines.map((line) => ({ heading: this.#nameOf(line), width, align: 'center' as const })),
    ];
    const shared = this.#table.columns.map(({ id, label, field }) => ({
      id,
      label: withUnit(label, field?.unit),
    }));
    const own = this.#lines.flatMap((line) =>
      ownCellsOf(this.#def, this.#table, line).map(({ spec }) => ({ id: spec.column, label: spec.label })),
    );
    return this.#filled(head, [...own, ...shared], ({ id, label }) => [
      label,
      ...this.#lines.map(({ path }) => this.#cell(path, id)),
    ]);
  }

  /** A register in the columns of the order; the facts of one row stay side by side. */
  register(printed: NonNullable<Table['printedAs']>): PrintedTable {
    const width = Math.floor(SHEET_MM / printed.length);
    const head = printed.map(({ label }) => ({ heading: label, width, align: 'left' as const }));
    return this.#filled(head, this.#lines, ({ path }) =>
      printed.map(({ cells, when }) => {
        if (when && this.#content.answerOf(`${path}.${when.column}`) !== when.equals) return '';
        return cells
          .map((id) => this.#cell(path, id))
          .filter(isSaid)
          .map(printedCell)
          .join('\n');
      }),
    );
  }

  #filled<T>(
    columns: readonly PrintedColumn[],
    lines: readonly T[],
    cells: (line: T) => PrintedCell[],
  ): PrintedTable {
    const rows = lines.map((line) => ({ cells: cells(line) }));
    // A register without an entry keeps its line: a table of headings alone reads as cut.
    const said = rows.length > 0 ? rows : [{ cells: columns.map(() => BLANK) }];
    const dense = columns.some(({ upright }) => upright);
    return { kind: 'table', columns, rows: said, ...(dense && { dense }) };
  }

  #cell(path: string, column: string): PrintedCell {
    const key = `${path}.${column}`;
    const spec = findCell(this.#def, key);
    if (!spec) return NONE;
    const content = this.#content.cell(key, spec);
    return content === '' ? BLANK : content;
  }

  #nameOf({ row, path, instance }: RowAt): string {
    const name = [row.number, row.label].filter(Boolean).join(' ');
    const qualifier = row.repeat?.qualifier && this.#tellingApart(path, instance);
    if (qualifier === undefined) return name;
    // The rows of a register are of one kind, which its heading names once.
    return this.#table.layout === 'rows' ? printedCell(qualifier) : `${name}: ${qualifier}`;
  }

  /** Of all instances together both what their names come to and how many schools have none. */
  #tellingApart(path: string, instance: string | null): PrintedCell {
    const none =
      instance === null || instance === '*' ? this.#cell(path.replace('[*]', ''), NONE_COLUMN) : NONE;
    if (instance === null) return none;
    const name = this.#cell(path, QUALIFIER_COLUMN);
    return isSaid(none) ? [name, none].filter(isSaid).map(printedCell).join('; ') : name;
  }

  /** «основное здание: 3; пристрой: нет»; the only fact of a line needs no name. */
  #factsOf(line: RowAt): PrintedCell {
    const facts = cellsOfRow(this.#def, this.#table, line).map(({ spec }) => ({
      spec,
      content: this.#cell(line.path, spec.column),
    }));
    const [only, ...more] = facts;
    if (!only) return NONE;
    if (more.length === 0) return measured(only.content, only.spec.field.unit);
    return facts
      .map(({ spec, content }) => {
        const named = spec.label === spec.rowLabel ? '' : `${spec.label}: `;
        return `${named}${measured(content, spec.field.unit)}`;
      })
      .join('\n');
  }

  #entries(path: string, columns: Table['columns']): PrintedCell {
    const entries = this.#content.instances(path).map((instance) =>
      columns
        .map(({ id }) => this.#cell(`${path}[${instance}]`, id))
        .filter(isSaid)
        .map(printedCell)
        .join(', '),
    );
    return entries.length === 0 ? BLANK : entries.join('\n');
  }
}

const isSaid = (cell: PrintedCell): boolean => cell !== BLANK && cell !== NONE;

const withUnit = (label: string, unit: string | undefined): string =>
  unit && !label.includes(unit) ? `${label}, ${unit}` : label;

/** A bare number stays one, so that a workbook can count with it. */
const measured = (content: PrintedCell, unit: string | undefined): PrintedCell =>
  unit && typeof content === 'number' ? `${printedCell(content)} ${unit}` : content;

const isWords = (type: string | undefined): boolean => type?.endsWith('text') ?? false;
