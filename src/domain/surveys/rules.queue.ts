import { AppError } from '#domain/kernel/errors.ts';
import type { QueueRow } from './model.review.ts';
import type { SurveyStatus } from './model.ts';

/** What waits for a decision first, then what the school still owes. */
const urgency: Readonly<Record<SurveyStatus, number>> = { submitted: 0, returned: 1, draft: 2, accepted: 3 };

type Hurting = Pick<
  QueueRow,
  'status' | 'findings' | 'openRemarks' | 'waitingDays' | 'timeliness' | 'school'
>;

/** What hurts stands first: errors, then open remarks, then who has waited longest, then who is overdue. */
export function byHurt(a: Hurting, b: Hurting): number {
  return (
    urgency[a.status] - urgency[b.status] ||
    (b.findings?.errors ?? 0) - (a.findings?.errors ?? 0) ||
    b.openRemarks - a.openRemarks ||
    (b.waitingDays ?? 0) - (a.waitingDays ?? 0) ||
    Number(b.timeliness === 'overdue') - Number(a.timeliness === 'overdue') ||
    a.school.name.localeCompare(b.school.name, 'ru')
  );
}

export const queueFilters = ['errors', 'warnings', 'remarks', 'again', 'late'] as const;
export type QueueFilter = (typeof queueFilters)[number];

const passes: Readonly<Record<QueueFilter, (row: QueueRow) => boolean>> = {
  errors: ({ findings }) => (findings?.errors ?? 0) > 0,
  warnings: ({ findings }) => (findings?.warnings ?? 0) > 0,
  remarks: ({ openRemarks }) => openRemarks > 0,
  again: ({ round }) => round > 1,
  late: ({ timeliness }) => timeliness === 'late' || timeliness === 'overdue',
};

export function passesFilter(row: QueueRow, filter: QueueFilter | undefined): boolean {
  return filter === undefined || passes[filter](row);
}

export interface QueueNarrowing {
  readonly status?: SurveyStatus | undefined;
  readonly search?: string | undefined;
  readonly only?: QueueFilter | undefined;
}

/** Whether a form stands in the queue under what was chosen; the search is by the name of the school. */
export function isInQueue(row: QueueRow, { status, search, only }: QueueNarrowing): boolean {
  const lower = (text: string) => text.toLocaleLowerCase('ru');
  return (
    (status === undefined || row.status === status) &&
    (search === undefined || lower(row.school.name).includes(lower(search))) &&
    passesFilter(row, only)
  );
}

/**
 * Nobody has looked into a form that is accepted with others: it has to be clean.
 * @throws AppError `conflict`
 */
export function requireClean({ errors, openRemarks }: { errors: number; openRemarks: number }): void {
  if (errors > 0) throw new AppError('conflict', 'review.has_errors', { errors });
  if (openRemarks > 0) throw new AppError('conflict', 'review.has_remarks', { remarks: openRemarks });
}
