import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { listCells } from '#domain/forms/rules.cells.ts';
import { differenceOf } from './rules.difference.ts';

const sent = (answers: Answers, comments = {}) => ({ answers, comments });

describe('the difference of two rounds', () => {
  it('names what was changed, added and taken away, in printed order', () => {
    const before = sent({ 'who.post.text': 'директор', 'staff.maths.count': 2, 'house.gym.exists': true });
    const after = sent({ 'staff.maths.count': 3, 'house.gym.exists': true, 'gone.row.cell': 1 });
    expect(differenceOf(toyForm, before, after).cells).toEqual([
      { cell: 'who.post.text', before: 'директор', after: null },
      { cell: 'staff.maths.count', before: 2, after: 3 },
      { cell: 'gone.row.cell', before: null, after: 1 },
    ]);
  });

  it('holds «нет данных» for one answer, unlike a blank and a zero', () => {
    const [a, b] = [{ 'staff.maths.count': { noData: true as const } }, { 'staff.maths.count': 0 }];
    expect(differenceOf(toyForm, sent(a), sent({ ...a })).cells).toEqual([]);
    expect(differenceOf(toyForm, sent(a), sent(b)).cells).toHaveLength(1);
    expect(differenceOf(toyForm, sent({}), sent(b)).cells).toHaveLength(1);
  });

  it('tells explanations too', () => {
    const { comments } = differenceOf(
      toyForm,
      sent({}, { a: 'так', b: 'да' }),
      sent({}, { b: 'нет', c: 'ещё' }),
    );
    expect(comments).toEqual([
      { key: 'a', before: 'так', after: null },
      { key: 'b', before: 'да', after: 'нет' },
      { key: 'c', before: null, after: 'ещё' },
    ]);
  });

  it('applied to the earlier answers gives the later ones, and nothing else', () => {
    const cell = fc.constantFrom(...listCells(toyForm).map(({ key }) => key.replace('[*]', '[a1]')));
    const answers = fc.dictionary(cell, fc.oneof(fc.nat(3), fc.boolean(), fc.constant('слово')));
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const { cells } = differenceOf(toyForm, sent(before), sent(after));
        const result: Record<string, unknown> = { ...before };
        for (const one of cells) {
          expect(result[one.cell] ?? null).toBe(one.before);
          if (one.after === null) delete result[one.cell];
          else result[one.cell] = one.after;
        }
        expect(result).toEqual(after);
      }),
    );
  });
});
