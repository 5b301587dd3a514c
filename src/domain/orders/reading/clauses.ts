import { deadlinesIn } from '#domain/terms/rules.days.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { type Line, plain, words } from './lines.ts';
import type { Clause } from './model.ts';
import { isSignature } from './requisites.ts';

const orders = /(?:приказываю|постановляю|постановляет|обязываю|решил[аи]?)\s*:?$/iu;
/** «Приказываю: 1. Утвердить …»: the first clause on the line of the verb. */
const ordersAtOnce = /(?:приказываю|постановляю|постановляет|обязываю|решил[аи]?)\s*:\s*(1[.)]?\s.+)$/isu;
const numbered = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(\S.*)$/u;
const annexRef = /приложени[а-яё]{1,4} ?(?:№|N)? ?(\d{1,2})(?!\d)/giu;
const infinitive = /(?<![а-яё])[а-яё]{2,}(?:ть|ти|чь)(?:ся)?(?![а-яё])/iu;

/** A sentence that an empty line or a page break tore: it goes on in `second`. */
export interface TornSentence {
  readonly first: number;
  readonly second: number;
  readonly clause: string;
}
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly torn: readonly TornSentence[];
}

interface Draft {
  readonly no: string;
  readonly parts: string[];
  readonly lines: number[];
}

/** An act that orders without the verb: «1. Утвердить …» at the start of a line. */
const orderedBare = /^1[.)]\s+[А-ЯЁ][а-яё]*(?:ть|ти|чь)\s/u;

/** The lines below the verb that orders. */
function ordered(frame: readonly Line[]): Line[] {
  const start = frame.findIndex(
    (line) => orders.test(words(line.text)) || ordersAtOnce.test(words(line.text)),
  );
  const verb = frame[start];
  if (!verb) {
    const first = frame.findIndex((line) => orderedBare.test(plain(line.text)));
    return first < 0 ? [] : frame.slice(first);
  }
  const [, first] = ordersAtOnce.exec(words(verb.text)) ?? [];
  return [...(first ? [{ no: verb.no, text: first }] : []), ...frame.slice(start + 1)];
}

function drafts(frame: readonly Line[]): { drafts: Draft[]; torn: TornSentence[] } {
  const found: Draft[] = [];
  const torn: TornSentence[] = [];
  let blank = false;
  let closed = false;
  for (const line of ordered(frame)) {
    const text = plain(line.text);
    const match = numbered.exec(text);
    const last = found.at(-1);
    // Numbers that begin anew are not the act's: «1. Подготовительный этап» over the plan.
    if (match?.[1] === '1' && last) break;
    if (match?.[1] && match[2]) {
      found.push({ no: match[1], parts: [match[2]], lines: [line.no] });
      closed = false;
    } else if (text !== '' && last && !closed) {
      // A full paragraph after an empty line is the signature or a new thought, not the rest of a clause.
      closed =
        isSignature(text) || (blank && (/[.;:]$/u.test(last.parts.at(-1) ?? '') || !/^[а-яё(«]/u.test(text)));
      if (closed) continue;
      if (blank) torn.push({ first: last.lines.at(-1) ?? line.no, second: line.no, clause: last.no });
      last.parts.push(text);
      last.lines.push(line.no);
    }
    blank = text === '';
  }
  return { drafts: found, torn };
}

/** Whom a clause charges: the words before its infinitive or its colon, or those after «возложить на». */
function addresseeOf(text: string): string | null {
  const control = /возложить на\s+(\S.*)$/isu.exec(text);
  // The full stop after initials belongs to them.
  if (control?.[1]) return control[1].replace(/(?<![А-ЯЁ])[.;]$/u, '');
  const from = /^(?:рекомендовать|поручить|предложить|обязать)\s/iu.exec(text)?.[0].length ?? 0;
  const verb = infinitive.exec(text.slice(from));
  const head =
    /^(.*?):\s*$/u.exec(text)?.[1] ?? (verb && verb.index > 0 ? text.slice(0, from + verb.index) : '');
  const named = head
    .replace(/(?<!\s)\s*\(далее[^)]{0,200}\)/gu, '')
    .replace(/(?<![\s,:;–-])[\s,:;–-]+$/u, '');
  const [, whom] = /^(?:рекомендовать|поручить|предложить|обязать)\s+(\S.*)$/isu.exec(named) ?? [];
  return whom || /^[А-ЯЁ]/u.test(named) ? withoutTerm(whom ?? named) || null : null;
}

const statedTerms: ReadonlySet<string> = new Set(['date', 'month', 'interval', 'recurring', 'whole_period']);
const isTerm = (words: readonly string[]): boolean =>
  statedTerms.has(readTerm(words.join(' ').replace(/,$/u, '')).kind);
/** A term has no more words than this: «в срок до 10 числа месяца, следующего за отчётным кварталом». */
const longestTerm = 10;

/** «Отделу образования до 10 октября 2022 года», «До 1 марта ежегодно отделу образования»: whom alone. */
function withoutTerm(whom: string): string {
  const all = whom.split(' ');
  for (let from = Math.max(1, all.length - longestTerm); from < all.length; from++) {
    if (isTerm(all.slice(from))) return all.slice(0, from).join(' ').replace(/,$/u, '');
  }
  for (let to = Math.min(all.length - 1, longestTerm); to > 0; to--) {
    if (isTerm(all.slice(0, to))) return all.slice(to).join(' ');
  }
  return whom;
}

function parentOf(no: string): string | null {
  const cut = no.lastIndexOf('.');
  return cut < 0 ? null : no.slice(0, cut);
}

/** The numbered clauses after «приказываю», sentences joined over empty lines. */
export function readClauses(frame: readonly Line[]): Clauses {
  const read = drafts(frame);
  const clauses: Clause[] = [];
  const byNo = new Map<string, Clause>();
  for (const { no, parts, lines } of read.drafts) {
    const text = parts.join(' ');
    const above = byNo.get(parentOf(no) ?? '');
    const [line = 1] = lines;
    const [due] = deadlinesIn(text);
    const clause: Clause = {
      no,
      parent: above?.no ?? null,
      text,
      addressee: addresseeOf(text) ?? above?.addressee ?? null,
      dueOn: due && due !== 'not_in_calendar' ? due : null,
      annexes: [...new Set([...text.matchAll(annexRef)].map((m) => m[1] ?? ''))],
      source: lines.length > 1 ? { line, lines } : { line },
    };
    clauses.push(clause);
    if (!byNo.has(no)) byNo.set(no, clause);
  }
  return { clauses, torn: read.torn };
}
