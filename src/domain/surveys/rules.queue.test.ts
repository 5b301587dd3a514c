import { describe, expect, it } from 'vitest';
import type { QueueRow } from './model.review.ts';
import { byHurt, passesFilter, queueFilters, requireClean } from './rules.queue.ts';

const row = (name: string, more: Partial<QueueRow> = {}): QueueRow =>
  ({
    status: 'submitted',
    findings: { errors: 0, warnings: 0 },
    openRemarks: 0,
    waitingDays: 0,
    timeliness: 'on_time',
    round: 1,
    school: { name },
    ...more,
  }) as QueueRow;

describe('the queue', () => {
  it('begins with what hurts', () => {
    const rows = [
      row('принята', { status: 'accepted' }),
      row('просрочена', { status: 'draft', findings: null, timeliness: 'overdue', waitingDays: null }),
      row('черновик', { status: 'draft', findings: null, waitingDays: null }),
      row('на доработке', { status: 'returned', openRemarks: 3, waitingDays: null }),
      row('ждёт день', { waitingDays: 1 }),
      row('ждёт неделю', { waitingDays: 7 }),
      row('замечания', { openRemarks: 1 }),
      row('ошибки', { findings: { errors: 2, warnings: 0 } }),
      row('ждёт день, вторая', { waitingDays: 1 }),
    ];
    expect(rows.sort(byHurt).map(({ school }) => school.name)).toEqual([
      'ошибки',
      'замечания',
      'ждёт неделю',
      'ждёт день',
      'ждёт день, вторая',
      'на доработке',
      'просрочена',
      'черновик',
      'принята',
    ]);
  });

  it.each([
    ['errors', { findings: { errors: 1, warnings: 0 } }],
    ['warnings', { findings: { errors: 0, warnings: 1 } }],
    ['remarks', { openRemarks: 1 }],
    ['again', { round: 2 }],
    ['late', { timeliness: 'overdue' }],
  ] as const)('is narrowed to %s', (filter, has) => {
    expect(queueFilters.filter((one) => passesFilter(row('да', has), one))).toEqual([filter]);
    expect(passesFilter(row('нет'), filter)).toBe(false);
    expect(passesFilter(row('нет'), undefined)).toBe(true);
  });
});

describe('acceptance with others', () => {
  it.each([
    [{ errors: 0, openRemarks: 0 }, undefined],
    [{ errors: 1, openRemarks: 0 }, 'review.has_errors'],
    [{ errors: 0, openRemarks: 2 }, 'review.has_remarks'],
    [{ errors: 1, openRemarks: 2 }, 'review.has_errors'],
  ])('%o: %s', (counts, reason) => {
    if (reason) expect(() => requireClean(counts)).toThrow(reason);
    else expect(() => requireClean(counts)).not.toThrow();
  });
});
