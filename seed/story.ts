import { directoryContract } from '#domain/directory/contract.ts';
import { printDate } from '#domain/kernel/dates.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { DEMO_DAY } from './data/region.ts';
import type { Merger } from './database.merger.ts';
import { liveThrough } from './days.ts';
import { campaignActs, mergerOf, pilotClosing, remindAll } from './story.campaigns.ts';
import { changeActs } from './story.changes.ts';
import { formActs } from './story.forms.ts';
import { makeGroups } from './story.groups.ts';
import { answerHelp } from './story.help.ts';
import {
  approve,
  correct,
  decideFindings,
  decideList,
  importDraft,
  importOrder,
  lookAhead,
} from './story.order.ts';
import { answerParties } from './story.parties.ts';
import { decidePilotList, pilotActs, pilotSchools } from './story.pilot.ts';
import { linkMeasures } from './story.plan-links.ts';
import { reportActs } from './story.reports.ts';
import type { World } from './world.ts';

/**
 * From the trial of 2019 to the day on which the demonstration stands.
 * @param rows what no handler does: the trial's collection, which no order of this region demanded, and the
 *   merger of two schools
 */
export async function tellStory(
  world: World,
  rows: { archive(listId: SchoolListId): Promise<void>; merge(merger: Merger): Promise<void> },
  say: (line: string) => void,
): Promise<void> {
  const moveClock = (businessOn: string) =>
    world.by('admin')(directoryContract.moveClock, { body: { businessOn } });

  await moveClock('2019-09-20');
  await rows.archive(await decidePilotList(world));
  const pilot = pilotActs(world);
  await liveThrough([...pilot, pilotClosing(world)], moveClock);
  say(`Пробный сбор 2019 года: школ ${pilotSchools(world).length}`);

  await moveClock('2020-04-20');
  const listId = await decideList(world);
  await moveClock('2020-05-15');
  const { id } = await importOrder(world);
  await answerParties(world);
  const decisions = await decideFindings(world, id);
  await moveClock('2020-05-18');
  const { planId, assignments } = await approve(world, id, listId);
  say(`Приказ загружен, решений по несоответствиям: ${decisions}; поручений разослано: ${assignments}`);

  const [forms, reports] = [formActs(world), reportActs(world)];
  await liveThrough([...forms, ...reports, ...campaignActs(world), ...changeActs(world)], moveClock);
  say(
    `Действий школ и муниципальных органов с формами: ${forms.length}; отчётов и решений: ${reports.length}`,
  );
  await rows.merge(mergerOf(world));
  await moveClock('2020-09-09');
  await remindAll(world);
  await makeGroups(world);
  await answerHelp(world);
  await linkMeasures(world, planId);
  await correct(world, planId, listId);
  await lookAhead(world, planId);
  await importDraft(world);
  await moveClock(DEMO_DAY);
  say(`Условная дата — ${printDate(DEMO_DAY)}`);
}
