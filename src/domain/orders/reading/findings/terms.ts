import { printDate } from '#domain/kernel/dates.ts';
import { isRetroactive } from '#domain/terms/rules.overdue.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { correctTerm, withYear } from '#domain/terms/rules.words.ts';
import type { DocumentParts } from '../document.ts';
import type { Fix, PlanRow } from '../model.ts';
import { isStraightened } from './layout.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';
import { titlesOf, withoutYear } from './years.ts';

const at = (row: PlanRow): { line: number; row: string; field: string; printed: string } => ({
  line: row.source.line,
  row: row.no,
  field: 'term',
  printed: row.term.text,
});

const joint = /[,;\n]\s*|(?<!\s)\s+и\s+/gu;

/** «март, июнь 2021 года»: each term of the cell with its place, the later one lending its year; none where one is unread. */
function partsOf(text: string): { at: number; end: number; year: string }[] {
  const cuts = [...text.matchAll(joint)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), text.length];
  let year = '';
  const parts = starts
    .map((at, i) => ({ at, end: ends[i] ?? text.length }))
    .toReversed()
    .map(({ at, end }) => {
      const own = readTerm(text.slice(at, end));
      if (own.from) year = own.from.slice(0, 4);
      return { at, end, year: own.from ? '' : year, read: own.from !== null || (own.months && year !== '') };
    });
  return parts.length > 1 && parts.every(({ read }) => read) ? parts.toReversed() : [];
}

/** One row for each of several terms, on request: the cells of the row are repeated, the terms parted. */
function splitByTerm(row: PlanRow): Fix[] {
  const { text } = row.term;
  const parts = partsOf(text);
  if (parts.length === 0) return [];
  const own = { row: row.key };
  const rows = parts.map(({ at, end }, i) => ({
    key: `${row.key}-${i + 1}`,
    no: `${row.no}.${i + 1}`,
    title: own,
    term: { row: row.key, part: [at, end] as [number, number] },
    responsible: own,
    result: own,
  }));
  const years = parts.flatMap(({ at, end, year }): Fix[] => {
    const part = text.slice(at, end);
    const whole = withYear(part, Number(year));
    // «15 марта 10.00» takes its year before the hour: nothing is put behind the part.
    const proposed = whole.startsWith(part) ? whole.slice(part.length) : '';
    return year && proposed
      ? [{ kind: 'text', row: row.key, field: 'term', at: end, printed: '', proposed }]
      : [];
  });
  return [{ kind: 'layout', replaces: [row.key], rows }, ...years];
}

function unreadable({ planRows }: DocumentParts): Seen[] {
  return planRows
    .filter((row) => row.term.kind === 'unreadable' && row.term.text !== '' && !isStraightened(row))
    .map((row) => {
      const fixes = row.term.issue === 'several' ? splitByTerm(row) : [];
      const parts = fixes.length > 0 ? partsOf(row.term.text) : [];
      const proposed = parts.map(({ at: start, end }) => row.term.text.slice(start, end)).join(' / ');
      return {
        ...at(row),
        explain: `term_${row.term.issue ?? 'unknown_form'}`,
        ...(proposed ? { proposed, fixes, confidence: 'low' as const } : {}),
      };
    });
}

/** Terms that were read, by a custom or against a misprint: what was understood stands beside. */
function doubtful({ planRows }: DocumentParts): Seen[] {
  return planRows.flatMap((row) => {
    const { doubt, from, to, text } = row.term;
    if (!doubt) return [];
    const ends = [...new Set([from, to])].filter((end) => end !== null);
    const days = ends.map(printDate).join(' – ') || undefined;
    const spelled = doubt === 'misprint' ? correctTerm(text) : undefined;
    const fixes: Fix[] = spelled
      ? [{ kind: 'text', row: row.key, field: 'term', at: 0, printed: text, proposed: spelled }]
      : [];
    return [{ ...at(row), explain: `term_doubt_${doubt}`, proposed: spelled ?? days, fixes }];
  });
}

/** Measures whose term was over when the order was signed: reports about the past, never late. */
function retroactive({ planRows, requisites: { date } }: DocumentParts): Seen[] {
  if (!date) return [];
  return planRows
    .filter((row) => isRetroactive(row.term, date))
    .map((row) => ({ ...at(row), params: { date: printDate(date) } }));
}

const explicitPeriod = /(?:19|20)\d\d/u;

/** «в течение всего периода» while neither the title of the order nor that of the plan says which period. */
function periodUndefined(document: DocumentParts): Seen[] {
  const { planRows, period } = document;
  const whole = planRows.filter((row) => row.term.kind === 'whole_period');
  if (whole.length === 0 || titlesOf(document).some((title) => explicitPeriod.test(title))) return [];
  return together(
    whole.map((row) => row.source.line),
    {
      field: 'term',
      row: whole[0]?.no ?? '',
      printed: whole[0]?.term.text ?? '',
      proposed: period ? `${printDate(period.from)} – ${printDate(period.to)}` : undefined,
      params: { rows: whole.length },
    },
  );
}

const ranged = /[а-яё\d]\s*[-‐‑–—]\s*[а-яё\d]/iu;
const dash = /(?<!\s)\s*[-‐‑–—]\s*/u;
const dashOf = (text: string): string => dash.exec(text)?.[0] ?? '';

/** One way to print a range here and another there. */
function mixedDashes({ planRows }: DocumentParts): Seen[] {
  const ranges = planRows.filter((row) => row.term.kind === 'interval' && ranged.test(row.term.text));
  const styles = groupBy(ranges, (row) => dashOf(row.term.text));
  if (styles.size < 2) return [];
  const [usual = ['', []], ...rare] = [...styles].sort((a, b) => b[1].length - a[1].length);
  const rows = rare.flatMap(([, list]) => list);
  return together(
    rows.map((row) => row.source.line),
    {
      field: 'term',
      printed: rows.map((row) => row.term.text).join(' / '),
      proposed: rows.map((row) => row.term.text.replace(dash, usual[0])).join(' / '),
    },
  );
}

/** Terms that begin with a capital here and a small letter there. */
function mixedCase({ planRows }: DocumentParts): Seen[] {
  const lettered = planRows.filter((row) => /^[а-яё]/iu.test(row.term.text));
  const capital = lettered.filter((row) => /^[А-ЯЁ]/u.test(row.term.text));
  if (capital.length === 0 || capital.length === lettered.length) return [];
  const lower = capital.length * 2 <= lettered.length;
  const rare = lower ? capital : lettered.filter((row) => !/^[А-ЯЁ]/u.test(row.term.text));
  const turned = ({ term: { text } }: PlanRow): string =>
    (lower ? text.charAt(0).toLowerCase() : text.charAt(0).toUpperCase()) + text.slice(1);
  return together(
    rare.map((row) => row.source.line),
    {
      field: 'term',
      printed: rare.map((row) => row.term.text).join(' / '),
      proposed: rare.map(turned).join(' / '),
    },
  );
}

export const termRules: readonly FindingRule[] = [
  { code: 'term_without_year', weight: 'decision', confidence: 'low', find: withoutYear },
  { code: 'term_unreadable', weight: 'decision', confidence: 'high', find: unreadable },
  { code: 'term_doubtful', weight: 'attention', confidence: 'medium', find: doubtful },
  { code: 'retroactive', weight: 'attention', confidence: 'high', find: retroactive },
  { code: 'period_undefined', weight: 'attention', confidence: 'medium', find: periodUndefined },
  { code: 'mixed_dashes', weight: 'typing', confidence: 'high', find: mixedDashes },
  { code: 'mixed_case', weight: 'typing', confidence: 'high', find: mixedCase },
];
