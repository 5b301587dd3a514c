import { describe, expect, it, vi } from 'vitest';
import { BegunTexts } from './begun-texts.ts';

describe('texts begun beside the answers', () => {
  it('are kept by what they are and what they are about, in the order in which they were begun', () => {
    const begun = new BegunTexts();
    begun.set('explanation', 'sum@staff.maths.count', 'Один в отп');
    begun.set('proposal', 'staff.maths.count', '5');
    begun.set('remark', 'staff.maths.count', 'Проверьте');
    begun.set('proposal', 'staff.maths.count', '6');
    expect(begun.list()).toEqual([
      { kind: 'explanation', about: 'sum@staff.maths.count', text: 'Один в отп' },
      { kind: 'proposal', about: 'staff.maths.count', text: '6' },
      { kind: 'remark', about: 'staff.maths.count', text: 'Проверьте' },
    ]);
    begun.set('proposal', 'staff.maths.count', undefined);
    expect(begun.find('proposal', 'staff.maths.count')).toBeUndefined();
    expect(begun.find('remark', 'staff.maths.count')).toBe('Проверьте');
  });

  it('are the same list until something changes', () => {
    const begun = new BegunTexts();
    const told = vi.fn();
    begun.subscribe(told);
    begun.set('reply', 'r1', '');
    expect(begun.list()).toBe(begun.list());
    expect(told).toHaveBeenCalledTimes(1);
  });
});
