import { expect, it } from 'vitest';
import { refusalOfConsent } from './rules.ts';

const federal = {
  organizationKind: 'pedagogical_university',
  status: 'assigned',
  hasConsent: false,
} as const;

it.each([
  ['of the university', federal, '2020-09-10', undefined],
  ['of a school', { ...federal, organizationKind: 'school' }, '2020-09-10', 'consent.not_federal'],
  ['of what is reported', { ...federal, status: 'reported' }, '2020-09-10', 'consent.not_open'],
  ['a second time', { ...federal, hasConsent: true }, '2020-09-10', 'consent.noted_already'],
  ['to a day that has passed', federal, '2020-09-09', 'consent.day_passed'],
] as const)('a consent %s', (_, subject, dueOn, reason) => {
  expect(refusalOfConsent(subject, dueOn, '2020-09-10')?.reason).toBe(reason);
});
