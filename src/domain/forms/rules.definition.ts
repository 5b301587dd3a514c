import { foldText } from '#domain/kernel/text.ts';
import type {
  CellHelp,
  Check,
  Consolidation,
  Field,
  FieldType,
  FormDefinition,
  KeyTemplate,
} from './model.ts';
import { QUALIFIER_COLUMN } from './model.ts';
import { type CellSpec, findCell, listCells, resolveTemplate, sectionsOf } from './rules.cells.ts';
import { isMatch } from './rules.help.ts';

/** What may be done with each type of field. Years and typed percentages are never summed. */
const ALLOWED = {
  count: ['sum', 'by_qualifier', 'none'],
  decimal: ['sum', 'by_qualifier', 'none'],
  percent: ['ratio', 'tens_distribution', 'none'],
  year: ['year_distribution', 'none'],
  yes_no: ['yes_count', 'none'],
  choice: ['choice_count', 'none'],
  date: ['none'],
  text: ['by_qualifier', 'text_register', 'none'],
  long_text: ['text_register', 'none'],
} as const satisfies Record<FieldType, readonly Consolidation[]>;

const ID = /^[a-z][a-z0-9_]*$/;

/** Everything that would make the definition misbehave, as sentences for its author; empty when sound. */
export function checkDefinition(def: FormDefinition): string[] {
  const cells = listCells(def);
  return [
    ...repeated(cells.map((cell) => cell.key)).map((key) => `${key}: the key is not unique`),
    ...repeated(def.checks.map((check) => check.id)).map((id) => `${id}: the check is not unique`),
    ...badIds(def),
    ...cells.flatMap((cell) => [...fieldFaults(cell), ...referenceFaults(def, cell)]),
    ...circles(def).map((key) => `${key}: the cell depends on itself`),
    ...def.checks.flatMap((check) => checkFaults(def, check)),
    ...(def.help ?? []).flatMap((help) => helpFaults(cells, help)),
    ...printedFaults(def),
    ...directoryFaults(def),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function badIds(def: FormDefinition): string[] {
  return sectionsOf(def)
    .flatMap((section) => [
      section.id,
      ...section.tables.flatMap((table) => [
        ...table.rows.map((row) => row.id),
        ...table.rows.flatMap((row) => (row.cells ?? []).map((cell) => cell.column)),
        ...table.columns.map((column) => column.id),
        ...(table.lists ?? []).flatMap((list) => [list.id, ...list.columns.map((column) => column.id)]),
      ]),
    ])
    .filter((id) => !ID.test(id))
    .map((id) => `${id}: an id is small Latin letters, digits and underscores`);
}

function fieldFaults({ key, field }: CellSpec): string[] {
  const faults: string[] = [];
  const allowed: readonly Consolidation[] = ALLOWED[field.type];
  if (!allowed.includes(field.consolidation)) {
    faults.push(`${key}: ${field.type} cannot be consolidated as ${field.consolidation}`);
  }
  if ((field.derived?.kind === 'ratio') !== (field.consolidation === 'ratio')) {
    faults.push(`${key}: a ratio is computed and consolidated as a ratio, nothing else is`);
  }
  if ((field.type === 'choice') !== Boolean(field.options?.length)) {
    faults.push(`${key}: options belong to a choice`);
  }
  if (field.decimals !== undefined && ![0, 1, 2].includes(field.decimals)) {
    faults.push(`${key}: decimals are 0, 1 or 2`);
  }
  return faults;
}

function referenceFaults(def: FormDefinition, cell: CellSpec): string[] {
  return dependenciesOf(cell).flatMap((template) => unknownCell(def, template, cell.key));
}

/** Cells whose value or question comes back to themselves: computing them would never end. */
function circles(def: FormDefinition): string[] {
  const dependsOn = (cell: CellSpec, target: CellSpec, seen: Set<CellSpec>): boolean =>
    dependenciesOf(cell).some((template) => {
      const next = findCell(def, resolveTemplate(template, cell.key));
      if (next === target) return true;
      if (!next || seen.has(next)) return false;
      return dependsOn(next, target, seen.add(next));
    });
  return listCells(def)
    .filter((cell) => dependsOn(cell, cell, new Set()))
    .map((cell) => cell.key);
}

function dependenciesOf(cell: CellSpec): readonly KeyTemplate[] {
  return [...cell.conditions.map((condition) => condition.cell), ...derivationParts(cell.field)];
}

function derivationParts(field: Field): readonly KeyTemplate[] {
  if (!field.derived) return [];
  return field.derived.kind === 'ratio' ? [field.derived.of, field.derived.to] : field.derived.of;
}

function checkFaults(def: FormDefinition, check: Check): string[] {
  const rows = check.rows ?? [''];
  return rows.flatMap((row) =>
    keysOf(check)
      .flatMap((template) => unknownCell(def, template, `${row}.`))
      .map((fault) => `${check.id}: ${fault}`),
  );
}

function keysOf(check: Check): readonly KeyTemplate[] {
  switch (check.kind) {
    case 'sum_equals':
      return [check.total, ...check.parts];
    case 'at_most':
      return [...check.parts, check.limit];
    case 'at_most_named':
      return [check.cell, ...Object.values(check.limits)];
    case 'range':
      return [check.cell];
    case 'jump':
      return check.cells;
    case 'requires':
      return [...check.cells, ...(check.when ? [check.when.cell] : [])];
    case 'implies':
      return [check.when.cell, check.expected.cell];
  }
}

function helpFaults(cells: readonly CellSpec[], help: CellHelp): string[] {
  return help.cells
    .filter((pattern) => !cells.some(({ key }) => isMatch(pattern, key)))
    .map((pattern) => `${pattern}: the help belongs to no cell`);
}

/** Columns in which paper prints a register have to be columns of the register. */
function printedFaults(def: FormDefinition): string[] {
  return sectionsOf(def)
    .flatMap((section) => section.tables)
    .flatMap((table) => {
      const own = new Set([QUALIFIER_COLUMN, ...table.columns.map(({ id }) => id)]);
      const named = (table.printedAs ?? []).flatMap(({ cells, when }) => [
        ...cells,
        ...(when ? [when.column] : []),
      ]);
      return named.filter((id) => !own.has(id)).map((id) => `${table.id}: prints an unknown column ${id}`);
    });
}

/** Offered names have to be there, and a name stands for one thing. */
function directoryFaults(def: FormDefinition): string[] {
  const { directories = {} } = def;
  const wanted = listCells(def).flatMap(({ key, field }) =>
    field.directory ? [[key, field.directory]] : [],
  );
  return [
    ...wanted.filter(([, id = '']) => !directories[id]).map(([key, id]) => `${key}: no directory ${id}`),
    ...Object.values(directories).flatMap((names) =>
      repeated(names.flatMap(({ name, also }) => [name, ...also].map(foldText))).map(
        (name) => `${name}: the name stands for two things`,
      ),
    ),
  ];
}

function unknownCell(def: FormDefinition, template: KeyTemplate, at: string): string[] {
  const key = resolveTemplate(template, at);
  return findCell(def, key) ? [] : [`${template} at ${at}: the form has no such cell`];
}
