import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './model.ts';
import { type BasedChange, mergeChanges, type VersionedAnswers } from './rules.merge.ts';

const form: VersionedAnswers = {
  version: 7,
  answers: { 'a.a.x': 1, 'a.a.y': 2 },
  cellVersions: { 'a.a.x': 3, 'a.a.y': 7 },
};

describe('merging edits', () => {
  it('applies an edit made on the present value', () => {
    expect(mergeChanges(form, [{ cell: 'a.a.x', value: 5, base: 3 }])).toEqual({
      applied: [{ cell: 'a.a.x', before: 1, after: 5 }],
      conflicts: [],
    });
  });

  it('keeps the other person’s value and reports the edit made on an older one', () => {
    const change = { cell: 'a.a.y', value: 9, base: 4 };
    expect(mergeChanges(form, [change])).toEqual({ applied: [], conflicts: [change] });
  });

  it('finds no conflict when both wrote the same', () => {
    expect(mergeChanges(form, [{ cell: 'a.a.y', value: 2, base: 0 }])).toEqual({
      applied: [],
      conflicts: [],
    });
  });

  it('tells zero, «нет данных» and blank apart', () => {
    const blank = { version: 0, answers: {}, cellVersions: {} };
    const values: (Answer | null)[] = [0, { noData: true }, null];
    const applied = values.map(
      (value) => mergeChanges(blank, [{ cell: 'a.a.x', value, base: 0 }]).applied.length,
    );
    expect(applied).toEqual([1, 1, 0]);
    const noData = { ...blank, answers: { 'a.a.x': { noData: true } as const } };
    expect(mergeChanges(noData, [{ cell: 'a.a.x', value: { noData: true }, base: 0 }]).applied).toEqual([]);
  });

  it('takes the last of several edits of one cell', () => {
    const edits = [4, 6].map((value) => ({ cell: 'a.a.x', value, base: 3 }));
    expect(mergeChanges(form, edits).applied).toEqual([{ cell: 'a.a.x', before: 1, after: 6 }]);
  });

  it('two people’s edits of different cells are both kept in either order', () => {
    const cells = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.integer(), { minLength: 6, maxLength: 6 }),
        fc.nat(6),
        (keys, values, split) => {
          const edits = keys.map((cell, i): BasedChange => ({ cell, value: values[i] ?? 0, base: 0 }));
          const [first, second] = [edits.slice(0, split), edits.slice(split)];
          expect(apply(apply(empty, first), second).answers).toEqual(
            apply(apply(empty, second), first).answers,
          );
        },
      ),
    );
  });
});

const empty: VersionedAnswers = { version: 0, answers: {}, cellVersions: {} };

function apply(form: VersionedAnswers, edits: readonly BasedChange[]): VersionedAnswers {
  const { applied, conflicts } = mergeChanges(form, edits);
  expect(conflicts).toEqual([]);
  const answers = { ...form.answers };
  const cellVersions = { ...form.cellVersions };
  for (const { cell, after } of applied) {
    if (after === null) delete answers[cell];
    else answers[cell] = after;
    cellVersions[cell] = form.version + 1;
  }
  return { version: form.version + 1, answers, cellVersions };
}
