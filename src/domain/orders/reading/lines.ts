import { collapseSpaces } from '#domain/kernel/text.ts';

/** One line of the file: its number from 1 and its text as received, without the line break. */
export interface Line {
  readonly no: number;
  readonly text: string;
}

/** A row of a table: its cells as received, trimmed, and the lines it was printed on. */
export interface TableRow {
  readonly lines: readonly number[];
  readonly cells: readonly string[];
}

export function splitLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ no: index + 1, text: line }));
}

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu;
const lineBreak = /<br\s*\/?>|<\/p>\s*<p[^<>]*>|\r\n?/giu;
const emphasis = /\*\*|__|^\s*#{1,6}\s+/gu;
/** A line to write on: «от « 14»______02____2019 г.» */
const penLine = /_{3,}/gu;

const entity = /&(?:#(\d{1,5})|([a-z]+));/giu;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  shy: '',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  numero: '№',
  amp: '&',
  lt: '<',
  gt: '>',
};

/** «&laquo;Школа&raquo;»: letters that a page of the web writes by name. */
const withLetters = (text: string): string =>
  text.replace(entity, (printed, code?: string, name = '') => {
    const letter = code ? String.fromCodePoint(Number(code)) : entities[name.toLowerCase()];
    // No control signs, no halves of a pair: a text is kept in the database.
    return letter === undefined || /[\p{Cc}\p{Cs}]/u.test(letter) ? printed : letter;
  });

/** Marks of a web page: tags, or letters written by name. */
export const hasTags = (text: string): boolean => text.search(tag) >= 0 || withLetters(text) !== text;
export const hasEmphasis = (text: string): boolean => /\*\*|^\s*#{1,6}\s|(?:^|\s)__[^\s_]/u.test(text);

/** The words of a line without HTML tags and Markdown emphasis, spaces collapsed. */
export function plain(text: string): string {
  return collapseSpaces(withLetters(text.replace(tag, ' ').replace(penLine, ' _ ').replace(emphasis, '')));
}

/** The words of a cell with the line breaks the source has in it, its own or those of the markup. */
export function plainCell(text: string): string {
  return text.replace(lineBreak, '\n').split('\n').map(plain).filter(Boolean).join('\n');
}

export const isBlank = (line: Line): boolean => plain(line.text) === '';

/** «П Р И К А З», «п р и к а з ы в а ю :» → the word closed up; undefined for ordinary text. */
export function closeUp(text: string): string | undefined {
  const match = /^((?:[а-яё]\s){3,}[а-яё])\s*[:.]?$/iu.exec(plain(text));
  return match?.[1]?.replace(/\s/gu, '');
}

/** «… в целях повышения качества п р и к а з ы в а ю:» */
const letterspaced = /(?<![а-яё])(?:[а-яё] ){4,}[а-яё](?![а-яё])/giu;

/** Plain text of a line for matching: letterspaced words closed up. */
export const words = (text: string): string =>
  closeUp(text) ?? plain(text).replace(letterspaced, (word) => word.replaceAll(' ', ''));
