import { holds } from '#domain/access/actor.ts';
import type { DeskPart } from '#domain/kernel/next-action.ts';
import type { PeopleTask } from '#domain/people/model.desk.ts';
import { mayAgree } from '#domain/people/rules.appointing.ts';
import type { Call } from '#server/lib/call.ts';
import { queueTask } from '#server/lib/next-action.ts';
import { listProposals } from './store.proposals.ts';

/** Appointments that another administrator proposed. */
export async function peopleDesk(call: Call): Promise<DeskPart<PeopleTask>> {
  const { tx, actor } = call;
  if (!holds(actor, 'people.manage')) return { actions: [] };
  const waiting = (await listProposals(tx)).filter((proposal) => mayAgree(actor.userId, proposal));
  const count = waiting.length;
  if (count === 0) return { actions: [] };
  const sent = waiting.map(({ proposedAt }) => new Date(proposedAt));
  return { actions: [queueTask(call, 'agree_appointments', count, sent)] };
}
