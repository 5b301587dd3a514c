import { holds } from '#domain/access/actor.ts';
import type { NextAction } from '#domain/kernel/next-action.ts';
import type { PeopleTask } from '#domain/people/model.desk.ts';
import { mayAgree } from '#domain/people/rules.appointing.ts';
import type { Call } from '#server/lib/call.ts';
import { undated } from '#server/lib/next-action.ts';
import { listProposals } from './store.proposals.ts';

/** Appointments that another administrator proposed. */
export async function peopleDesk({ tx, actor }: Call): Promise<NextAction<PeopleTask>[]> {
  if (!holds(actor, 'people.manage')) return [];
  const waiting = (await listProposals(tx)).filter((proposal) => mayAgree(actor.userId, proposal));
  const count = waiting.length;
  return count === 0
    ? []
    : [{ kind: 'agree_appointments', subjectId: null, title: '', remark: null, count, ...undated }];
}
