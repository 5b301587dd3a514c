import type { CalendarEvent, CalendarReader } from '#domain/kernel/calendar.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import type { AssignmentId } from '#domain/kernel/ids.ts';
import { collapseSpaces } from '#domain/kernel/text.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { calendarDayOf, calendarStates, type DatedAssignment } from './rules.calendar.ts';
import { SOON_DAYS } from './rules.ts';

/** An assignment as the calendar's reader needs it. */
export interface CalendarAssignment extends DatedAssignment {
  readonly id: AssignmentId;
  readonly version: number;
  readonly changedAt: Date;
  readonly kind: PlanItemKind;
  readonly number: string;
  readonly title: string;
  readonly hardDueOn: LocalDate | null;
  readonly result: string;
  /** The act of the version that words it. */
  readonly actKind: string;
  readonly actNumber: string;
  readonly actDate: LocalDate | null;
}

/** A week before, as the desk counts «скоро», and on the day before. */
const REMIND_DAYS_BEFORE = [SOON_DAYS, 1];

/** The terms of assignments as whole days; what has no day stays on the desk. */
export function presentTerms(
  reader: CalendarReader,
  assignments: readonly CalendarAssignment[],
): CalendarEvent[] {
  return assignments.flatMap((assignment) => {
    const day = calendarDayOf(assignment, reader.today);
    return day === null ? [] : [presentEvent(reader, assignment, day)];
  });
}

function presentEvent(
  { words, today, addressOf }: CalendarReader,
  assignment: CalendarAssignment,
  day: LocalDate,
): CalendarEvent {
  const state = calendarStates[assignment.status];
  const { id, version, changedAt, kind, number, dueOn } = assignment;
  const [title, result] = [neutral(assignment.title), neutral(assignment.result)];
  const missed = state === 'open' && dueOn !== null && dueOn < today ? dueOn : null;
  const lines = [
    title,
    actWords(words, assignment),
    assignment.term.text && words('feed.term', { term: assignment.term.text }),
    assignment.hardDueOn && words('feed.hardDate', { day: printDate(assignment.hardDueOn) }),
    result && words('feed.result', { result }),
    words('feed.status', { status: words(`assignments:status.${assignment.status}`) }),
    missed && words('feed.missed', { day: printDate(missed) }),
  ];
  return {
    id,
    sequence: version,
    changedAt,
    day,
    title: words(`feed.title.${state}`, {
      item: words(`feed.item.${kind}`, { number }),
      title: shortened(title),
    }),
    text: lines.filter(Boolean).join('\n'),
    category: words(`assignments:status.${assignment.status}`),
    address: addressOf(`/assignments/${id}`),
    cancelled: state === 'cancelled',
    remindDaysBefore: state === 'open' ? REMIND_DAYS_BEFORE : [],
  };
}

/** A calendar is open to whoever has its link: nothing in it says that results are low. (приказ ФСТЭК № 117) */
const lowResults =
  /(?:,? (?:с|показывающ\p{L}{1,4}|демонстрирующ\p{L}{1,4}|имеющ\p{L}{1,4}))? низки(?:ми|е|х) (?:образовательны(?:ми|е|х) )?результат(?:ами|ы|ов)(?: обучения)?/giu;

const neutral = (text: string): string => collapseSpaces(text).replace(lowResults, '');

function actWords(
  words: CalendarReader['words'],
  { actKind: kind, actNumber: number, actDate }: CalendarAssignment,
) {
  if (!number) return '';
  // The kind of an act may be unknown: then nothing stands before its number.
  return collapseSpaces(
    actDate
      ? words('feed.act', { kind, number, day: printDate(actDate) })
      : words('feed.actWithoutDate', { kind, number }),
  );
}

/** A cell of a month shows a few words; the whole wording stands in the text. */
const LONGEST_TITLE = 120;

function shortened(title: string): string {
  const bare = collapseSpaces(title).replace(/(?<![;,.])[;,.]+$/, '');
  if (bare.length <= LONGEST_TITLE) return bare;
  return `${bare.slice(0, bare.lastIndexOf(' ', LONGEST_TITLE - 1)).replace(/(?<![\s;,.–—-])[\s;,.–—-]+$/, '')}…`;
}
