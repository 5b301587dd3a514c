import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { campaignsContract as runs } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { holdingsOfCampaign, type Purpose, sortByNeed } from '#domain/surveys/rules.choosing.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
let burning: Collection;
let fresh: Collection;

beforeAll(async () => {
  world = await createWorld();
  world.clock.set('2020-06-01T06:00:00Z');
  burning = await openCollection(world);
  await submit(world, 'city1', burning.form.city1);
  world.clock.set('2020-09-10T06:00:00Z');
  fresh = await openCollection(world, '2020-10-15');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-09-10T06:00:00Z'));

const list = (login: Login) => world.as(login).call(api.listCampaigns);
const pressing = async (login: Login, of: Collection) => {
  const found = (await list(login)).find(({ id }) => id === of.campaign);
  return found && { waiting: found.waiting, overdue: found.overdue };
};
const first = async (login: Login, purpose: Purpose) =>
  sortByNeed(await list(login), purpose, holdingsOfCampaign)[0]?.id;

it('a list of collections tells each person what waits for them and what is overdue in their place', async () => {
  expect(await pressing('buzuluk', burning)).toEqual({ waiting: 1, overdue: 1 });
  expect(await pressing('rayon', burning)).toEqual({ waiting: 0, overdue: 2 });
  expect(await pressing('curator', burning)).toEqual({ waiting: 0, overdue: 4 });
  expect(await pressing('curator', fresh)).toEqual({ waiting: 0, overdue: 0 });
});

it('is as many as the desk counts', async () => {
  const { actions } = await world.as('buzuluk').call(deskContract.getDesk);
  const counts = (kind: string) =>
    actions.filter((action) => action.kind === kind).map(({ subjectId, count }) => [subjectId, count]);
  expect(counts('review_forms')).toEqual([[burning.campaign, 1]]);
  expect(counts('late_forms')).toEqual([[burning.campaign, 1]]);
});

it('is told from the others of its form on the desk by what stands first', async () => {
  const { actions } = await world.as('city2').call(deskContract.getDesk);
  const { title } = resourceSurvey;
  expect(actions.map((action) => action.title)).toEqual([
    `2020, срок 05.06.2020: ${title}`,
    `2020, срок 15.10.2020: ${title}`,
  ]);
});

it('a collection opened later hides nothing: it is shown first to nobody', async () => {
  expect((await list('curator'))[0]?.id).toBe(fresh.campaign);
  expect(await first('curator', 'act')).toBe(burning.campaign);
  expect(await first('buzuluk', 'decide')).toBe(burning.campaign);
  expect(await first('curator', 'read')).toBe(burning.campaign);
});

it('of a closed collection only what was opened again is overdue or waits', async () => {
  const params = { id: burning.campaign };
  await world.as('curator').call(runs.closeCampaign, { params, body: {} });
  expect(await pressing('buzuluk', burning)).toEqual({ waiting: 0, overdue: 0 });
  const reason = 'Школа не успела';
  await world.as('curator').call(runs.reopenForm, { params: { id: burning.form.city2 }, body: { reason } });
  await world.as('curator').call(runs.reopenForm, { params: { id: burning.form.city1 }, body: { reason } });
  expect(await pressing('buzuluk', burning)).toEqual({ waiting: 1, overdue: 1 });
});
