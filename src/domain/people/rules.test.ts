import { expect, it } from 'vitest';
import { roles } from '#domain/access/roles.ts';
import { organizationKinds } from '#domain/directory/model.ts';
import { requireRoleOfOrganization } from './rules.ts';

const accepts = (role: (typeof roles)[number], kind: (typeof organizationKinds)[number]) => {
  try {
    requireRoleOfOrganization(role, kind);
    return true;
  } catch {
    return false;
  }
};

it('every role has its kind of organisation, and every kind somebody who acts for it', () => {
  // A guest is made by a link, never by an appointment.
  expect(roles.filter((role) => !organizationKinds.some((kind) => accepts(role, kind)))).toEqual([
    'federal_observer',
    'section_filler',
  ]);
  expect(organizationKinds.filter((kind) => !roles.some((role) => accepts(role, kind)))).toEqual([]);
});

it('a head of a school cannot be appointed in the ministry, nor a curator in a school', () => {
  expect(accepts('school_head', 'ministry')).toBe(false);
  expect(accepts('ministry_curator', 'school')).toBe(false);
  expect(accepts('school_head', 'school')).toBe(true);
});
