import { foldText } from '#domain/kernel/text.ts';
import type { CellKey, Column, FormDefinition, Row, Table } from './model.ts';
import { columnOf, findCell, patternOf, sectionsOf } from './rules.cells.ts';

/** Lines of values as a spreadsheet copies them. */
export type Block = readonly (readonly string[])[];

/** What is written around the place that a block is laid on. */
export interface NamesAround {
  /** What each line is called, from the one in focus down; empty for a line without a name. */
  readonly lines: readonly (readonly string[])[];
  /** Of lines that are computed and take nothing. */
  readonly totals: readonly string[];
  /** Over the columns. */
  readonly headings: readonly string[];
}

export interface Trimmed {
  readonly block: Block;
  /** Columns that only name the lines, and lines that only name the columns. */
  readonly names: number;
  readonly headings: number;
}

/** A printed head has its groups, its columns and their numbers under one another. */
const MOST_HEADINGS = 3;
/** The number and the name of a line may stand in two columns. */
const NAME_PLACES = [0, 1] as const;

/** @param lines a cell of each line of the table that the block comes to, the one in focus first */
export function namesAround(def: FormDefinition, lines: readonly (CellKey | undefined)[]): NamesAround {
  const table = lines[0] === undefined ? undefined : tableOf(def, lines[0]);
  if (!table) return { lines: [], totals: [], headings: [] };
  const { columns, rows, transposed } = table;
  const wordings = transposed ? columns.map(namesOfColumn) : rows.map(namesOfRow);
  const ids = (transposed ? columns : rows).map(({ id }) => id);
  const placeOf = (key: CellKey) => ids.indexOf(transposed ? columnOf(key) : rowOf(key));
  const isTotal = ({ id }: Row) => {
    const fields = columns.flatMap(
      (column) => findCell(def, `${sectionIn(lines[0] ?? '')}.${id}.${column.id}`)?.field ?? [],
    );
    return fields.length > 0 && fields.every(({ derived }) => derived);
  };
  return {
    lines: lines.map((key) => (key === undefined ? [] : (wordings[placeOf(key)] ?? []))),
    totals: transposed ? [] : rows.filter(isTotal).flatMap(namesOfRow),
    headings: transposed ? rows.flatMap(namesOfRow) : columns.flatMap(namesOfColumn),
  };
}

/**
 * Takes off what a block names and does not say: a column of the names of the very lines that it is laid on, and lines
 * of headings over it. Laid down as they are, the numbers would stand one column to the right or one line too low.
 */
export function withoutNames(block: Block, { lines, totals, headings }: NamesAround): Trimmed {
  const heads = headLines(block, headings);
  const body = block.slice(heads.length);
  const at = NAME_PLACES.find((place) => namesLines(body, place, lines, totals));
  if (at !== undefined) {
    const said = body.filter((line) => !isOneOf(line[at], totals));
    return { block: said.map((line) => line.slice(at + 1)), names: at + 1, headings: heads.length };
  }
  // One word over one column may be an answer as well.
  const isHead = heads.some((line) => line.filter((text) => isOneOf(text, headings)).length > 1);
  return isHead ? { block: body, names: 0, headings: heads.length } : { block, names: 0, headings: 0 };
}

/** Most of the column are the names of the lines it comes to, none is a number, and something stands beside it. */
function namesLines(
  body: Block,
  place: number,
  lines: NamesAround['lines'],
  totals: NamesAround['totals'],
): boolean {
  const laid = body.filter((line) => !isOneOf(line[place], totals));
  const written = laid.filter((line) => isText(line[place]));
  const named = laid.filter((line, at) => isOneOf(line[place], lines[at] ?? []));
  return (
    named.length * 2 > written.length &&
    body.some((line) => line.length > place + 1) &&
    written.every((line) => !isNumber(line[place])) &&
    body.every((line) => line.slice(0, place).every((text) => !isText(text) || isNumber(text)))
  );
}

/** Lines at the top that hold no answer: headings, and under them the numbers of the columns. */
function headLines(block: Block, headings: readonly string[]): Block {
  const end = block.slice(0, MOST_HEADINGS).findIndex((line, at) => {
    const texts = line.filter(isText);
    const isHead = texts.some((text) => isOneOf(text, headings)) && !texts.some(isNumber);
    return !isHead && !(at > 0 && areNumbersOfColumns(texts));
  });
  const heads = block.slice(0, end < 0 ? MOST_HEADINGS : end);
  return heads.length < block.length ? heads : [];
}

const areNumbersOfColumns = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text, at) => Number(text) === Number(texts[0]) + at);

function tableOf(def: FormDefinition, key: CellKey): Table | undefined {
  const spec = findCell(def, key);
  const section = sectionsOf(def).find(({ id }) => id === spec?.section);
  const table = section?.tables.find(({ id }) => id === spec?.table);
  // The entries of a list inside of a row have no names.
  return spec && table && patternOf(key).split('.').length === 3 ? table : undefined;
}

const sectionIn = (key: CellKey): string => key.slice(0, key.indexOf('.'));
const rowOf = (key: CellKey): string => /^[^.]+\.([^.[]+)/.exec(key)?.[1] ?? '';

const namesOfRow = ({ label, printed, number }: Row): string[] =>
  written([label, printed, number && `${number} ${label}`]);
const namesOfColumn = ({ label, printed, group, groupPrinted }: Column): string[] =>
  written([label, printed, group, groupPrinted]);
const written = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined);

const isText = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
const isNumber = (text: string | undefined): boolean => /^\d[\d\s.,]*$/.test(text?.trim() ?? '');

/** «1.4. Кол-во детей:» and «кол-во детей» are one name, and so are «количество, чел.» and «языка: английского». */
function isOneOf(text: string | undefined, names: readonly string[]): boolean {
  if (!isText(text)) return false;
  const given = asName(text);
  return names
    .map(asName)
    .some(
      (name) =>
        given === name || (name !== '' && /^[:,] ?/.test(given.slice(name.length)) && given.startsWith(name)),
    );
}

const asName = (text: string): string =>
  foldText(text)
    .replaceAll(/[–—−]/g, '-')
    .replace(/^\d+(?:\.\d+)*\.? (?=\S)/, '')
    .replace(/[.:;,]$/, '');
