import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { organizationSchema, recognizedSchoolSchema } from '#domain/directory/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { listPage, pageQuery } from '#domain/kernel/list-page.ts';
import { newSchoolGroupSchema, schoolGroupSchema, schoolGroupWithMembersSchema } from './model.groups.ts';

const ofGroup = z.object({ id: idSchema<'school_group'>() });

export const schoolGroupsContract = defineContract({
  listGroups: {
    summary: 'Saved groups of schools of the places within the scope',
    method: 'GET',
    path: '/api/school-groups',
    right: 'consolidation.exact',
    audit: 'school_group.listed',
    whole: 'A choice by name: a few that one keeps oneself',
    response: z.array(schoolGroupSchema),
  },
  getGroup: {
    summary: 'A group with its schools within the scope',
    method: 'GET',
    path: '/api/school-groups/:id',
    right: 'consolidation.exact',
    audit: 'school_group.shown',
    params: ofGroup,
    response: schoolGroupWithMembersSchema,
  },
  listCandidates: {
    summary: 'Schools within the scope by municipality and words of the name or ИНН',
    method: 'GET',
    path: '/api/school-groups/candidates',
    right: 'consolidation.exact',
    audit: 'school_group.candidates_listed',
    query: z.object({
      municipalityId: idSchema<'municipality'>().optional(),
      search: z.string().trim().max(200).optional(),
      ...pageQuery,
    }),
    response: listPage(organizationSchema),
  },
  recognizeSchools: {
    summary: 'Which schools within the scope the lines of a typed list mean; changes nothing',
    method: 'POST',
    path: '/api/school-groups/recognition',
    right: 'consolidation.exact',
    audit: 'school_group.recognized',
    asks: true,
    whole: 'As many as the lines that were typed, each beside its line',
    body: z.object({ text: z.string().max(200_000) }),
    response: z.array(recognizedSchoolSchema),
  },
  makeGroup: {
    summary: 'Save a group of schools',
    method: 'POST',
    path: '/api/school-groups',
    right: 'consolidation.exact',
    audit: 'school_group.made',
    body: newSchoolGroupSchema,
    response: schoolGroupSchema,
  },
  changeGroup: {
    summary: 'Rename a group and change its schools',
    method: 'PUT',
    path: '/api/school-groups/:id',
    right: 'consolidation.exact',
    audit: 'school_group.changed',
    params: ofGroup,
    body: newSchoolGroupSchema,
    response: schoolGroupSchema,
  },
  removeGroup: {
    summary: 'Remove a group; figures that were read through it stay as they are',
    method: 'DELETE',
    path: '/api/school-groups/:id',
    right: 'consolidation.exact',
    audit: 'school_group.removed',
    params: ofGroup,
    response: 'empty',
  },
});
