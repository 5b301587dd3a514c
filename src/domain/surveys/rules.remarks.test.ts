import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { Remark } from './model.review.ts';
import { inPrintedOrder, listUnanswered, type ReturnedForm } from './rules.remarks.ts';

const remark = (id: string, part: Partial<Remark> = {}): Remark => ({
  id: id as Remark['id'],
  section: 'staff',
  cell: 'staff.maths.count',
  round: 1,
  text: 'Проверьте число',
  by: 'Проверяющий',
  at: '2020-09-01T05:00:00Z',
  stood: { 'staff.maths.count': 4 },
  settled: null,
  replies: [],
  ...part,
});
const said = (side: 'school' | 'reviewer', at: string) => ({ id: at, side, text: 'Слово', by: 'Кто-то', at });

const sent: Answers = { 'staff.maths.count': 4, 'staff.maths.young': 1, 'house.gym.exists': true };
const returned = {
  status: 'returned',
  openSections: null,
  sent,
  submittedAt: '2020-08-31T05:00:00Z',
} as const satisfies ReturnedForm;

const unanswered = (one: Remark, now: Answers = sent, form: ReturnedForm = returned) =>
  listUnanswered(form, [one], now).length === 1;

describe('a remark of a returned form', () => {
  it('waits while its cell is what was sent and nobody has answered', () => {
    expect(unanswered(remark('a'))).toBe(true);
    expect(unanswered(remark('a'), { ...sent, 'staff.maths.young': 2 })).toBe(true);
  });

  it.each<[string, Answers]>([
    ['changed', { ...sent, 'staff.maths.count': 5 }],
    ['emptied', { 'staff.maths.young': 1 }],
    ['answered with «нет данных»', { ...sent, 'staff.maths.count': { noData: true } }],
  ])('is met by a cell that was %s, and waits again when it is put back', (_, now) => {
    expect(unanswered(remark('a'), now)).toBe(false);
    expect(unanswered(remark('a'), sent)).toBe(true);
  });

  it('on a section is met by any of its cells', () => {
    const stood = { 'staff.maths.count': 4, 'staff.maths.young': 1 };
    const onSection = remark('a', { cell: null, stood });
    expect(unanswered(onSection, { ...sent, 'house.gym.exists': false })).toBe(true);
    expect(unanswered(onSection, { ...sent, 'staff.maths.young': 2 })).toBe(false);
  });

  it.each([
    ['the school', [said('school', '2020-09-03T05:00:00Z')], false],
    ['the reviewer', [said('reviewer', '2020-09-03T05:00:00Z')], true],
    [
      'the reviewer after the school',
      [said('school', '2020-09-03T05:00:00Z'), said('reviewer', '2020-09-03T06:00:00Z')],
      true,
    ],
  ])('whose last word is of %s', (_, replies, waits) => {
    expect(unanswered(remark('a', { replies }))).toBe(waits);
  });

  it('of an earlier round is met by what was corrected then, until the reviewer speaks again', () => {
    const corrected = { ...sent, 'staff.maths.count': 5 };
    const again = { ...returned, sent: corrected, submittedAt: '2020-09-05T05:00:00Z' };
    expect(unanswered(remark('a'), corrected, again)).toBe(false);
    const before = remark('a', { replies: [said('reviewer', '2020-09-02T05:00:00Z')] });
    expect(unanswered(before, corrected, again)).toBe(false);
    const since = remark('a', { replies: [said('reviewer', '2020-09-06T05:00:00Z')] });
    expect(unanswered(since, corrected, again)).toBe(true);
    expect(unanswered(since, { ...sent, 'staff.maths.count': 6 }, again)).toBe(false);
  });

  it('waits for nobody when it is settled, lies in a section that was not given back, or the form is elsewhere', () => {
    const settled = { by: 'Проверяющий', at: '2020-09-03T05:00:00Z' };
    expect(unanswered(remark('a', { settled }))).toBe(false);
    expect(unanswered(remark('a'), sent, { ...returned, openSections: ['house'] })).toBe(false);
    for (const status of ['draft', 'submitted', 'accepted'] as const)
      expect(unanswered(remark('a'), sent, { ...returned, status, sent: null })).toBe(false);
  });
});

it('puts remarks in the order of the paper: by section, the section as a whole first', () => {
  const list = [
    remark('house', { section: 'house', cell: 'house.gym.exists', at: '2020-08-01T05:00:00Z' }),
    remark('young', { cell: 'staff.maths.young', at: '2020-08-02T05:00:00Z' }),
    remark('count', { cell: 'staff.maths.count', at: '2020-08-03T05:00:00Z' }),
    remark('staff', { cell: null, at: '2020-08-04T05:00:00Z' }),
    remark('who', { section: 'who', cell: 'who.post.text', at: '2020-08-05T05:00:00Z' }),
  ];
  expect(inPrintedOrder(toyForm, list).map(({ id }) => id)).toEqual([
    'who',
    'staff',
    'count',
    'young',
    'house',
  ]);
});
