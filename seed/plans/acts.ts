import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import type { Plan } from '#domain/plans/model.ts';
import { rewordItem, splitItem } from '#domain/plans/rules.drafting.ts';
import type { Act } from '../acts.ts';
import type { Visitor } from '../visitor.ts';
import { CORRECTION } from './correction.ts';
import { linkMeasures } from './links.ts';

/** What the curator does with the roadmap itself: links, a draft of its correction, a look ahead. */
export function planActs(): Act[] {
  const act = (at: string, does: (curator: Visitor, roadmap: Plan) => Promise<void>): Act => ({
    day: CORRECTION.on,
    at,
    by: 'curator',
    does: async (curator) => does(curator, await roadmapOf(curator)),
  });
  return [act('14:00', linkMeasures), act('15:00', draftCorrection), act('17:00', lookAhead)];
}

/** A partner list before the agreements, two plans of a school as two items, executors cleared up. */
async function draftCorrection(curator: Visitor, { id: planId }: Plan): Promise<void> {
  const { id } = await curator(versionsContract.startDraft, { body: { kind: 'correction', planId } });
  const { content } = await curator(versionsContract.getDraft, { params: { id } });
  const keyOf = (number: string) =>
    content.items.find((item) => item.kind === 'measure' && item.number === number)?.key ?? '';
  let items = rewordItem(content.items, keyOf('6'), { term: CORRECTION.partnersBy });
  items = rewordItem(items, keyOf('9'), { term: 'сентябрь 2020 года – май 2021 года' });
  items = splitItem(items, keyOf('12'), CORRECTION.twelfth, ['item-12-2']);
  items = rewordItem(items, keyOf('15'), { responsible: 'МО, РЦРО' });
  await curator(versionsContract.saveDraft, {
    params: { id },
    body: { revision: 0, content: { ...content, items } },
  });
}

/** Item 5 cannot be closed yet, and the plan of the next year waits for its reader. (order 01-21/744, item 5) */
async function lookAhead(curator: Visitor, { id: planId }: Plan): Promise<void> {
  const { items } = await curator(versionsContract.getVersion, { params: { id: planId, number: 2 } });
  const fifth = items.find((item) => item.kind === 'measure' && item.number === '5');
  await curator(versionsContract.setWaiting, {
    params: { id: planId },
    body: { waiting: { for: CORRECTION.awaited, measureId: fifth?.measureId ?? null } },
  });
  await curator(versionsContract.startDraft, { body: { kind: 'next_year', planId, years: 1 } });
}

async function roadmapOf(curator: Visitor): Promise<Plan> {
  const [plan] = await curator(plansContract.listPlans, {});
  if (!plan) throw new Error('no plan is approved');
  return plan;
}
