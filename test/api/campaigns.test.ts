import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { campaignsContract as runs } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { ProgressCounts, SurveyForm } from '#domain/surveys/model.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2020-06-01T06:00:00Z');
  collection = await openCollection(world);
});
afterEach(() =>
  world.owner('UPDATE organizations SET closed_on = NULL, successor_id = NULL WHERE region_id = $1', [
    world.region,
  ]),
);

const of = (school: ListedSchool) => ({ params: { id: collection.form[school] } });
const reason = 'В школе карантин';
const close = () =>
  world.as('curator').call(runs.closeCampaign, { params: { id: collection.campaign }, body: {} });
const reopen = (school: ListedSchool) =>
  world.as('curator').call(runs.reopenForm, { ...of(school), body: { reason } });
const extend = (school: ListedSchool, dueOn: string) =>
  world.as('curator').call(runs.extendForm, { ...of(school), body: { dueOn, reason } });
const accept = (login: 'buzuluk' | 'curator', form: SurveyForm) =>
  world.as(login).call(api.accept, { params: { id: form.id }, body: { version: form.version } });
const form = (school: ListedSchool) => world.as('curator').call(api.getForm, of(school));
const progress = async (on?: string): Promise<ProgressCounts> =>
  (
    await world.as('curator').call(api.getProgress, {
      params: { id: collection.campaign },
      query: on === undefined ? {} : { on },
    })
  ).total;
const closeSchool = (school: ListedSchool, on: string) =>
  world.owner('UPDATE organizations SET closed_on = $2, successor_id = $3 WHERE id = $1', [
    world.organization[school],
    on,
    world.organization.city3,
  ]);

describe('a closed collection', () => {
  it('takes no more answers, forms or decisions', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const draft = await world.as('city2').call(api.getForm, of('city2'));
    expect(await close()).toMatchObject({ closedAt: world.clock.now().toISOString() });

    const refusals = [
      await world.as('city2').refused(api.saveCells, {
        ...of('city2'),
        body: { changes: [{ cell: 'staffing.primary.count', value: 1, base: 0 }] },
      }),
      await world.as('city2').refused(api.submit, { ...of('city2'), body: { version: draft.version } }),
      await world.as('buzuluk').refused(api.accept, { ...of('city1'), body: { version: sent.version } }),
      await world
        .as('buzuluk')
        .refused(api.sendBack, { ...of('city1'), body: { version: sent.version, reason } }),
      await world
        .as('curator')
        .refused(runs.extendForm, { ...of('city2'), body: { dueOn: '2020-06-20', reason } }),
    ];
    expect(refusals.map(({ status, code, reason: why }) => [status, code, why])).toEqual(
      refusals.map(() => [409, 'closed_period', 'campaign.closed']),
    );
    expect((await world.as('city2').call(api.getForm, of('city2'))).actions).toEqual([]);
  });

  it('is closed once, by the ministry alone', async () => {
    const closing = { params: { id: collection.campaign }, body: {} };
    const both = await Promise.all([
      world.as('curator').send(runs.closeCampaign, closing),
      world.as('admin').send(runs.closeCampaign, closing),
    ]);
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    expect((await world.as('curator').refused(runs.closeCampaign, closing)).reason).toBe(
      'campaign.close_unavailable',
    );
    expect((await world.as('buzuluk').refused(runs.closeCampaign, closing)).reason).toBe('access.no_right');
    expect((await world.as('foreign-admin').refused(runs.closeCampaign, closing)).status).toBe(404);
  });

  it('goes on with a form that was opened again, until it is accepted', async () => {
    await close();
    await reopen('city1');
    expect((await form('city2')).actions).toEqual(['reopen']);
    const sent = await submit(world, 'city1', collection.form.city1);
    expect(sent).toMatchObject({ status: 'submitted', reopened: true });
    const accepted = await accept('buzuluk', sent);
    expect([accepted.status, accepted.reopened, accepted.actions]).toEqual([
      'accepted',
      false,
      ['request_change'],
    ]);
    expect(accepted.history.map((step) => [step.step, step.reason])).toEqual([
      ['accepted', null],
      ['submitted', null],
      ['reopened', reason],
    ]);
    const taking = { ...of('city1'), body: { version: accepted.version, reason } };
    expect((await world.as('buzuluk').refused(api.withdrawAcceptance, taking)).code).toBe('closed_period');
    await reopen('city1');
    const again = await world.as('buzuluk').call(api.withdrawAcceptance, taking);
    expect([again.status, again.reopened]).toEqual(['returned', true]);
  });

  it('has nothing to open while it is open itself', async () => {
    const asked = { ...of('city1'), body: { reason } };
    expect((await world.as('curator').refused(runs.reopenForm, asked)).reason).toBe(
      'survey.reopen_unavailable',
    );
    await close();
    await reopen('city1');
    expect((await world.as('curator').refused(runs.reopenForm, asked)).reason).toBe(
      'survey.reopen_unavailable',
    );
  });
});

describe('an extension', () => {
  it('moves the due date of one school, which sees the reason', async () => {
    await extend('city1', '2020-06-12');
    world.clock.set('2020-06-10T06:00:00Z');
    const mine = await world.as('city1').call(api.getForm, of('city1'));
    expect(mine).toMatchObject({ dueOn: '2020-06-12', timeliness: 'awaited' });
    expect(mine.history[0]).toMatchObject({ step: 'extended', reason });
    expect((await submit(world, 'city1', collection.form.city1)).timeliness).toBe('on_time');
    expect((await submit(world, 'city2', collection.form.city2)).timeliness).toBe('late');
    expect(await progress()).toMatchObject({ onTime: 1, late: 1, overdue: 3 });
  });

  it('is later than the term that stands, and not for a form that was sent', async () => {
    const to = (dueOn: string) => ({ ...of('city1'), body: { dueOn, reason } });
    const refused = (dueOn: string) => world.as('curator').refused(runs.extendForm, to(dueOn));
    expect((await refused('2020-06-05')).reason).toBe('campaign.not_later');
    world.clock.set('2020-07-01T06:00:00Z');
    expect((await refused('2020-06-30')).reason).toBe('campaign.not_later');
    await extend('city1', '2020-07-03');
    expect((await refused('2020-07-02')).reason).toBe('campaign.not_later');
    await submit(world, 'city1', collection.form.city1);
    expect((await refused('2020-07-10')).reason).toBe('survey.extend_unavailable');
  });
});

describe('a collection that the ministry accepts itself', () => {
  beforeEach(() =>
    world.owner("UPDATE campaigns SET chain = 'ministry' WHERE id = $1", [collection.campaign]),
  );

  it('is reviewed by the curator; the municipality only watches', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const asked = { params: { id: sent.id }, body: { version: sent.version } };
    expect((await world.as('buzuluk').call(api.getForm, of('city1'))).actions).toEqual([]);
    expect((await world.as('buzuluk').refused(api.accept, asked)).reason).toBe('access.not_yours');
    expect((await form('city1')).actions).toEqual(expect.arrayContaining(['accept', 'return']));
    const desk = async (login: 'buzuluk' | 'curator') =>
      (await world.as(login).call(deskContract.getDesk, {})).actions
        .filter(({ subjectId }) => subjectId === collection.campaign)
        .map(({ kind }) => kind);
    expect(await desk('curator')).toEqual(['review_forms']);
    expect(await desk('buzuluk')).toEqual([]);
    expect((await accept('curator', sent)).status).toBe('accepted');
  });
});

describe('who is late', () => {
  it('is told for any day as it stood at its end', async () => {
    await world.as('city2').call(api.getForm, of('city2'));
    world.clock.set('2020-06-03T06:00:00Z');
    const sent = await submit(world, 'city1', collection.form.city1);
    world.clock.set('2020-06-04T06:00:00Z');
    const body = { version: sent.version, reason };
    await world.as('buzuluk').call(api.sendBack, { params: { id: sent.id }, body });
    world.clock.set('2020-06-08T06:00:00Z');
    await extend('village1', '2020-06-20');
    const second = await submit(world, 'city1', collection.form.city1, 'second');
    await accept('buzuluk', second);
    world.clock.set('2020-06-10T06:00:00Z');
    await submit(world, 'orsk1', collection.form.orsk1);

    const none = {
      total: 5,
      notOpened: 0,
      draft: 0,
      submitted: 0,
      returned: 0,
      accepted: 0,
      schoolClosed: 0,
    };
    const timely = { onTime: 1, late: 0, overdue: 0 };
    expect(await progress('2020-05-31')).toEqual({ ...none, ...timely, notOpened: 5, onTime: 0 });
    expect(await progress('2020-06-02')).toEqual({ ...none, ...timely, notOpened: 4, draft: 1, onTime: 0 });
    expect(await progress('2020-06-03')).toEqual({
      ...none,
      ...timely,
      notOpened: 3,
      draft: 1,
      submitted: 1,
    });
    expect(await progress('2020-06-05')).toEqual({
      ...none,
      ...timely,
      notOpened: 3,
      draft: 1,
      returned: 1,
      onTime: 0,
    });
    expect(await progress('2020-06-07')).toMatchObject({ returned: 1, accepted: 0, overdue: 5 });
    expect(await progress('2020-06-08')).toMatchObject({ accepted: 1, onTime: 0, late: 1, overdue: 3 });
    expect(await progress('2020-06-10')).toEqual(await progress());
    expect(await progress()).toEqual({
      ...none,
      notOpened: 2,
      draft: 1,
      submitted: 1,
      accepted: 1,
      onTime: 0,
      late: 2,
      overdue: 2,
    });
    expect(await progress('2030-01-01')).toEqual(await progress());
  });

  it('does not count a school that was closed meanwhile, from that day on', async () => {
    await closeSchool('city2', '2020-06-04');
    world.clock.set('2020-06-08T06:00:00Z');
    expect(await progress('2020-06-03')).toMatchObject({ notOpened: 5, schoolClosed: 0 });
    expect(await progress()).toMatchObject({ total: 5, notOpened: 4, schoolClosed: 1, overdue: 4 });
    expect(await form('city2')).toMatchObject({
      timeliness: 'school_closed',
      closure: { on: '2020-06-04', successor: 'Школа № 103 г. Бузулука' },
    });
  });

  it('stays within the municipality', async () => {
    const seen = await world
      .as('buzuluk')
      .call(api.getProgress, { params: { id: collection.campaign }, query: { on: '2020-05-31' } });
    expect(seen.municipalities.map(({ municipality }) => municipality.name)).toEqual(['город Бузулук']);
    expect(seen.total.total).toBe(2);
  });
});

describe('a municipality', () => {
  const name = (from: string, to: string | null, called: string) =>
    world.owner(
      `INSERT INTO municipality_names (region_id, municipality_id, valid_from, valid_to, name, kind, oktmo, centre)
       SELECT region_id, municipality_id, $2, $3, $4, 'municipal_okrug', oktmo, centre FROM municipality_names WHERE municipality_id = $1 LIMIT 1`,
      [world.municipality.orsk, from, to, called],
    );
  const until = (to: string | null) =>
    world.owner('UPDATE municipality_names SET valid_to = $2 WHERE municipality_id = $1', [
      world.municipality.orsk,
      to,
    ]);
  const names = async () => {
    const asked = { params: { id: collection.campaign } };
    const { municipalities } = await world.as('curator').call(api.getProgress, asked);
    const forms = await world
      .as('curator')
      .call(api.listForms, { query: { campaignId: collection.campaign } });
    expect(forms).toHaveLength(5);
    return municipalities.map(({ municipality, progress: counts }) => [municipality.name, counts.total]);
  };
  afterEach(async () => {
    await world.owner(
      "DELETE FROM municipality_names WHERE municipality_id = $1 AND valid_from >= '2020-01-01'",
      [world.municipality.orsk],
    );
    await until(null);
  });

  it('renamed during a collection is called as on the due day, and counted once', async () => {
    await until('2020-06-03');
    await name('2020-06-03', null, 'Орский округ');
    expect(await names()).toContainEqual(['Орский округ', 1]);
    await world.owner("UPDATE campaigns SET due_on = '2020-06-02' WHERE id = $1", [collection.campaign]);
    expect(await names()).toContainEqual(['город Орск', 1]);
  });

  it('that was abolished during a collection keeps its last name and its forms', async () => {
    await until('2020-06-03');
    expect(await names()).toContainEqual(['город Орск', 1]);
  });
});

it('a municipality whose other school was closed has a whole set', async () => {
  await closeSchool('city2', '2020-06-04');
  world.clock.set('2020-06-05T06:00:00Z');
  await accept('buzuluk', await submit(world, 'city1', collection.form.city1));
  const query = { municipalityId: world.municipality.buzuluk };
  const shown = await world
    .as('curator')
    .call(consolidationContract.getConsolidation, { params: { id: collection.campaign }, query });
  expect(shown.progress).toMatchObject({ total: 2, accepted: 1, schoolClosed: 1 });
});
