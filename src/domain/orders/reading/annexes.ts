import { foldText } from '#domain/kernel/text.ts';
import { dateIn } from '#domain/terms/rules.days.ts';
import { type Line, plain } from './lines.ts';
import type { Annex, KnownForm } from './model.ts';
import { isAnnexHeading, isPlanHeading, numberIn } from './requisites.ts';
import type { Table } from './tables/tables.ts';

const enoughLabels = 0.5;
const fewestLabels = 3;

/** The known form most of whose printed labels stand in these lines; undefined where none is half there. */
export function recogniseForm(lines: readonly Line[], forms: readonly KnownForm[]): KnownForm | undefined {
  const cells = new Set(
    lines.flatMap((line) => line.text.split(/[\t|]/u).map((cell) => foldText(plain(cell)))),
  );
  const share = (form: KnownForm): number =>
    form.labels.filter((label) => cells.has(foldText(label))).length /
    Math.max(form.labels.length, fewestLabels);
  const best = forms.toSorted((a, b) => share(b) - share(a))[0];
  return best && share(best) >= enoughLabels ? best : undefined;
}

const headingHeight = 8;
const stamped = /^(?:от\s|к\s|№|приказ|распоряжени|постановлени|утвержд)/iu;

/** The number of the annex itself, before that of its act. */
const ownNumber = /^приложени[ея]\s*(?:(?:№|N)?\s*\d+)?\s*/iu;

/** Where headings stand: «Приложение № 1», «УТВЕРЖДЁН приказом …»; both over one annex are one heading. */
function headingStarts(lines: readonly Line[]): number[] {
  const all = lines.flatMap((line, i) => (isAnnexHeading(line) ? [i] : []));
  return all.filter((start, i) => i === 0 || start - (all[i - 1] ?? 0) > headingHeight);
}

/** The first paragraph after the heading's own; null where a table begins at once. */
function titleBelow(lines: readonly Line[]): string | null {
  const blank = lines.findIndex((line, i) => plain(line.text) === '' || (i > 0 && isPlanHeading(line)));
  const rest = blank < 0 ? [] : lines.slice(blank);
  const first = rest.findIndex((line) => plain(line.text) !== '');
  const length = rest.slice(first).findIndex((line) => plain(line.text) === '' || /[\t|]/u.test(line.text));
  const title = first < 0 ? [] : rest.slice(first, length < 0 ? undefined : first + length);
  return title.map((line) => plain(line.text)).join(' ') || null;
}

function headed(lines: readonly Line[], start: number, end: number): Omit<Annex, 'kind' | 'form'> {
  const head = lines.slice(start, Math.min(end, start + headingHeight));
  const first = lines[start];
  const named = (line: Line): string =>
    line === first ? plain(line.text).replace(ownNumber, '') : plain(line.text);
  const numberLine = head.find((line) => numberIn(named(line)) !== null && stamped.test(named(line)));
  const stampedAt = start + (numberLine ? head.indexOf(numberLine) : 0);
  return {
    no: /^приложени[ея] ?(?:№|N)? ?(\d+)/iu.exec(plain(first?.text ?? ''))?.[1] ?? null,
    title: titleBelow(lines.slice(stampedAt, end)),
    heading: {
      line: numberLine?.no ?? first?.no ?? 1,
      number: numberLine ? numberIn(named(numberLine)) : null,
      date: (numberLine && dateIn(plain(numberLine.text))) ?? null,
    },
    firstLine: first?.no ?? 1,
    lastLine: lines[end - 1]?.no ?? 1,
  };
}

/** What follows the plan and its legend without a heading of its own, if it holds a table. */
function unheaded(
  after: number,
  lines: readonly Line[],
  tables: readonly Table[],
): Omit<Annex, 'kind' | 'form'>[] {
  const first = lines.findIndex((line) => line.no > after && plain(line.text) !== '');
  const next = lines.findIndex((line, i) => i >= first && isAnnexHeading(line));
  const end = next < 0 ? lines.length : next;
  const [firstLine, lastLine] = [lines[first]?.no ?? 0, lines[end - 1]?.no ?? 0];
  const holdsTable = tables.some((t) => t.firstLine >= firstLine && t.lastLine <= lastLine);
  if (first < 0 || first >= end || !holdsTable) return [];
  return [{ no: null, title: null, heading: null, firstLine, lastLine }];
}

/** Whether a table is to be filled in: it has blank cells, or no rows yet. A list of schools is not asked for anything. */
function isToFill({ rows }: Table): boolean {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const below = rows.slice(1);
  const blank = below.filter(({ cells }) => cells.length < width || cells.some((cell) => plain(cell) === ''));
  return blank.length * 2 >= below.length;
}

/**
 * The annexes of the document in its order: under printed headings, and the block that follows the plan
 * without any. `planEnd` is the last line of the plan's table and legend.
 */
export function readAnnexes(
  lines: readonly Line[],
  tables: readonly Table[],
  plan: { start: number; end: number },
  forms: readonly KnownForm[],
): Annex[] {
  const starts = headingStarts(lines);
  const printed = starts.map((start, i) => headed(lines, start, starts[i + 1] ?? lines.length));
  const loose = unheaded(plan.end, lines, tables);
  const cut = printed.map((annex) => {
    const inside = loose.find((l) => l.firstLine > annex.firstLine && l.firstLine <= annex.lastLine);
    return inside ? { ...annex, lastLine: inside.firstLine - 1 } : annex;
  });
  return [...cut, ...loose].map((annex) => {
    const own = lines.slice(annex.firstLine - 1, annex.lastLine);
    const form = recogniseForm(own, forms);
    const holdsPlan = plan.start >= annex.firstLine && plan.start <= annex.lastLine;
    const within = tables.filter((t) => t.firstLine >= annex.firstLine && t.lastLine <= annex.lastLine);
    const kind = holdsPlan ? 'plan' : form || within.some(isToFill) ? 'form' : 'other';
    return { ...annex, title: annex.title ?? form?.title ?? null, kind, form: form?.code ?? null };
  });
}
