import { z } from 'zod';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

/** Organisations of the order's legend (order 01-21/744, App. 1) and schools. */
export const organizationKinds = [
  'ministry',
  'supervision_department',
  'regional_centre',
  'municipal_authority',
  'method_service',
  'method_centre',
  'pedagogical_university',
  'teacher_college',
  'school',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const municipalityKinds = [
  'city_district',
  'closed_city_district',
  'municipal_district',
  'municipal_okrug',
] as const;
export type MunicipalityKind = (typeof municipalityKinds)[number];

export const municipalityRefSchema = z.object({ id: idSchema<'municipality'>(), name: z.string() });
export type MunicipalityRef = z.infer<typeof municipalityRefSchema>;

export const organizationRefSchema = z.object({
  id: idSchema<'organization'>(),
  kind: z.enum(organizationKinds),
  name: z.string(),
});
export type OrganizationRef = z.infer<typeof organizationRefSchema>;

export const municipalitySchema = municipalityRefSchema.extend({
  kind: z.enum(municipalityKinds),
  oktmo: z.string(),
  centre: z.string(),
  schools: z.number().int(),
});

export const municipalityNameSchema = z.object({
  name: z.string(),
  kind: z.enum(municipalityKinds),
  oktmo: z.string(),
  centre: z.string(),
  validFrom: localDateSchema,
  validTo: localDateSchema.nullable(),
});

export const organizationSchema = organizationRefSchema.extend({
  fullName: z.string(),
  inn: z.string().nullable(),
  ogrn: z.string().nullable(),
  rural: z.boolean(),
  closedOn: localDateSchema.nullable(),
  municipality: municipalityRefSchema.nullable(),
});
export type Organization = z.infer<typeof organizationSchema>;

export const schoolListSchema = z.object({
  id: idSchema<'school_list'>(),
  number: z.string(),
  decidedOn: localDateSchema,
  reason: z.string(),
  schools: z.number().int(),
});
export type SchoolList = z.infer<typeof schoolListSchema>;

/** A line of a typed or pasted list of schools, and the school it means if there is exactly one. */
export const recognizedSchoolSchema = z.object({
  line: z.number().int(),
  text: z.string(),
  school: organizationSchema.nullable(),
  problem: z.enum(['unknown', 'ambiguous', 'closed', 'repeated', 'wrong_check_digit']).nullable(),
});
export type RecognizedSchool = z.infer<typeof recognizedSchoolSchema>;
