import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import { campaignsContract as runs } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2020-06-03T06:00:00Z');
  collection = await openCollection(world);
});

const TEXT = 'Срок сдачи формы близко. Отправьте её, пожалуйста.';
const asked = (...schools: ListedSchool[]) => ({
  params: { id: collection.campaign },
  body: { formIds: schools.map((school) => collection.form[school]), text: TEXT },
});
const remind = (login: Login, ...schools: ListedSchool[]) =>
  world.as(login).call(runs.remind, asked(...schools));
const schools = (login: Login, query: { on?: string; municipalityId?: never } = {}) =>
  world.as(login).call(runs.listSchools, { params: { id: collection.campaign }, query });
const onDesk = async () =>
  (await world.as('city1').call(deskContract.getDesk, {})).actions.find(
    ({ subjectId }) => subjectId === collection.form.city1,
  )?.reminder;
const inForm = async () =>
  (await world.as('city1').call(api.getForm, { params: { id: collection.form.city1 } })).reminder;

describe('a reminder', () => {
  it('stands on the desk of the school and over its form until it sends', async () => {
    expect(await onDesk()).toBeUndefined();
    expect(await remind('curator', 'city1')).toEqual({ reminded: 1, refused: [] });
    expect(await onDesk()).toBe(TEXT);
    expect(await inForm()).toMatchObject({ text: TEXT, by: 'Беляева Нина Олеговна' });
    await submit(world, 'city1', collection.form.city1);
    expect([await inForm(), await onDesk()]).toEqual([null, undefined]);
  });

  it('comes once a day; the others go on', async () => {
    await submit(world, 'orsk1', collection.form.orsk1);
    await remind('buzuluk', 'city1');
    expect(await remind('curator', 'city1', 'city2', 'orsk1')).toEqual({
      reminded: 1,
      refused: [
        { school: 'Школа № 201 г. Орска', why: 'sent' },
        { school: 'Школа № 101 г. Бузулука', why: 'reminded_today' },
      ],
    });
    world.clock.set('2020-06-04T06:00:00Z');
    expect(await remind('curator', 'city1')).toEqual({ reminded: 1, refused: [] });
  });

  it('by two people at the same moment comes once', async () => {
    const both = await Promise.all([remind('curator', 'city1'), remind('buzuluk', 'city1')]);
    expect(both.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
  });

  it('is of no form that is over', async () => {
    await world.as('curator').call(runs.closeCampaign, { params: { id: collection.campaign }, body: {} });
    expect((await remind('curator', 'city1')).refused.map(({ why }) => why)).toEqual(['closed']);
  });

  it('reaches no school of a neighbour, nor tells that it is there', async () => {
    expect((await world.as('rayon').refused(runs.remind, asked('village1', 'city1'))).status).toBe(404);
    expect((await schools('curator')).map(({ remindedOn }) => remindedOn)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    const other = await openCollection(world);
    const foreign = { ...asked('city1'), params: { id: other.campaign } };
    expect((await world.as('curator').refused(runs.remind, foreign)).status).toBe(404);
  });
});

describe('schools of a collection', () => {
  it('are told as they stood on any day, within the scope', async () => {
    await submit(world, 'city1', collection.form.city1);
    world.clock.set('2020-06-08T06:00:00Z');
    await remind('curator', 'city2');
    const shown = (rows: Awaited<ReturnType<typeof schools>>) =>
      rows.map(({ school, state, timeliness, remindedOn }) => [school.name, state, timeliness, remindedOn]);
    expect(shown(await schools('buzuluk'))).toEqual([
      ['Школа № 101 г. Бузулука', 'submitted', 'on_time', null],
      ['Школа № 102 г. Бузулука', 'notOpened', 'overdue', '2020-06-08'],
    ]);
    expect(shown(await schools('buzuluk', { on: '2020-06-02' }))).toEqual([
      ['Школа № 101 г. Бузулука', 'notOpened', 'awaited', null],
      ['Школа № 102 г. Бузулука', 'notOpened', 'awaited', null],
    ]);
    expect((await schools('city1')).map(({ school }) => school.name)).toEqual(['Школа № 101 г. Бузулука']);
    const ofRayon = { municipalityId: world.municipality.rayon as never };
    expect(await schools('buzuluk', ofRayon)).toEqual([]);
    expect(await schools('guest')).toEqual([]);
  });

  it('of a merged school name the one that took it over', async () => {
    await world.owner("UPDATE organizations SET closed_on = '2020-06-02', successor_id = $2 WHERE id = $1", [
      world.organization.city2,
      world.organization.city3,
    ]);
    const merged = (await schools('buzuluk'))[1];
    await world.owner('UPDATE organizations SET successor_id = NULL, closed_on = NULL WHERE id = $1', [
      world.organization.city2,
    ]);
    expect(merged).toMatchObject({ state: 'schoolClosed', successor: 'Школа № 103 г. Бузулука' });
  });
});

it('the course counts what was sent and accepted by each day', async () => {
  const sent = await submit(world, 'city1', collection.form.city1);
  world.clock.set('2020-06-04T06:00:00Z');
  await submit(world, 'village1', collection.form.village1);
  await world.as('buzuluk').call(api.accept, { params: { id: sent.id }, body: { version: sent.version } });
  world.clock.set('2020-06-05T06:00:00Z');
  const { version } = await world.as('buzuluk').call(api.getForm, { params: { id: sent.id } });
  const back = { params: { id: sent.id }, body: { version, reason: 'Проверьте сведения' } };
  await world.as('buzuluk').call(api.withdrawAcceptance, back);
  const course = (login: Login) =>
    world.as(login).call(runs.getCourse, { params: { id: collection.campaign } });
  expect(await course('curator')).toEqual([
    { on: '2020-06-03', sent: 1, accepted: 0 },
    { on: '2020-06-04', sent: 2, accepted: 1 },
    { on: '2020-06-05', sent: 2, accepted: 0 },
  ]);
  expect((await course('rayon')).map(({ sent: count }) => count)).toEqual([0, 1, 1]);
});
