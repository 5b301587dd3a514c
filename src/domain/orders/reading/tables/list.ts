import { readTerm } from '#domain/terms/rules.ts';
import { type Line, plain, type TableRow } from '../lines.ts';
import type { Table } from './tables.ts';

const header = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'] as const;
const item = /^(\d{1,4}(?:\.\d{1,3})*)[.)]\s+(\S.*)$/u;
const labels: readonly (readonly [column: number, words: RegExp])[] = [
  [2, /^срок(?:и)?(?: исполнения| реализации| проведения)?\s*[:–—-]\s*/iu],
  [3, /^(?:отв\.|ответственн|исполнител)[а-яё]*(?: за исполнение| исполнител[а-яё]*)?\s*[:–—-]\s*/iu],
  [4, /^(?:ожидаемый |планируемый )?(?:результат|итог)[а-яё]*(?: исполнения)?\s*[:–—-]\s*/iu],
];
/** Not the full stop of «А.В.» or «2024 г.». */
const endMark = /[;,]$|(?<![А-ЯЁ]|\sг)\.$/u;
const fewestItems = 2;

interface Item {
  readonly cells: string[];
  readonly lines: number[];
  /** Where a line that goes on belongs. */
  column: number;
}

/** A piece with a label goes to the column of the label; one that is a term, without one, to the term. */
function place(into: Item, piece: string): boolean {
  const found = labels.find(([, words]) => words.test(piece));
  const column = found?.[0] ?? (readTerm(piece).kind === 'unreadable' ? undefined : 2);
  if (column === undefined || into.cells[column] !== '') return false;
  into.cells[column] = found ? piece.replace(found[1], '').replace(endMark, '') : piece;
  into.column = column;
  return true;
}

/** «Провести семинар. Срок: май 2021 года. Ответственный: РЦРО.»; labels inside brackets are not meant. */
const nextLabel =
  /(?<=[.;,])\s+(?=(?:сроки?|отв\.|ответственн|исполнител|(?:ожидаемый |планируемый )?результат)[а-яё]*(?: [а-яё]+)?\s*[:–—-])(?![^(]*\))/iu;

/** A longer text is no item with labels; looking for them in it would take its square of time. */
const longestItem = 3000;
const atLabels = (text: string): string[] => (text.length > longestItem ? [text] : text.split(nextLabel));

/** «Входной контроль. Сентябрь 2021 г.» → what stands before its last sentence, and that sentence without its stop. */
function lastSentenceOf(text: string): [before: string, last: string | undefined] {
  const inner = text.slice(0, -2);
  const stop = Math.max(0, ...['.', '!', '?'].map((mark) => inner.lastIndexOf(mark)));
  const cut = /[.!?»)]\s+/u.exec(text.slice(stop));
  const at = stop + (cut?.index ?? 0);
  const behind = cut ? text.slice(at + cut[0].length) : '';
  return [text.slice(0, at + 1), /^([^.!?]+(?:г\.)?)[.;,]?$/u.exec(behind)?.[1]];
}

/** «… (срок – май 2021 года; ответственный – РЦРО)» at the end of an item, or sentences with labels. */
function parted(text: string): { title: string; pieces: string[] } {
  const [sentence = '', ...labelled] = atLabels(text);
  if (labelled.length > 0) {
    const [title, last] = lastSentenceOf(sentence);
    // «Входной контроль. Сентябрь. Отв.: …»: the term stands without a label of its own.
    if (last && readTerm(last).kind !== 'unreadable') return { title, pieces: [last, ...labelled] };
    return { title: sentence.replace(/[;,]$/u, ''), pieces: labelled };
  }
  const open = text.lastIndexOf('(');
  const inside = /^\(([^()]*)\)[.;]?$/u.exec(text.slice(Math.max(0, open)))?.[1];
  if (open <= 0 || !inside) return { title: text, pieces: [] };
  const pieces = inside.split(/;\s*|,\s*(?=отв|исп|срок|результат)/iu).map((piece) => piece.trim());
  return { title: text.slice(0, open).trim(), pieces };
}

function begin(no: string, printed: string, line: number): Item {
  const text = printed.replace(/^мероприятие\s*[:–—-]\s*/iu, '');
  const { title, pieces } = parted(text);
  const begun: Item = { cells: [no, title, '', '', ''], lines: [line], column: 1 };
  const placed = pieces.map((piece) => place(begun, piece));
  if (placed[0]) {
    // After a term the rest of the bracket names who answers for it.
    const rest = pieces.filter((_, i) => !placed[i]);
    if (rest.length > 0 && begun.cells[3] === '') begun.cells[3] = rest.join(', ');
  } else begun.cells.splice(1, 4, text, '', '', '');
  begun.column = pieces.length > 0 ? 0 : 1;
  return begun;
}

function isPlan(items: readonly Item[]): boolean {
  const withTerm = items.filter(
    ({ cells }) => cells[2] !== '' && readTerm(cells[2] ?? '').kind !== 'unreadable',
  );
  const withParty = items.filter(({ cells }) => cells[3] !== '');
  return items.length >= fewestItems && withTerm.length * 2 > items.length && withParty.length > 0;
}

const toRow = ({ cells, lines }: Item): TableRow => ({ cells, lines });

/** A plan printed as a numbered list with «Срок: …» and «Ответственный: …» under (or in brackets behind) each item. */
export function listTable(lines: readonly Line[]): Table | undefined {
  const items: Item[] = [];
  for (const line of lines) {
    const text = plain(line.text);
    const last = items.at(-1);
    const numbered = item.exec(text);
    if (numbered?.[1] && numbered[2]) items.push(begin(numbered[1], numbered[2], line.no));
    else if (last && text !== '' && last.lines.at(-1) !== line.no) {
      if (atLabels(text).filter((piece) => place(last, piece)).length > 0) last.lines.push(line.no);
      else if (/^[а-яё(«]/u.test(text) && last.column > 0) {
        last.cells[last.column] = `${last.cells[last.column]} ${text}`;
        last.lines.push(line.no);
      } else last.column = 0;
    }
  }
  const first = items.findIndex(({ cells }) => cells[2] !== '');
  const planned =
    first < 0 ? [] : items.slice(first).filter(({ cells }) => cells[2] !== '' || cells[3] !== '');
  if (!isPlan(planned)) return undefined;
  const firstLine = planned[0]?.lines[0] ?? 1;
  return {
    rows: [{ lines: [firstLine], cells: [...header] }, ...planned.map(toRow)],
    firstLine,
    lastLine: planned.at(-1)?.lines.at(-1) ?? firstLine,
  };
}
