import { describe, expect, it } from 'vitest';
import type { Assignment, AssignmentStep } from './model.ts';
import { printedReport } from './present.report.ts';

/** Steps from the oldest to the newest, as they happen: the hour of the day is the number in the row. */
const road = (...steps: AssignmentStep[]): Assignment['steps'] =>
  steps
    .map((step, hour) => ({
      step,
      text: `${step} ${hour}`,
      claim: null,
      automatic: false,
      by: 'Носова Е.Г.',
      at: `2020-09-0${hour + 1}T10:00:00.000Z`,
      version: 1,
      item: {
        number: '3',
        title: 'Анализ',
        term: { text: 'май', kind: 'no_year', from: null, to: null },
        result: '',
      },
      files: [],
      papers: [],
      lacks: [],
    }))
    .toReversed() as Assignment['steps'];

const seen = (steps: Assignment['steps'], at?: string) => {
  const printed = printedReport(steps, at);
  return printed && [printed.report.text, printed.decision?.text ?? null];
};

describe('a report on paper', () => {
  it.each<[AssignmentStep[], string[] | undefined]>([
    [[], undefined],
    [['closed'], undefined],
    [['reported'], ['reported 0']],
    [
      ['reported', 'accepted'],
      ['reported 0', 'accepted 1'],
    ],
    [['reported', 'returned', 'reported'], ['reported 2']],
    [['reported', 'corrected'], ['reported 0']],
    [['reported', 'accepted', 'withdrawn'], ['reported 0']],
    [
      ['reported', 'returned', 'withdrawn', 'accepted'],
      ['reported 0', 'accepted 3'],
    ],
    [
      ['reported', 'corrected', 'accepted'],
      ['reported 0', 'accepted 2'],
    ],
    [
      ['reported', 'accepted', 'closed'],
      ['reported 0', 'accepted 1'],
    ],
  ])('after %j is the last one', (steps, expected) => {
    const [report, decision = null] = expected ?? [];
    expect(seen(road(...steps))).toEqual(expected && [report, decision]);
  });

  it('is the one that was asked for, with its own decision and no later one', () => {
    const steps = road('reported', 'returned', 'reported', 'accepted');
    expect(seen(steps, '2020-09-01T10:00:00.000Z')).toEqual(['reported 0', 'returned 1']);
    expect(seen(steps, '2020-09-02T10:00:00.000Z')).toBeUndefined();
  });

  it('stays as it is whatever comes later', () => {
    const at = '2020-09-01T10:00:00.000Z';
    const before = printedReport(road('reported', 'returned'), at);
    expect(
      printedReport(road('reported', 'returned', 'corrected', 'reported', 'accepted', 'closed'), at),
    ).toEqual(before);
  });
});
