import type { Column, FormDefinition, FormWords, Row, Section } from './model.ts';
import { sectionsOf } from './rules.cells.ts';

/** Members of a definition that people read, the order's own words apart. */
const SPOKEN = new Set([
  'title',
  'label',
  'note',
  'hint',
  'unit',
  'group',
  'message',
  'counts',
  'excludes',
  'example',
  'added',
]);

/** Everything that a form says, each once. */
export function textsOf(def: FormDefinition): ReadonlySet<string> {
  const texts = new Set<string>();
  said(def, (text) => {
    texts.add(text);
    return text;
  });
  return texts;
}

/**
 * The form in other words. Cells, answers and rules are the same; what has no words stays as it is, and the wording of
 * the order stands beside in `printed`, also where the Russian form needs it not.
 */
export function inWords(def: FormDefinition, words: FormWords): FormDefinition {
  const sections = def.sections.map(quoted);
  return said({ ...def, sections }, (text) => words[text] ?? text) as FormDefinition;
}

/** A value that survives JSON, with every text of it said anew. */
function said(value: unknown, say: (text: string) => string, name = ''): unknown {
  if (typeof value === 'string') return SPOKEN.has(name) ? say(value) : value;
  if (Array.isArray(value)) return value.map((one) => said(one, say, name));
  if (typeof value !== 'object' || value === null) return value;
  // Sentences of the engine stand by the kind of a finding.
  const nameOf = (key: string) => (name === 'messages' ? 'message' : key);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, say, nameOf(key))]));
}

const quoted = (section: Section): Section => ({
  ...section,
  tables: section.tables.map((table) => ({
    ...table,
    columns: table.columns.map(quotedColumn),
    rows: table.rows.map(quotedRow),
  })),
});

function quotedRow(row: Row): Row {
  return 'added' in row.source ? row : { ...row, printed: row.printed ?? row.label };
}

function quotedColumn(column: Column): Column {
  const { source } = column.field ?? {};
  if (source && 'added' in source) return column;
  const { label, printed = label, group, groupPrinted = group } = column;
  return { ...column, printed, ...(groupPrinted ? { groupPrinted } : {}) };
}

/** The order's wording of every row and column that has one. */
export function printedOf(def: FormDefinition): string[] {
  return sectionsOf(def).flatMap((section) =>
    section.tables.flatMap(({ rows, columns }) =>
      [
        ...rows.map(({ printed }) => printed),
        ...columns.flatMap(({ printed, groupPrinted }) => [printed, groupPrinted]),
      ].filter((text) => text !== undefined),
    ),
  );
}
