import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DraftItem, DraftProblem } from '#domain/plans/model.draft.ts';
import { blankItem } from '#domain/plans/rules.drafting.ts';
import { useProblemFilter } from './useProblemFilter.ts';

const items = ['a', 'b', 'c'].map((key) => blankItem(key, undefined));
const found = new Map<string, DraftProblem[]>([
  ['a', ['no_year', 'weekend']],
  ['c', ['no_year']],
]);
const filter = () =>
  renderHook(({ problems }) => useProblemFilter(items, problems), { initialProps: { problems: found } });
const keys = (shown: readonly DraftItem[]) => shown.map(({ key }) => key);

describe('the filter of a draft by what asks for a look', () => {
  it('shows everything until something is chosen, and again when the choice is taken back', () => {
    const { result } = filter();
    expect(keys(result.current.shown)).toEqual(['a', 'b', 'c']);
    act(() => result.current.choose('weekend'));
    expect(result.current.chosen).toBe('weekend');
    expect(keys(result.current.shown)).toEqual(['a']);
    act(() => result.current.choose(undefined));
    expect(keys(result.current.shown)).toEqual(['a', 'b', 'c']);
  });

  it('offers what is there, with the number of its items, and «any» always', () => {
    const { result, rerender } = filter();
    expect(result.current.choices).toEqual([
      { problem: 'any', number: 2 },
      { problem: 'no_year', number: 2 },
      { problem: 'weekend', number: 1 },
    ]);
    rerender({ problems: new Map() });
    expect(result.current.choices).toEqual([{ problem: 'any', number: 0 }]);
  });

  it('keeps a row that was put right until it is asked anew', () => {
    const { result, rerender } = filter();
    act(() => result.current.choose('any'));
    rerender({ problems: new Map([['c', found.get('c') ?? []]]) });
    expect(keys(result.current.shown)).toEqual(['a', 'c']);
    act(() => result.current.choose('any'));
    expect(keys(result.current.shown)).toEqual(['c']);
  });
});
