import { type LocalDate, lastDayOfMonth, localDate, printDate } from '#domain/kernel/dates.ts';
import type { Period, PlanRow, Term } from '../model.ts';
import { isRetroactive } from '../rules.overdue.ts';
import type { DocumentParts } from './document.ts';
import { type FindingRule, type Seen, together } from './findings.rule.ts';
import { plain } from './lines.ts';

const at = (row: PlanRow): { line: number; row: string; field: string; printed: string } => ({
  line: row.source.line,
  row: row.no,
  field: 'term',
  printed: row.term.text,
});

/** Years in which the printed months lie wholly inside the plan's period. */
function possibleYears({ months }: Term, period: Period | null): number[] {
  if (!months || !period || months.from > months.to) return [];
  const years = Array.from(
    { length: Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1 },
    (_, i) => Number(period.from.slice(0, 4)) + i,
  );
  const first = (year: number): LocalDate => localDate(year, months.from, 1) ?? '';
  return years.filter((year) => first(year) >= period.from && lastDayOfMonth(year, months.to) <= period.to);
}

/** A month or «в течение года» without a year. A year is proposed only where the plan's period leaves one. */
function withoutYear({ planRows, period }: DocumentParts): Seen[] {
  return planRows
    .filter((row) => row.term.kind === 'no_year')
    .map((row) => {
      const years = possibleYears(row.term, period);
      const proposed = years.length === 1 ? `${row.term.text} ${years[0]} года` : undefined;
      const end = row.term.text.length;
      const fix = {
        kind: 'text',
        row: row.key,
        field: 'term',
        at: end,
        printed: '',
        proposed: ` ${years[0]} года`,
      } as const;
      return { ...at(row), proposed, fixes: proposed ? [fix] : [] };
    });
}

function unreadable({ planRows }: DocumentParts): Seen[] {
  return planRows
    .filter((row) => row.term.kind === 'unreadable' && row.term.text !== '')
    .map((row) => ({ ...at(row), explain: `term_${row.term.issue ?? 'unknown_form'}` }));
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
function periodUndefined({
  planRows,
  plan,
  lines,
  requisites,
  annexes,
  frameEnd,
  period,
}: DocumentParts): Seen[] {
  const whole = planRows.filter((row) => row.term.kind === 'whole_period');
  const start = plan.tables[0]?.firstLine ?? 0;
  const heading = annexes.find((annex) => annex.kind === 'plan')?.heading?.line ?? frameEnd;
  const titles = lines.filter((line) => line.no > heading && line.no < start).map((line) => plain(line.text));
  if (whole.length === 0 || [requisites.title ?? '', ...titles].some((title) => explicitPeriod.test(title)))
    return [];
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
const dashOf = (text: string): string => /\s*[-‐‑–—]\s*/u.exec(text)?.[0] ?? '';

/** One way to print a range here and another there. */
function mixedDashes({ planRows }: DocumentParts): Seen[] {
  const ranges = planRows.filter((row) => row.term.kind === 'interval' && ranged.test(row.term.text));
  const styles = new Map<string, PlanRow[]>();
  for (const row of ranges) {
    const style = dashOf(row.term.text);
    styles.set(style, [...(styles.get(style) ?? []), row]);
  }
  if (styles.size < 2) return [];
  const [usual = ['', []], ...rare] = [...styles].sort((a, b) => b[1].length - a[1].length);
  const rows = rare.flatMap(([, list]) => list);
  return together(
    rows.map((row) => row.source.line),
    {
      field: 'term',
      printed: rows.map((row) => row.term.text).join(' / '),
      proposed: rows.map((row) => row.term.text.replace(/\s*[-‐‑–—]\s*/u, usual[0])).join(' / '),
    },
  );
}

/** Terms that begin with a capital here and a small letter there. */
function mixedCase({ planRows }: DocumentParts): Seen[] {
  const lettered = planRows.filter((row) => /^[а-яё]/iu.test(row.term.text));
  const capital = lettered.filter((row) => /^[А-ЯЁ]/u.test(row.term.text));
  if (capital.length === 0 || capital.length === lettered.length) return [];
  const lower = capital.length * 2 <= lettered.length;
  const rare = lower ? capital : lettered.filter((row) => !capital.includes(row));
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
  { code: 'retroactive', weight: 'attention', confidence: 'high', find: retroactive },
  { code: 'period_undefined', weight: 'attention', confidence: 'medium', find: periodUndefined },
  { code: 'mixed_dashes', weight: 'note', confidence: 'high', find: mixedDashes },
  { code: 'mixed_case', weight: 'note', confidence: 'high', find: mixedCase },
];
