import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { actSchema, signedActSchema } from '#domain/documents/model.act.ts';
import { instantSchema, localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { wordsSchema } from '#domain/kernel/reason.ts';
import { abbreviationSchema } from '#domain/orders/reading/model.ts';
import { draftContentSchema, draftKinds } from './model.draft.ts';
import { planItemSchema } from './model.ts';

const ofPlan = z.object({ id: idSchema<'plan'>() });
const ofDraft = z.object({ id: idSchema<'plan_draft'>() });

const versionSchema = z.object({
  id: idSchema<'plan_version'>(),
  number: z.number().int(),
  orderId: idSchema<'order'>().nullable(),
  act: actSchema,
  /** Why the plan was corrected. */
  summary: z.string(),
  periodFrom: localDateSchema,
  periodTo: localDateSchema,
  approvedBy: z.string(),
  approvedAt: instantSchema,
});
export type PlanVersion = z.infer<typeof versionSchema>;

const draftHeadSchema = z.object({
  id: idSchema<'plan_draft'>(),
  kind: z.enum(draftKinds),
  title: z.string(),
  orderId: idSchema<'order'>().nullable(),
  /** The plan whose version it corrects or clones. */
  planId: idSchema<'plan'>().nullable(),
  baseVersion: z.number().int().nullable(),
  revision: z.number().int(),
  changedBy: z.string(),
  changedAt: instantSchema,
});

const draftSchema = draftHeadSchema.extend({
  content: draftContentSchema,
  /** The version it starts from; empty for an order that was not approved yet. */
  base: z.array(planItemSchema),
  /** Requisites to approve it with, where the imported order gives them. */
  act: signedActSchema.nullable(),
  /** What became of it, once it is closed. */
  closed: z.enum(['approved', 'discarded']).nullable(),
});
export type PlanDraft = z.infer<typeof draftSchema>;

export const versionsContract = defineContract({
  listVersions: {
    summary: 'Versions of a plan, the one in force first',
    method: 'GET',
    path: '/api/plans/:id/versions',
    right: 'plan.read',
    audit: 'plan.versions_listed',
    whole: 'One history: a version for an act',
    params: ofPlan,
    response: z.array(versionSchema),
  },
  getVersion: {
    summary: 'A version as it was approved',
    method: 'GET',
    path: '/api/plans/:id/versions/:number',
    right: 'plan.read',
    audit: 'plan.version_shown',
    whole: 'A document is read and printed as a whole',
    params: ofPlan.extend({ number: z.coerce.number().int().positive() }),
    response: versionSchema.extend({
      title: z.string(),
      items: z.array(planItemSchema),
      legend: z.array(abbreviationSchema),
    }),
  },
  getActFile: {
    summary: 'The file of the act that approved a version',
    method: 'GET',
    path: '/api/plans/:id/versions/:number/act',
    right: 'plan.read',
    audit: 'plan.act_opened',
    journal: true,
    params: ofPlan.extend({ number: z.coerce.number().int().positive() }),
    response: 'file',
  },
  setWaiting: {
    summary: 'Say which external document the plan waits for, or (null) that it came',
    method: 'PUT',
    path: '/api/plans/:id/waiting',
    right: 'plan.approve',
    audit: 'plan.waiting_set',
    params: ofPlan,
    body: z.object({
      waiting: z
        .object({
          for: wordsSchema(1000),
          measureId: idSchema<'measure'>().nullable().default(null),
        })
        .nullable(),
    }),
    response: 'empty',
  },
  listDrafts: {
    summary: 'Open drafts',
    method: 'GET',
    path: '/api/plan-drafts',
    right: 'draft.read',
    audit: 'plan_draft.listed',
    whole: 'What is being written now: one for a plan',
    response: z.array(draftHeadSchema),
  },
  startDraft: {
    summary:
      'Start a draft of an order’s plan, of a correction or of a later year; an open one is given again',
    method: 'POST',
    path: '/api/plan-drafts',
    right: 'plan.approve',
    audit: 'plan_draft.started',
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('order'), orderId: idSchema<'order'>() }),
      z.object({ kind: z.literal('correction'), planId: idSchema<'plan'>() }),
      z.object({
        kind: z.literal('next_year'),
        planId: idSchema<'plan'>(),
        years: z.number().int().min(1).max(10).default(1),
      }),
    ]),
    response: z.object({ id: idSchema<'plan_draft'>() }),
  },
  getDraft: {
    summary: 'A draft with the version it starts from',
    method: 'GET',
    path: '/api/plan-drafts/:id',
    right: 'draft.read',
    audit: 'plan_draft.shown',
    params: ofDraft,
    response: draftSchema,
  },
  saveDraft: {
    summary: 'Save a draft; answers `stale` when somebody saved it meanwhile',
    method: 'PUT',
    path: '/api/plan-drafts/:id',
    right: 'plan.approve',
    audit: 'plan_draft.saved',
    params: ofDraft,
    body: z.object({ revision: z.number().int().min(0), content: draftContentSchema }),
    response: z.object({ revision: z.number().int() }),
  },
  discardDraft: {
    summary: 'Close a draft without approving it',
    method: 'DELETE',
    path: '/api/plan-drafts/:id',
    right: 'plan.approve',
    audit: 'plan_draft.discarded',
    params: ofDraft,
    response: 'empty',
  },
});
