import { foldText } from '#domain/kernel/text.ts';
import type { CellField, RefusalReason } from '../model.ts';
import { plain } from './lines.ts';
import type { Table } from './tables.ts';

/** Where the columns of a plan of measures stand. A field may be printed over two columns (start | end). */
export interface PlanColumns {
  readonly headerRow: number;
  readonly no: number | null;
  readonly fields: Readonly<Record<CellField, readonly number[]>>;
  readonly width: number;
  /** Header texts of columns that a plan has no place for. */
  readonly unread: readonly { readonly index: number; readonly text: string }[];
}

type Role = CellField | 'no';
/** What the header words of official plans mean; the first match counts, hence results before terms. */
const headerWords: readonly [Role, RegExp][] = [
  ['no', /^(?:№|n|no|номер)(?:\s|$|\.|п)|^п\s?\/\s?п/u],
  ['result', /результат|итог|выход|вид документа|форма (?:отчет|предст|подтв)|подтвержда/u],
  ['responsible', /ответствен|исполнител/u],
  [
    'term',
    /^сроки?(?:\s|$|,|\()|^дат[аы] (?:исп|пров|вып|реал)|^период (?:исп|пров|вып|реал)|^дата$|^начал|^оконч/u,
  ],
  ['title', /мероприят|содержани|^наименовани|^действи|^задач|^меры|^виды? деятельности|^направлени/u],
];
const strongTitle = /мероприят/u;

const money = /финансир|тыс\.? ?руб|млн\.? ?руб|бюджет|стоимост|ассигнован/u;
const indicator = /показател|индикатор|критери|ед(?:иниц[аы]|\.) ?изм|целево[ей] значени|базово[ей] значени/u;
const schedule = /предмет|класс(?:ы|\s|$)|экзамен|процедур|участник|параллел/u;
const year = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u;

const roleOf = (text: string): Role | undefined => headerWords.find(([, words]) => words.test(text))?.[0];

function columnsAt(table: Table, headerRow: number): PlanColumns | undefined {
  const cells = table.rows[headerRow]?.cells.map((cell) => foldText(plain(cell))) ?? [];
  const roles = cells.map(roleOf);
  const all = (role: Role): number[] => roles.flatMap((r, i) => (r === role ? [i] : []));
  const titles = all('title');
  const title = titles.find((i) => strongTitle.test(cells[i] ?? '')) ?? titles[0];
  const fields = {
    title: title === undefined ? [] : [title],
    term: all('term').slice(0, 2),
    responsible: all('responsible').slice(0, 1),
    result: all('result').slice(0, 1),
  };
  const named = Object.values(fields).filter((columns) => columns.length > 0).length;
  if (fields.title.length === 0 || fields.term.length === 0 || named < 3) return undefined;
  const no = all('no')[0] ?? null;
  const read = new Set([...Object.values(fields).flat(), no]);
  const unread = cells.flatMap((text, index) => (read.has(index) || text === '' ? [] : [{ index, text }]));
  return { headerRow, no, fields, width: cells.length, unread };
}

/** The columns of a plan of measures (title, term and at least one of responsible, result), if the table has them. */
export function planColumnsOf(table: Table): PlanColumns | undefined {
  if (otherGenre(table) === 'financing_table') return undefined;
  for (let row = 0; row < Math.min(4, table.rows.length); row++) {
    const columns = columnsAt(table, row);
    if (columns && !columns.unread.some(({ text }) => indicator.test(text))) return columns;
  }
  return undefined;
}

/** The genre of a table that is not a plan of measures, by the words and years of its header. */
export function otherGenre(table: Table): RefusalReason {
  const header = table.rows.slice(0, 3).flatMap((row) => row.cells.map((cell) => foldText(plain(cell))));
  const years = header.filter(
    (cell) => cell.length < 40 && year.test(cell) && !/[а-я]{5,}/u.test(cell),
  ).length;
  const has = (pattern: RegExp): boolean => header.some((cell) => cell.length < 120 && pattern.test(cell));
  if (has(money) && years >= 2) return 'financing_table';
  if (has(indicator)) return 'indicator_table';
  if (has(money)) return 'financing_table';
  if (has(schedule) && has(/дат|срок|время/u)) return 'assessment_schedule';
  return 'other_table';
}
