import { describe, expect, it } from 'vitest';
import { requireWithin, seenForm, seenHead } from './access.visible.ts';

const form = {
  id: 'f',
  returnReason: 'Исправьте кадры',
  answers: { 'staff.maths': 1, 'house.area': 2, 'household.area': 3 },
  cellVersions: { 'staff.maths': 4, 'house.area': 5 },
  comments: { 'area@house.area': 'Большая', 'ages@staff.maths': 'Так' },
  carried: { cells: { 'house.area': 2, 'staff.maths': 1 }, confirmed: ['house', 'staff'] },
};

describe('a form as its reader may see it', () => {
  it('is whole for who works with whole forms', () => {
    expect(seenForm(form, null)).toEqual({ ...form, only: null });
  });

  it('is one section for a guest, without a word on the others or on the whole', () => {
    expect(seenForm(form, 'house')).toEqual({
      id: 'f',
      only: 'house',
      returnReason: null,
      answers: { 'house.area': 2 },
      cellVersions: { 'house.area': 5 },
      comments: { 'area@house.area': 'Большая' },
      carried: { cells: { 'house.area': 2 }, confirmed: ['house'] },
    });
  });

  it('says of its head no word on the whole to a guest', () => {
    const { id, returnReason } = form;
    expect(seenHead({ id, returnReason }, null).returnReason).toBe(returnReason);
    expect(seenHead({ id, returnReason }, 'house').returnReason).toBeNull();
  });

  it.each([
    ['house', ['house.area'], true],
    ['house', ['house.area', 'staff.maths'], false],
    ['house', ['household.area'], false],
    [null, ['house.area', 'staff.maths'], true],
    ['house', [], true],
  ] as const)('limited to %s lets %j be written: %s', (only, cells, allowed) => {
    const ask = () => requireWithin(cells, only);
    if (allowed) expect(ask).not.toThrow();
    else expect(ask).toThrow('delegation.other_section');
  });
});
