import { describe, expect, it } from 'vitest';
import { toyForm } from '../../forms/fixtures/toy-form.ts';
import { changeRequestActions, changeRequestSides, changeRequestStatuses } from './model.ts';
import {
  applyTo,
  arisingFindings,
  availableEnds,
  decideEnd,
  proposeChanges,
  requireSound,
  requireStanding,
} from './rules.ts';

describe('the end of a request', () => {
  it.each([
    ['school', 'reviewer', ['agree', 'decline']],
    ['reviewer', 'school', ['agree', 'decline']],
    ['school', 'school', ['withdraw']],
    ['reviewer', 'reviewer', ['withdraw']],
    ['school', undefined, []],
  ] as const)('asked by the %s, looked at by the %s: %j', (side, mine, actions) => {
    expect(availableEnds({ side, status: 'open' }, mine)).toEqual(actions);
  });

  it.each([
    ['agree', 'reviewer', 'agreed'],
    ['decline', 'reviewer', 'declined'],
    ['withdraw', 'school', 'withdrawn'],
  ] as const)('%s by the %s: %s', (action, mine, status) => {
    expect(decideEnd({ side: 'school', status: 'open' }, action, mine)).toBe(status);
  });

  it('is final, and nobody decides on what the own side asked', () => {
    for (const action of changeRequestActions) {
      for (const side of changeRequestSides) {
        const whose = action === 'withdraw' ? changeRequestSides.filter((one) => one !== side) : [side];
        for (const mine of whose)
          expect(() => decideEnd({ side, status: 'open' }, action, mine)).toThrow(
            'change_request.other_side',
          );
        for (const status of changeRequestStatuses.filter((one) => one !== 'open'))
          expect(() => decideEnd({ side, status }, action, 'school')).toThrow(
            `change_request.${action}_unavailable`,
          );
      }
    }
  });
});

const answers = { 'staff.maths.count': 10, 'staff.maths.young': 4, 'staff.maths.old': 6 };
const to = (cell: string, value: number | null) => ({ cell, value });

describe('a proposal', () => {
  it('keeps the value that stands beside the proposed one', () => {
    expect(proposeChanges(answers, [to('staff.maths.count', 11), to('house.gym.area', 5)], [])).toEqual([
      { cell: 'staff.maths.count', before: 10, after: 11 },
      { cell: 'house.gym.area', before: null, after: 5 },
    ]);
  });

  it('of the same value is refused at its cell', () => {
    expect(() => proposeChanges(answers, [to('staff.maths.count', 10)], [])).toThrow(
      expect.objectContaining({
        reason: 'change_request.same_value',
        detail: { cells: ['staff.maths.count'] },
      }),
    );
  });

  it('for a cell of another open request is refused at its cell', () => {
    const open = [{ changes: [{ cell: 'staff.maths.young' }] }];
    expect(() => proposeChanges(answers, [to('staff.maths.young', 5)], open)).toThrow(
      expect.objectContaining({
        reason: 'change_request.cell_taken',
        detail: { cells: ['staff.maths.young'] },
      }),
    );
  });

  it('holds only while the cell holds what was to be replaced', () => {
    const changes = [{ cell: 'staff.maths.count', before: 10, after: 11 }];
    expect(() => requireStanding(answers, changes)).not.toThrow();
    expect(() => requireStanding(applyTo(answers, changes), changes)).toThrow('change_request.stale');
  });
});

describe('what the changes would bring', () => {
  const form = { def: toyForm, answers, comments: {}, previous: undefined, today: '2020-06-01' };
  const change = (cell: keyof typeof answers, after: number | null) => ({
    cell,
    before: answers[cell],
    after,
  });

  const checksOf = (...changes: Parameters<typeof arisingFindings>[1]) =>
    arisingFindings(form, changes).map(({ checkId, cell }) => `${checkId} ${cell}`);

  it('leaves out what was wrong before: the rest of the form is blank here', () => {
    expect(checksOf()).toEqual([]);
    expect(checksOf(change('staff.maths.count', 11), change('staff.maths.old', 7))).toEqual([]);
  });

  it.each([
    ['a sum that is right no more', 12, 'ages staff.maths.count'],
    ['a blank in a required cell', null, 'required staff.maths.count'],
  ])('refuses %s', (_, after, found) => {
    const changes = [change('staff.maths.count', after)];
    expect(checksOf(...changes)).toContain(found);
    expect(() => requireSound(arisingFindings(form, changes))).toThrow('change_request.breaks_checks');
  });

  it('lets a warning through', () => {
    const changes = [{ cell: 'house.gym.area', before: null, after: 5000 }];
    const house = { ...form, answers: { ...answers, 'house.gym.exists': true } };
    const findings = arisingFindings(house, changes);
    expect(findings.map(({ checkId }) => checkId)).toEqual(['area']);
    expect(() => requireSound(findings)).not.toThrow();
  });
});
