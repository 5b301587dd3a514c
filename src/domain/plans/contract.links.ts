import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { textSchema } from '#domain/kernel/written.ts';
import { linkKinds, linkProposalSchema, linkWarningSchema, planLinkSchema } from './model.links.ts';

const ofPlan = z.object({ id: idSchema<'plan'>() });

export const linksContract = defineContract({
  listLinks: {
    summary: 'How obligations of a plan hang together, and where their days do not agree',
    method: 'GET',
    path: '/api/plans/:id/links',
    right: 'plan.read',
    audit: 'plan.links_listed',
    params: ofPlan,
    response: z.object({
      links: z.array(planLinkSchema),
      warnings: z.array(linkWarningSchema),
      /** Links that the words of the version in force speak of and nobody has made. */
      proposals: z.array(linkProposalSchema),
    }),
  },
  addLink: {
    summary: 'Link two obligations of the version in force; the link stays with later versions',
    method: 'POST',
    path: '/api/plans/:id/links',
    right: 'plan.approve',
    audit: 'plan.link_added',
    params: ofPlan,
    body: z.object({
      kind: z.enum(linkKinds),
      measureId: idSchema<'measure'>(),
      targetId: idSchema<'measure'>(),
      note: textSchema(0, 500).default(''),
    }),
    response: z.object({ id: idSchema<'plan_link'>() }),
  },
  removeLink: {
    summary: 'Remove a link, also one to an obligation that was dropped',
    method: 'DELETE',
    path: '/api/plans/:id/links/:linkId',
    right: 'plan.approve',
    audit: 'plan.link_removed',
    params: ofPlan.extend({ linkId: idSchema<'plan_link'>() }),
    response: 'empty',
  },
});
