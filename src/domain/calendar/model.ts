import { z } from 'zod';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { instantSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

/** A link to an organisation's calendar; the secret part of it is shown once and never again. */
export const calendarFeedSchema = z.object({
  id: idSchema<'calendar_feed'>(),
  organization: organizationRefSchema,
  madeBy: z.string(),
  madeAt: instantSchema,
  /** null: no calendar program has read it yet. */
  readAt: instantSchema.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
