import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { lineSchema, textSchema } from '#domain/kernel/written.ts';
import {
  municipalityNameSchema,
  municipalitySchema,
  organizationKinds,
  organizationSchema,
  recognizedSchoolSchema,
  schoolListSchema,
} from './model.ts';

const searchQuery = {
  search: z.string().trim().max(200).optional(),
  ...pageQuery,
};

export const directoryContract = defineContract({
  moveClock: {
    summary: 'Move business time of the demonstration; null returns to today',
    method: 'PUT',
    path: '/api/region/clock',
    right: 'clock.move',
    audit: 'region.clock_moved',
    body: z.object({ businessOn: localDateSchema.nullable() }),
    response: z.object({ businessOn: localDateSchema.nullable() }),
  },
  listMunicipalities: {
    summary: 'Municipalities with the names valid on the day of business time',
    method: 'GET',
    path: '/api/municipalities',
    right: 'directory.read',
    audit: 'municipality.listed',
    whole: 'A choice by name and a map of the region: a region has some fifty at most',
    response: z.array(municipalitySchema),
  },
  getMunicipality: {
    summary: 'A municipality with the history of its names and its organisations',
    method: 'GET',
    path: '/api/municipalities/:id',
    right: 'directory.read',
    audit: 'municipality.shown',
    params: z.object({ id: idSchema<'municipality'>() }),
    response: municipalitySchema.extend({
      names: z.array(municipalityNameSchema),
      organizations: z.array(organizationSchema),
    }),
  },
  listOrganizations: {
    summary: 'Organisations and schools by kind, municipality and words of the name or ИНН',
    method: 'GET',
    path: '/api/organizations',
    right: 'directory.read',
    audit: 'organization.listed',
    query: z.object({
      kind: z.enum(organizationKinds).optional(),
      municipalityId: idSchema<'municipality'>().optional(),
      ...searchQuery,
    }),
    response: listPage(organizationSchema),
  },
  listSchoolLists: {
    summary: 'Decisions on the list of schools; counts only schools within the scope',
    method: 'GET',
    path: '/api/school-lists',
    right: 'school_list.read',
    audit: 'school_list.listed',
    whole: 'Decisions of a few years: one or two a year',
    response: z.array(schoolListSchema),
  },
  getSchoolList: {
    summary: 'One decision with its schools within the scope',
    method: 'GET',
    path: '/api/school-lists/:id',
    right: 'school_list.read',
    audit: 'school_list.shown',
    journal: true,
    params: z.object({ id: idSchema<'school_list'>() }),
    response: schoolListSchema.extend({ members: z.array(organizationSchema) }),
  },
  recognizeSchools: {
    summary: 'Which schools the lines of a typed list mean (ИНН, or the exact name); changes nothing',
    method: 'POST',
    path: '/api/school-lists/recognition',
    right: 'school_list.decide',
    audit: 'school_list.recognized',
    asks: true,
    whole: 'As many as the lines that were typed, each beside its line',
    body: z.object({ text: z.string().max(200_000) }),
    response: z.array(recognizedSchoolSchema),
  },
  decideSchoolList: {
    summary: 'Freeze a list of schools as a decision',
    method: 'POST',
    path: '/api/school-lists',
    right: 'school_list.decide',
    audit: 'school_list.decided',
    body: z.object({
      number: lineSchema(1, 50),
      decidedOn: localDateSchema,
      reason: textSchema(1, 1000),
      schoolIds: z.array(idSchema<'organization'>()).min(1).max(5000),
    }),
    response: schoolListSchema,
  },
});
