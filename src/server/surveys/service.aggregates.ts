import type { FormDefinition } from '#domain/forms/model.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import type { Projection } from '#domain/forms/rules.project.ts';
import type { Call } from '#server/lib/call.ts';
import { projected } from './service.ts';
import * as aggregates from './store.aggregates.ts';
import type { FormHead } from './store.ts';

/**
 * The sum of a municipality follows its form in the same transaction, under a lock: what an accepted form counted for
 * goes out, what it counts for from now on comes in.
 * @param form as it stood before the decision
 * @param countsFrom what counts of the form as it was sent; null: nothing of it any more
 */
export async function recount(
  call: Call,
  def: FormDefinition,
  form: FormHead,
  countsFrom: (sent: Projection) => Projection | null,
): Promise<void> {
  const { tx } = call;
  const key = projected(call, form);
  const aggregate = await aggregates.lockAggregate(tx, key, emptyAggregate(def));
  const sent = await aggregates.getProjection(tx, form.id);
  const counts = countsFrom(sent);
  const others = form.status === 'accepted' ? addProjection(aggregate, sent, -1) : aggregate;
  await aggregates.saveAggregate(tx, key, counts ? addProjection(others, counts, 1) : others);
  if (counts && counts !== sent) await aggregates.saveProjection(tx, key, counts);
  await aggregates.setProjectionAccepted(tx, form.id, counts !== null);
}
