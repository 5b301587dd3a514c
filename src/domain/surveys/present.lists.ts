import { type Narrowing, type PrintedList, quoted } from '#domain/documents/present.list.ts';
import { words as exports } from '#domain/documents/texts/ru/exports.ts';
import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import { fill } from '#domain/kernel/text.ts';
import type { SchoolStanding } from './campaigns/model.ts';
import type { QueueRow } from './model.review.ts';
import type { Campaign } from './model.ts';
import type { QueueNarrowing } from './rules.queue.ts';
import { words as campaigns } from './texts/ru/campaigns.ts';
import { words as review } from './texts/ru/review.ts';
import { words as surveys } from './texts/ru/surveys.ts';

/** Over a list of one collection. */
export const campaignFact = ({ title, period }: Campaign): string =>
  fill(exports.list.campaign, { title, period });
export const dayFact = (day: LocalDate): string => fill(exports.list.onDay, { day: printDate(day) });

const { column, status, timeliness } = surveys;
const dayOf = (day: LocalDate | null) => day && printDate(day);

/** The forms to review; counts stay numbers. */
export const queueList: PrintedList<QueueRow> = {
  name: surveys.titleQueue,
  columns: [
    { heading: column.school, width: 70, cell: ({ school }) => school.name },
    { heading: column.municipality, width: 48, cell: ({ municipality }) => municipality.name },
    { heading: column.status, width: 28, cell: (row) => status[row.status] },
    { heading: review.queue.errors, width: 20, cell: ({ findings }) => findings?.errors ?? null },
    { heading: review.queue.warnings, width: 28, cell: ({ findings }) => findings?.warnings ?? null },
    { heading: review.queue.remarks, width: 24, cell: ({ openRemarks }) => openRemarks },
    { heading: review.queue.waitingDays, width: 20, cell: ({ waitingDays }) => waitingDays },
    { heading: column.timeliness, width: 36, cell: (row) => timeliness[row.timeliness] },
    { heading: column.round, width: 20, cell: ({ round }) => round },
  ],
};

/** Who has sent and who has not, school by school. */
export const standingsList: PrintedList<SchoolStanding> = {
  name: campaigns.page.title,
  columns: [
    { heading: column.school, width: 80, cell: ({ school }) => school.name },
    { heading: column.municipality, width: 50, cell: ({ municipality }) => municipality.name },
    { heading: campaigns.page.state, width: 30, cell: ({ state }) => status[state] },
    { heading: column.timeliness, width: 40, cell: (row) => timeliness[row.timeliness] },
    { heading: campaigns.page.dueOn, width: 28, cell: ({ dueOn }) => printDate(dueOn) },
    { heading: campaigns.page.remindedOn, width: 28, cell: ({ remindedOn }) => dayOf(remindedOn) },
    {
      heading: campaigns.page.successor,
      width: 60,
      cell: ({ successor }) => successor,
    },
  ],
};

export const queueNarrowings = ({ status: wanted, search, only }: QueueNarrowing): Narrowing[] => [
  { name: surveys.filter.status, value: wanted && status[wanted] },
  { name: surveys.filter.search, value: quoted(search) },
  { name: review.queue.only, value: only && review.queue.filter[only] },
];

export const standingsNarrowings = (
  municipality: string | undefined,
  schools: 'unsent' | 'all',
): Narrowing[] => [
  { name: column.municipality, value: municipality },
  {
    name: column.school,
    value: campaigns.page[schools === 'all' ? 'everySchool' : 'unsentSchools'],
  },
];
