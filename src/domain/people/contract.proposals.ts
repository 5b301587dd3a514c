import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { proposalSchema } from './model.proposals.ts';

const ofProposal = z.object({ id: idSchema<'appointment_proposal'>() });

export const proposalsContract = defineContract({
  listProposals: {
    summary: 'Appointments that wait until a second administrator agrees',
    method: 'GET',
    path: '/api/appointment-proposals',
    right: 'people.read',
    audit: 'person.proposals_listed',
    whole: 'Waiting ones only: administrators of one ministry',
    response: z.array(proposalSchema),
  },
  agreeToProposal: {
    summary: 'Agree to an appointment that another administrator proposed',
    method: 'POST',
    path: '/api/appointment-proposals/:id/agreement',
    right: 'people.manage',
    audit: 'person.appointment_agreed',
    params: ofProposal,
    response: 'empty',
  },
  declineProposal: {
    summary: 'Decline a proposed appointment, or take one’s own proposal back',
    method: 'POST',
    path: '/api/appointment-proposals/:id/refusal',
    right: 'people.manage',
    audit: 'person.appointment_declined',
    params: ofProposal,
    response: 'empty',
  },
});
