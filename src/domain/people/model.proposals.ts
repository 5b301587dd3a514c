import { z } from 'zod';
import { roles } from '#domain/access/roles.ts';
import { organizationRefSchema } from '#domain/directory/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { idSchema } from '#domain/kernel/ids.ts';

const personRef = z.object({ id: idSchema<'user'>(), fullName: z.string() });

/** An appointment that waits until a second administrator agrees. */
export const proposalSchema = z.object({
  id: idSchema<'appointment_proposal'>(),
  person: personRef,
  role: z.enum(roles),
  organization: organizationRefSchema,
  validFrom: localDateSchema,
  proposedBy: personRef,
  proposedAt: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;
