import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { Answer } from '#domain/forms/model.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';
import type { ChangeRequestId, SurveyFormId } from '#domain/kernel/ids.ts';
import { changeRequestsContract as api } from '#domain/surveys/change-requests/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  collection = await openCollection(world);
  const { version } = await submit(world, 'city1', collection.form.city1);
  await world.as('buzuluk').call(surveysContract.accept, { ...mine(), body: { version } });
});

const LARGE = 'contingent.large.count';
const POSITION = 'identification.position.text';
const reason = 'При вводе переставили цифры';
const mine = () => ({ params: { id: collection.form.city1 } });
const read = () => world.as('curator').call(surveysContract.getForm, mine());

type Change = { cell: string; value: Answer | null };
const asking = async (...changes: Change[]) => {
  const { version } = await read();
  return { ...mine(), body: { version, changes, reason } };
};
const ask = async (login: Login, ...changes: Change[]) =>
  world.as(login).call(api.start, await asking(...changes));
const refusedToAsk = async (login: Login, ...changes: Change[]) =>
  world.as(login).refused(api.start, await asking(...changes));
const of = (request: { id: string }) => ({
  params: { id: collection.form.city1, requestId: request.id as ChangeRequestId },
});
const declining = (request: { id: string }) => ({ ...of(request), body: { reason: 'Было верно' } });

async function figureOf(cell: string): Promise<number> {
  const { aggregate } = await world.as('curator').call(consolidationContract.getConsolidation, {
    params: { id: collection.campaign },
    query: { municipalityId: world.municipality.buzuluk },
  });
  return aggregate.sums[slotsOf(resourceSurvey).findIndex(({ key }) => key === cell)] ?? Number.NaN;
}

const historyOf = async (login: Login, id: SurveyFormId, cell: string) => {
  const input = { params: { id }, query: { cell } };
  const history = await world.as(login).call(surveysContract.getCellHistory, input);
  return history.map(({ before, after, why }) => [before, after, why]);
};

describe('a request that is agreed to', () => {
  it('changes the answers, the sum of the municipality and the history, with its reason', async () => {
    const before = await read();
    const [was, sum] = [Number(before.answers[LARGE]), await figureOf(LARGE)];
    const request = await ask('city1', { cell: LARGE, value: was + 3 });
    expect(request).toMatchObject({
      side: 'school',
      status: 'open',
      by: 'Носова Елена Глебовна',
      changes: [{ cell: LARGE, before: was, after: was + 3 }],
      actions: ['withdraw'],
    });
    expect((await read()).answers[LARGE]).toBe(was);

    const agreed = await world.as('buzuluk').call(api.agree, of(request));
    expect(agreed).toMatchObject({ status: 'agreed', actions: [], end: { by: 'Ежова Раиса Павловна' } });
    const after = await read();
    expect(after).toMatchObject({ status: 'accepted', round: before.round, version: before.version + 1 });
    expect(after.answers[LARGE]).toBe(was + 3);
    expect(await figureOf(LARGE)).toBe(sum + 3);
    expect(after.history[0]).toMatchObject({ step: 'changed', reason, by: 'Ежова Раиса Павловна' });
    expect(await historyOf('city1', collection.form.city1, LARGE)).toEqual([
      [was, was + 3, { kind: 'requested', askedBy: 'Носова Елена Глебовна', reason }],
      [null, was, { kind: 'filled' }],
    ]);
  });

  it('is asked by the municipality and agreed to by the school as well, after the collection is closed too', async () => {
    const [, was] = [
      await world.owner('UPDATE campaigns SET closed_at = now(), closed_by = $1', [world.user.curator]),
      7,
    ];
    const request = await ask(
      'buzuluk',
      { cell: LARGE, value: was },
      { cell: POSITION, value: 'директор школы' },
    );
    expect(request.side).toBe('reviewer');
    expect(await world.as('buzuluk2').refused(api.agree, of(request))).toMatchObject({
      status: 403,
      reason: 'change_request.other_side',
    });
    await world.as('city1').call(api.agree, of(request));
    expect((await read()).answers).toMatchObject({ [LARGE]: was, [POSITION]: 'директор школы' });
  });

  it('at two places at once changes the form once', async () => {
    const request = await ask('city1', { cell: LARGE, value: 1 });
    const sum = await figureOf(LARGE);
    const was = Number((await read()).answers[LARGE]);
    const answers = await Promise.all(
      (['buzuluk', 'buzuluk2'] as const).map((login) => world.as(login).send(api.agree, of(request))),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await figureOf(LARGE)).toBe(sum - was + 1);
  });

  it('tells who decides of the warnings it would bring', async () => {
    const pupils = Number((await read()).answers['contingent.pupils.count']);
    const request = await ask('city1', { cell: 'contingent.police_register.count', value: pupils });
    const [seen] = await world.as('buzuluk').call(api.listOfForm, mine());
    expect(seen).toMatchObject({ id: request.id, actions: ['agree', 'decline'] });
    expect(seen?.warnings).not.toEqual([]);
    await world.as('buzuluk').call(api.agree, of(request));
    const [ended] = await world.as('buzuluk').call(api.listOfForm, mine());
    expect(ended?.warnings).toEqual([]);
  });
});

describe('a request that is not', () => {
  it('leaves the form as it was, with the reason or without', async () => {
    const before = await read();
    const declined = await ask('city1', { cell: LARGE, value: 1 });
    await world.as('buzuluk').call(api.decline, declining(declined));
    const withdrawn = await ask('city1', { cell: LARGE, value: 1 });
    await world.as('city1').call(api.withdraw, of(withdrawn));
    expect((await read()).version).toBe(before.version);
    const listed = await world.as('city1').call(api.listOfForm, mine());
    expect(listed.map(({ status, end }) => [status, end?.reason])).toEqual([
      ['withdrawn', null],
      ['declined', 'Было верно'],
    ]);
    for (const ended of [declined, withdrawn])
      expect(await world.as('buzuluk').refused(api.agree, of(ended))).toMatchObject({
        status: 409,
        reason: 'change_request.agree_unavailable',
      });
  });

  it('ends with the acceptance: the form is the school’s again', async () => {
    const request = await ask('city1', { cell: LARGE, value: 1 });
    const { version } = await read();
    const why = 'Принята ошибочно';
    const body = { version, reason: why };
    await world.as('buzuluk').call(surveysContract.withdrawAcceptance, { ...mine(), body });
    const [ended] = await world.as('city1').call(api.listOfForm, mine());
    expect(ended).toMatchObject({ status: 'withdrawn', end: { by: 'Ежова Раиса Павловна', reason: why } });
    expect((await world.as('buzuluk').refused(api.agree, of(request))).reason).toBe(
      'change_request.agree_unavailable',
    );
  });
});

describe('what is refused', () => {
  it('a form that is not accepted', async () => {
    const { version } = await submit(world, 'city2', collection.form.city2);
    const params = { id: collection.form.city2 };
    const body = { version, changes: [{ cell: LARGE, value: 1 }], reason };
    for (const login of ['city2', 'buzuluk'] as const)
      expect(await world.as(login).refused(api.start, { params, body })).toMatchObject({
        status: 409,
        reason: 'survey.request_change_unavailable',
      });
  });

  it('a cell that the form has not, a value that its field does not take, a computed one', async () => {
    const refused = await refusedToAsk(
      'city1',
      { cell: 'contingent.nobody.count', value: 1 },
      { cell: LARGE, value: -1 },
      { cell: 'staffing.total.count', value: 1 },
    );
    expect(refused).toMatchObject({ status: 400, reason: 'survey.invalid_answers' });
    expect((refused.detail.cells as { cell: string }[]).map(({ cell }) => cell)).toEqual([
      'contingent.nobody.count',
      LARGE,
      'staffing.total.count',
    ]);
  });

  it('the value that stands, a cell that waits already, one cell twice, more cells than a slip has', async () => {
    const was = (await read()).answers[LARGE] ?? null;
    expect((await refusedToAsk('city1', { cell: LARGE, value: was })).reason).toBe(
      'change_request.same_value',
    );
    await ask('city1', { cell: LARGE, value: 1 });
    expect(await refusedToAsk('buzuluk', { cell: LARGE, value: 2 })).toMatchObject({
      status: 409,
      reason: 'change_request.cell_taken',
      detail: { cells: [LARGE] },
    });
    const twice = [1, 2].map((value) => ({ cell: POSITION, value: `завуч ${value}` }));
    const many = Array.from({ length: 21 }, (_, i) => ({ cell: `contingent.c${i}.count`, value: 1 }));
    for (const changes of [twice, many, []])
      expect((await refusedToAsk('city1', ...changes)).status).toBe(400);
  });

  it('an error in the form, in words at its cell', async () => {
    const refused = await refusedToAsk('city1', { cell: LARGE, value: null });
    expect(refused).toMatchObject({ status: 400, reason: 'change_request.breaks_checks' });
    expect(refused.detail.faults).toEqual([{ cell: LARGE, message: expect.stringMatching(/\S/) }]);
  });

  it('two requests that are sound apart and an error together', async () => {
    const { answers } = await read();
    const pupils = Number(answers['contingent.pupils.count']);
    const first = await ask('city1', { cell: 'contingent.arrived.count', value: pupils });
    const second = await ask('city1', { cell: 'contingent.pupils.count', value: pupils - 1 });
    await world.as('buzuluk').call(api.agree, of(first));
    expect(await world.as('buzuluk').refused(api.agree, of(second))).toMatchObject({
      reason: 'change_request.breaks_checks',
    });
    expect((await read()).answers['contingent.pupils.count']).toBe(pupils);
  });

  it('a request made on another version of the form than the one that stands', async () => {
    const stale = await asking({ cell: LARGE, value: 1 });
    await world
      .as('buzuluk')
      .call(api.agree, of(await ask('city1', { cell: POSITION, value: 'и. о. директора' })));
    expect((await world.as('city1').refused(api.start, stale)).reason).toBe('survey.stale');
  });
});

describe('who sees and decides', () => {
  it('the neighbours learn nothing', async () => {
    const request = await ask('city1', { cell: LARGE, value: 1 });
    for (const login of ['rayon', 'city2', 'village1', 'foreign-admin'] as const) {
      const as = world.as(login);
      expect((await as.refused(api.listOfForm, mine())).status).toBe(404);
      expect((await as.call(api.list, { query: {} })).items.map(({ id }) => id)).not.toContain(request.id);
    }
    for (const login of ['rayon', 'village1', 'city2'] as const) {
      expect((await world.as(login).refused(api.agree, of(request))).status).toBe(404);
      expect((await world.as(login).refused(api.decline, declining(request))).status).toBe(404);
    }
  });

  it('a request is found under its own form only', async () => {
    const request = await ask('city1', { cell: LARGE, value: 1 });
    const { version } = await submit(world, 'city2', collection.form.city2);
    await world.as('buzuluk').call(surveysContract.accept, {
      params: { id: collection.form.city2 },
      body: { version },
    });
    const params = { ...of(request).params, id: collection.form.city2 };
    expect((await world.as('buzuluk').refused(api.agree, { params })).reason).toBe(
      'change_request.not_found',
    );
  });

  it('waits at the desk of the other side, and the ministry reads', async () => {
    const request = await ask('city1', { cell: LARGE, value: 1 });
    const waiting = async (login: Login) =>
      (await world.as(login).call(api.list, { query: { waiting: 'mine' } })).items.map(({ id }) => id);
    expect(await waiting('buzuluk')).toContain(request.id);
    expect(await waiting('city1')).not.toContain(request.id);
    expect(await waiting('curator')).not.toContain(request.id);
    const { items } = await world.as('curator').call(api.list, { query: { status: 'open' } });
    expect(items.find(({ id }) => id === request.id)).toMatchObject({
      cells: 1,
      form: { id: collection.form.city1 },
    });
    const [read] = await world.as('curator').call(api.listOfForm, mine());
    expect(read?.actions).toEqual([]);
  });
});

describe('the history of a value', () => {
  it('tells what was carried over, in a repeated row too', async () => {
    const { form } = await openCollection(world, '2021-06-05');
    const at = { params: { id: form.city1 } };
    const opened = await world.as('city1').call(surveysContract.getForm, at);
    const carried = Object.entries(opened.carried.cells);
    const [cell, value] = carried.find(([key]) => key.includes('[')) ?? carried[0] ?? [];
    if (cell === undefined || value === undefined) throw new Error('nothing was carried over');
    expect(cell).toContain('[');
    expect(await historyOf('city1', form.city1, cell)).toEqual([[null, value, { kind: 'carried' }]]);
  });

  it('names the return after which a value was corrected, with what was asked', async () => {
    const at = { params: { id: collection.form.city2 } };
    const { version, answers } = await submit(world, 'city2', collection.form.city2);
    world.clock.advance({ minutes: 1 });
    await world.as('buzuluk').call(surveysContract.sendBack, { ...at, body: { version, reason } });
    const large = Number(answers[LARGE]);
    const changes = [{ cell: LARGE, value: large + 1, base: 1000 }];
    await world.as('city2').call(surveysContract.saveCells, { ...at, body: { changes } });
    expect(await historyOf('city2', collection.form.city2, LARGE)).toEqual([
      [large, large + 1, { kind: 'corrected', round: 1, reason }],
      [null, large, { kind: 'filled' }],
    ]);
  });
});
