import { type LocalDate, lastDayOfMonth, localDate } from '#domain/kernel/dates.ts';
import type { Period, Term } from '#domain/terms/model.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { monthOf, withYear } from '#domain/terms/rules.words.ts';
import type { DocumentParts } from '../document.ts';
import { plain } from '../lines.ts';
import type { Fix, PlanRow } from '../model.ts';
import type { Seen } from './rule.ts';

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Years in which the printed months lie wholly inside the period. */
function possibleYears({ months }: Term, period: Period): number[] {
  if (!months || months.from > months.to) return [];
  return Array.from(
    { length: yearOf(period.to) - yearOf(period.from) + 1 },
    (_, i) => yearOf(period.from) + i,
  ).filter(
    (year) =>
      (localDate(year, months.from, 1) ?? '') >= period.from && lastDayOfMonth(year, months.to) <= period.to,
  );
}

const titledYears =
  /(?<!\S)(\S{0,30}) \(?((?:19|20)\d\d(?: ?[-–—/] ?(?:\d\d){1,2})? ?(?:уч\S* )?(?:год[а-я]*|гг?\.))/giu;

const highestTitle = 8;
/** A clause of the act or another whole sentence is no title. */
const sentence = /^\d+(?:\.\d+)*[.)]?\s|[.;:]$/u;

/** The titles over the plan: that of the order and the lines between the annex's heading and the table. */
export function titlesOf({ plan, lines, requisites, annexes, frameEnd }: DocumentParts): string[] {
  const heading = annexes.find((annex) => annex.kind === 'plan')?.heading?.line;
  // Without a heading of an annex the title stands right over the table, below the text of the act.
  const from = heading ?? (frameEnd < plan.start ? Math.max(0, plan.start - highestTitle) : frameEnd);
  const between = lines
    .slice(from, Math.max(from, plan.start - 1))
    .map((line) => plain(line.text))
    .filter((text) => !sentence.test(text));
  return [requisites.title ?? '', ...between];
}

/** «в 2023 году» names the year of an event, «за 2022 год» that of a report. */
const ofEvent = /^(?:в|во|за|по)$/iu;

/** «к 2011/2012 учебному году», «к началу нового 2012 года»: the year that a plan makes ready for begins where it ends. */
const towards = /(?<![а-яё])ко? (?:[а-яё]{1,12}(?:му|го|лу) ){0,2}$/iu;
const furthestTowards = 40;

/** The period a title names: «на 2023 год», «на 2023/2024 учебный год»; not the date of an act, nor an event's year. */
function titledPeriod(document: DocumentParts): Period | null {
  for (const title of titlesOf(document)) {
    for (const { index, 0: whole, 1: before = '', 2: words = '' } of title.matchAll(titledYears)) {
      const { from, to } = readTerm(words);
      const at = index + whole.length - words.length;
      const ready = towards.test(title.slice(Math.max(0, at - furthestTowards), at));
      if (from && to && monthOf(before) === 0 && !ofEvent.test(before) && !ready) return { from, to };
    }
  }
  return null;
}

/** For each row the year of the rows above and below, where both name one and the same. */
function neighboursYears(rows: readonly PlanRow[]): (number | undefined)[] {
  const above: (LocalDate | null)[] = [];
  const below: (LocalDate | null)[] = [];
  for (const [i, { term }] of rows.entries()) above[i + 1] = term.to ?? above[i] ?? null;
  for (let i = rows.length - 1; i >= 0; i--) below[i] = rows[i + 1]?.term.from ?? below[i + 1] ?? null;
  return rows.map((_, i) => {
    const [before, after] = [above[i], below[i]];
    return before && after && before.slice(0, 4) === after.slice(0, 4) ? yearOf(before) : undefined;
  });
}

/** The first year in which the term is not over on the day of the order. */
const yearAfter = (term: Term, date: LocalDate): number | undefined =>
  [yearOf(date), yearOf(date) + 1].find((year) => (readTerm(withYear(term.text, year)).to ?? '') >= date);

type Source = 'title' | 'period' | 'neighbours' | 'order';

/** «в течение года» of a plan for one year: the title's year is put in. */
function wholeYear(text: string, titled: Period | null): string | undefined {
  if (!titled) return undefined;
  const [from, to] = [yearOf(titled.from), yearOf(titled.to)];
  const years = /учебного/iu.test(text) ? `${from}/${to} учебного` : `${from}`;
  const proposed = text.replace(/(?:(?:учебного|календарного) )?года$/iu, `${years} года`);
  const read = readTerm(proposed);
  return read.from === titled.from && read.to === titled.to ? proposed : undefined;
}

interface Proposal {
  readonly text: string;
  readonly from: Source;
}

/** A term with a year put in and what the year follows from, the surest source first. */
function withProposedYear(
  { period, requisites }: DocumentParts,
  { term }: PlanRow,
  titled: Period | null,
  neighbours: number | undefined,
): Proposal | undefined {
  if (!term.months) {
    const text = wholeYear(term.text, titled);
    return text ? { text, from: 'title' } : undefined;
  }
  const only = (within: Period | null): number | undefined => {
    const years = within ? possibleYears(term, within) : [];
    return years.length === 1 ? years[0] : undefined;
  };
  const sources: [Source, number | undefined][] = [
    ['title', only(titled)],
    ['period', only(period)],
    ['neighbours', neighbours],
    ['order', requisites.date ? yearAfter(term, requisites.date) : undefined],
  ];
  const [from, year] = sources.find(([, found]) => found !== undefined) ?? [];
  const text = year && withYear(term.text, year);
  return from && text && readTerm(text).from ? { text, from } : undefined;
}

const replacing = (row: PlanRow, proposed: string): Fix => ({
  kind: 'text',
  row: row.key,
  field: 'term',
  at: 0,
  printed: row.term.text,
  proposed,
});

/** A month or «в течение года» without a year: a year is only proposed, and the source is named. */
export function withoutYear(document: DocumentParts): Seen[] {
  const titled = titledPeriod(document);
  const neighbours = neighboursYears(document.planRows);
  return document.planRows.flatMap((row, i) => {
    if (row.term.kind !== 'no_year') return [];
    const found = withProposedYear(document, row, titled, neighbours[i]);
    return [
      {
        line: row.source.line,
        row: row.no,
        field: 'term',
        printed: row.term.text,
        proposed: found?.text,
        ...(found ? { explain: `term_year_${found.from}` } : {}),
        fixes: found ? [replacing(row, found.text)] : [],
      },
    ];
  });
}
