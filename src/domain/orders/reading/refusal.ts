import { otherGenre } from './columns.ts';
import { type Line, plain } from './lines.ts';
import type { RefusalReason } from './model.ts';
import type { Table } from './tables/tables.ts';

const largest = 2_000_000;
const sample = 20_000;

/** Control characters and replacement marks: bytes of another format read as text. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, sample);
  if (head.includes('\u0000') || head.startsWith('%PDF-') || head.startsWith('PK\u0003')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = head.match(/[\u0001-\u0008\u000b\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  return odd > head.length / 50;
}

/** Why a text is refused before any reading; undefined where it may be read. */
export function refusalOf(text: string): RefusalReason | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > largest) return 'too_large';
  return looksBinary(text) ? 'binary' : undefined;
}

const telling: readonly RefusalReason[] = ['financing_table', 'indicator_table', 'assessment_schedule'];

const headerWords: readonly RegExp[] = [/мероприят/iu, /срок|дата/iu, /ответств|исполнител/iu];
const headerHeight = 3;
const longestHeader = 120;

/** The header of a plan among lines that no mark and no white space parts into columns. */
function namesColumns(lines: readonly Line[]): boolean {
  return lines.some((_, i) => {
    const head = lines.slice(i, i + headerHeight).map((line) => plain(line.text));
    const words = head.join(' ');
    const short = words.length < longestHeader && !head.some((text) => /[.;:]$/u.test(text));
    return short && headerWords.every((pattern) => pattern.test(words));
  });
}

/** Why a text without a plan is refused: the genre of its tables, the most telling first. */
export function refusalOfTables(tables: readonly Table[], lines: readonly Line[]): RefusalReason {
  const genres = tables.filter((table) => table.rows.length > 1).map(otherGenre);
  const told = telling.find((genre) => genres.includes(genre));
  if (!told && namesColumns(lines)) return 'text_columns';
  return told ?? (genres.length > 0 ? 'other_table' : 'no_table');
}
