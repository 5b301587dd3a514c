import { authorize } from '#domain/access/authorized.ts';
import { maxDate } from '#domain/kernel/dates.ts';
import type { AppointmentProposalId } from '#domain/kernel/ids.ts';
import { canManagePeople } from '#domain/people/access.ts';
import type { proposalsContract } from '#domain/people/contract.proposals.ts';
import type { Proposal } from '#domain/people/model.proposals.ts';
import { requireMayAgree } from '#domain/people/rules.appointing.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { realToday } from './service.appointing.ts';
import * as proposals from './store.proposals.ts';
import { insertAppointment } from './store.ts';

export function proposalsRoutes(): Handlers<typeof proposalsContract> {
  return {
    listProposals: ({ tx }) => proposals.listProposals(tx),

    async agreeToProposal(call, { params }) {
      const { tx, actor, newId } = call;
      const proposal = await take(call, params.id);
      requireMayAgree(actor.userId, proposal);
      await decide(call, proposal, true);
      const { person, role, organization, validFrom } = proposal;
      await insertAppointment(tx, {
        regionId: actor.regionId,
        id: newId(),
        userId: person.id,
        role,
        organizationId: organization.id,
        // It counts from the agreement on, however early it was proposed for.
        validFrom: maxDate(validFrom, realToday(call)),
      });
      return undefined;
    },

    async declineProposal(call, { params }) {
      await decide(call, await take(call, params.id), false);
      return undefined;
    },
  };
}

async function take({ tx, actor }: Call, id: AppointmentProposalId): Promise<Proposal> {
  await proposals.lockAdministrators(tx, actor.regionId);
  return proposals.getProposal(tx, id);
}

async function decide({ tx, actor, securityNow, note }: Call, proposal: Proposal, agreed: boolean) {
  const proved = authorize(actor, proposal, 'decide', canManagePeople);
  await proposals.decideProposal(tx, proved, { by: actor.userId, at: securityNow, agreed });
  const { person, role, organization, proposedBy } = proposal;
  note(`user:${person.id}`, { role, organizationId: organization.id, proposedBy: proposedBy.id });
}
