import { z } from 'zod';
import type { Searched } from '#domain/access/feature.ts';
import { textPartsSchema } from '#domain/kernel/found.ts';
import { idSchema } from '#domain/kernel/ids.ts';

const campaignHitSchema = z.object({
  kind: z.literal('campaign'),
  id: idSchema<'campaign'>(),
  shown: textPartsSchema,
  period: z.string(),
  closed: z.boolean(),
});
export type CampaignHit = z.infer<typeof campaignHitSchema>;

/** Collections that ask somebody within the scope. */
export const surveysSearched = {
  campaign: { right: 'survey.progress', hit: campaignHitSchema },
} as const satisfies Searched;
