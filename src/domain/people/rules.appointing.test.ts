import { expect, it } from 'vitest';
import type { UserId } from '#domain/kernel/ids.ts';
import type { Proposal } from './model.proposals.ts';
import { mayAgree, needsAgreement } from './rules.appointing.ts';

const [first, second, third] = ['1', '2', '3'] as unknown as [UserId, UserId, UserId];

it('a second administrator agrees to administrators and to what one would give to oneself', () => {
  expect(needsAgreement('ministry_admin', second, first)).toBe(true);
  expect(needsAgreement('controller', first, first)).toBe(true);
  expect(needsAgreement('controller', second, first)).toBe(false);
});

it('who proposed it and whom it is about do not agree to it', () => {
  const proposal = { proposedBy: { id: first }, person: { id: second } } as Proposal;
  expect([first, second, third].map((by) => mayAgree(by, proposal))).toEqual([false, false, true]);
});
