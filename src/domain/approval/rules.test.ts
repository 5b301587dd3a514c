import { describe, expect, it } from 'vitest';
import type { OrganizationId } from '#domain/kernel/ids.ts';
import type { FanOut, Unaddressed } from './model.ts';
import { refusalOfApproval, unaddressedBy, withoutExcluded } from './rules.ts';

const obligation = (key: string, addressees: readonly string[], unresolved: string[] = []): FanOut => ({
  key,
  item: {} as FanOut['item'],
  dueOn: null,
  kept: 0,
  closing: 0,
  leftOut: [],
  unresolved,
  addressees: addressees.map((id) => ({
    organization: { id: id as OrganizationId, kind: 'school', name: id },
    municipality: null,
  })),
});

describe('an obligation is unaddressed', () => {
  const fanOut = [
    obligation('all', ['a', 'b']),
    obligation('nobody named', []),
    obligation('some', ['a'], ['руководители МОУО']),
    obligation('unknown', [], ['Площадка', 'Клуб', 'Площадка']),
  ];

  it('where nobody gets it or a party of its words is unknown', () => {
    expect(unaddressedBy(fanOut)).toEqual([
      { key: 'nobody named', parties: [] },
      { key: 'some', parties: ['руководители МОУО'] },
      { key: 'unknown', parties: ['Клуб', 'Площадка'] },
    ]);
  });

  it('where everybody is left out by hand, and not where somebody stays', () => {
    const out = (...ids: string[]) => ids.map((id) => ({ key: 'all', organizationId: id as OrganizationId }));
    const keys = (...ids: string[]) =>
      unaddressedBy(withoutExcluded(fanOut, out(...ids))).map(({ key }) => key);
    expect(keys('a')).not.toContain('all');
    expect(keys('a', 'b')).toContain('all');
  });
});

describe('approval', () => {
  const [five, six] = [
    { key: '5', parties: ['Клуб', 'Площадка'] },
    { key: '6', parties: [] },
  ];

  it.each<[what: string, undecided: number, asked: Unaddressed[], given: Unaddressed[], reason?: string]>([
    ['nothing is asked', 0, [], []],
    ['everything is confirmed', 0, [five, six], [six, five]],
    ['the order of parties is another', 0, [five], [{ key: '5', parties: ['Площадка', 'Клуб'] }]],
    ['a finding waits', 2, [five], [five], 'order.undecided'],
    ['nothing is confirmed', 0, [five, six], [], 'approval.unaddressed'],
    ['one of two is confirmed', 0, [five, six], [five], 'approval.unaddressed'],
    ['the confirmed is addressed by now', 0, [], [five], 'approval.addressees_moved'],
    [
      'one more party is unknown by now',
      0,
      [five],
      [{ key: '5', parties: ['Площадка'] }],
      'approval.addressees_moved',
    ],
  ])('%s', (_, undecided, unaddressed, confirmed, reason) => {
    expect(refusalOfApproval({ undecided, unaddressed, confirmed })?.reason).toBe(reason);
  });

  it('names what is not confirmed', () => {
    const refused = refusalOfApproval({ undecided: 0, unaddressed: [five, six], confirmed: [six] });
    expect(refused).toMatchObject({ code: 'conflict', detail: { count: 1, obligations: ['5'] } });
  });
});
