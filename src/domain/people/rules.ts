import type { Role } from '#domain/access/roles.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import { AppError } from '#domain/kernel/errors.ts';

/** Where each role exists: a right that reaches a municipality or a school means nothing elsewhere. */
export const organizationKindsOf = {
  ministry_admin: ['ministry'],
  ministry_curator: ['ministry'],
  controller: ['ministry'],
  minister: ['ministry'],
  supervision_analyst: ['supervision_department'],
  regional_centre_methodist: ['regional_centre'],
  municipal_specialist: ['municipal_authority'],
  method_service_specialist: ['method_service'],
  method_centre_specialist: ['method_centre'],
  institution_specialist: ['pedagogical_university', 'teacher_college'],
  school_head: ['school'],
  // Nobody of a region is appointed to the federal level.
  federal_observer: [],
  // Nobody is appointed a guest: a personal link makes one.
  section_filler: [],
} as const satisfies Record<Role, readonly OrganizationKind[]>;

/** @throws AppError `invalid` when the organisation has no such role */
export function requireRoleOfOrganization(role: Role, kind: OrganizationKind): void {
  const kinds: readonly OrganizationKind[] = organizationKindsOf[role];
  if (!kinds.includes(kind))
    throw new AppError('invalid', 'person.role_not_of_organization', { field: 'organizationId' });
}
