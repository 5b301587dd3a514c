import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#domain/forms/model.ts';
import { searchContract } from '#domain/search/contract.ts';
import { changeRequestsContract as corrections } from '#domain/surveys/change-requests/contract.ts';
import { surveysContract as surveys } from '#domain/surveys/contract.ts';
import { neededHelpContract as api } from '#domain/surveys/help/contract.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import {
  createWorld,
  type ListedSchool,
  type Login,
  logins,
  reviewerOf,
  type World,
} from '../support/world.ts';

const rowOf = (instance: string) => `factors.factor[${instance}]`;

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  for (const school of ['city1', 'village1', 'orsk1'] as const) await send(school);
  for (const school of ['city1', 'village1'] as const) await accept(school);
});
afterAll(() => world.close());

const need = (instance: string, type: string, text: string, factor: string): Answers =>
  Object.fromEntries(
    Object.entries({
      kind: 'internal',
      measure: 'Совещание',
      help_needed: true,
      help_type: type,
      urgency: 'months',
      name: factor,
      help: text,
    }).map(([column, value]) => [`${rowOf(instance)}.${column}`, value]),
  );

/** Each school needs a teacher and a psychologist. */
async function send(school: ListedSchool): Promise<void> {
  const id = collection.form[school];
  const filled = answersOf(school);
  const other = Object.entries(filled.answers).filter(
    ([cell]) => !/^(factors|contingent\.help)\./.test(cell),
  );
  const answers: Answers = {
    ...Object.fromEntries(other),
    'contingent.help.needed': false,
    ...need('a1', 'staff', `Учитель химии в ${school}`, 'Нет учителя'),
    ...need('b2', 'psychological', `Тайна детей ${school}`, 'Трудные семьи'),
  };
  const { version } = await fill(world, school, id, { ...filled, answers });
  await world.as(school).call(surveys.submit, { params: { id }, body: { version } });
}

async function accept(school: ListedSchool): Promise<void> {
  const as = world.as(reviewerOf(school));
  const params = { id: collection.form[school] };
  const { version } = await as.call(surveys.getForm, { params });
  await as.call(surveys.accept, { params, body: { version } });
}

const seenBy = (login: Login, query: object = {}) => world.as(login).call(api.list, { query });
const textsOf = async (login: Login, query: object = {}) =>
  (await seenBy(login, query)).items.map(({ text }) => text).sort();
const chemistry = (school: ListedSchool) => `Учитель химии в ${school}`;
const children = (school: ListedSchool) => `Тайна детей ${school}`;

describe('the register of needed help', () => {
  it.each<readonly [Login, readonly string[]]>([
    ['curator', (['city1', 'orsk1', 'village1'] as const).flatMap((s) => [children(s), chemistry(s)])],
    ['buzuluk', [children('city1'), chemistry('city1')]],
    ['rayon', [children('village1'), chemistry('village1')]],
    ['city1', [children('city1'), chemistry('city1')]],
    ['city2', []],
    // Accepted forms only, kinds of help that are its work only.
    ['rcro', [chemistry('city1'), chemistry('village1')]],
    ['mmc', [chemistry('village1')]],
    ['mms', [chemistry('city1')]],
    // Nobody asked for courses.
    ['ogpu', []],
    ['foreign-admin', []],
  ])('shows %s what is theirs', async (login, texts) => {
    const seen = await seenBy(login);
    expect(seen.items.map(({ text }) => text).sort()).toEqual([...texts].sort());
    expect(seen.total).toBe(texts.length);
    expect(seen.counts.reduce((sum, { count }) => sum + count, 0)).toBe(texts.length);
  });

  it('tells the regional centre of no children, by no filter, total, search or link', async () => {
    const rcro = world.as('rcro');
    const params = { id: collection.form.city1 };
    for (const query of [
      {},
      { type: 'psychological' },
      { search: 'Тайна' },
      { search: 'семьи' },
      { urgency: 'months' },
      { formId: params.id },
    ]) {
      const { body } = await rcro.send(api.list, { query });
      expect(body).not.toContain('Тайна');
      expect(body).not.toContain('семьи');
      // The factor of a request that it does read stays with the line.
      expect(body).not.toContain('Нет учителя');
      expect(JSON.parse(body).types.map(({ value }: { value: string }) => value)).toEqual(['staff']);
    }
    expect((await seenBy('rcro', { type: 'psychological' })).total).toBe(0);
    const row = rowOf('b2');
    expect((await rcro.refused(api.getHistory, { params, query: { row } })).status).toBe(404);
    expect((await rcro.refused(api.listHelpers, { params, query: { row } })).status).toBe(404);
    const body = { row, seen: 0, action: 'take', organizationId: world.organization.rcro } as const;
    expect((await rcro.refused(api.decide, { params, body })).status).toBe(404);
  });

  it('tells a neighbour nothing, by no filter, total, search or link', async () => {
    const params = { id: collection.form.village1 };
    const row = rowOf('a1');
    for (const query of [
      { formId: params.id },
      { municipalityId: world.municipality.rayon },
      { search: 'village1' },
    ]) {
      expect(await seenBy('buzuluk', query)).toMatchObject({ items: [], total: 0, counts: [] });
    }
    const names = (await seenBy('buzuluk')).municipalities.map(({ name }) => name);
    expect(names).toEqual(['город Бузулук']);
    const asked = { params, query: { row } };
    const madeUp = { params: { id: world.region as never }, query: { row } };
    expect(await world.as('buzuluk').refused(api.getHistory, asked)).toEqual(
      await world.as('buzuluk').refused(api.getHistory, madeUp),
    );
    const body = { row, seen: 0, action: 'decline', note: 'Чужая школа' } as const;
    expect((await world.as('buzuluk').refused(api.decide, { params, body })).status).toBe(404);
  });

  it('is searched without case and filtered together', async () => {
    expect(await textsOf('curator', { search: 'УЧИТЕЛЬ', municipalityId: world.municipality.rayon })).toEqual(
      [chemistry('village1')],
    );
    expect(await textsOf('curator', { type: 'staff', status: 'new' })).toHaveLength(3);
  });

  it.each([
    [{}, 6],
    [{ type: 'staff' }, 3],
    [{ urgency: 'months' }, 6],
    [{ urgency: 'year' }, 0],
    [{ status: 'new' }, 6],
    [{ status: 'done' }, 0],
    [{ search: 'ХИМИИ' }, 3],
    [{ search: 'трудные  СЕМЬИ' }, 3],
    [{ search: 'липовская' }, 2],
    [{ search: '100 %' }, 0],
  ])('is narrowed by %j to %i', async (query, count) => {
    const { items, total, types } = await seenBy('curator', query);
    expect([items.length, total]).toEqual([count, count]);
    expect(types.map(({ value }) => value)).toEqual(['staff', 'psychological']);
  });

  it('has what nobody took first, the urgent of it before the rest, and what is closed at the end', async () => {
    const form = (school: ListedSchool) => collection.form[school];
    const wait = (school: ListedSchool, instance: string, urgency: string) =>
      world.owner('UPDATE survey_help_requests SET urgency = $3 WHERE form_id = $1 AND row = $2', [
        form(school),
        rowOf(instance),
        urgency,
      ]);
    const decide = (school: ListedSchool, seen: number, said: object) =>
      world.as('curator').call(api.decide, {
        params: { id: form(school) },
        body: { row: rowOf('a1'), seen, ...said } as never,
      });
    const organizationId = world.organization.ministry;
    await wait('city1', 'b2', 'later');
    await wait('orsk1', 'b2', 'year');
    await decide('orsk1', 0, { action: 'take', organizationId });
    await decide('village1', 0, { action: 'decline', note: 'Учитель уже принят' });
    const { items } = await seenBy('curator');
    expect(items.map(({ text }) => text)).toEqual([
      children('village1'),
      chemistry('city1'),
      children('orsk1'),
      children('city1'),
      chemistry('orsk1'),
      chemistry('village1'),
    ]);
  });

  it('is read page by page, and counted whole on each of them', async () => {
    const { items, ...first } = await seenBy('curator', { page: 1 });
    const { items: beyond, ...second } = await seenBy('curator', { page: 2 });
    expect([items.length, beyond.length]).toEqual([6, 0]);
    expect(second).toEqual(first);
  });
});

describe('a request for help', () => {
  const request = () => ({ params: { id: collection.form.city1 } });
  const row = rowOf('a1');
  const itemFor = async (login: Login) =>
    (await seenBy(login, { formId: collection.form.city1 })).items.find((item) => item.row === row);

  it('is taken by an organisation of the region or of the place, by no other', async () => {
    const buzuluk = world.as('buzuluk');
    const helpers = await buzuluk.call(api.listHelpers, { ...request(), query: { row } });
    const ids = helpers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([world.organization.rcro, world.organization.mms]));
    expect(ids).not.toContain(world.organization.mmsRayon);
    expect(ids).not.toContain(world.organization.city1);
    for (const organizationId of [world.organization.mmsRayon, world.organization.city2]) {
      const body = { row, seen: 0, action: 'take', organizationId } as const;
      expect((await buzuluk.refused(api.decide, { ...request(), body })).reason).toBe(
        'needed_help.no_such_helper',
      );
    }
  });

  it('is answered once by two at the same time', async () => {
    const take = (login: Login, organizationId: string) =>
      world
        .as(login)
        .send(api.decide, { ...request(), body: { row, seen: 0, action: 'take', organizationId } });
    const answers = await Promise.all([
      take('buzuluk', world.organization.mms),
      take('rcro', world.organization.rcro),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, 409]);
    expect(answers.map(({ body }) => body).join()).toContain('needed_help.stale');
  });

  it('tells its school who answers for it, with the whole history', async () => {
    const before = await itemFor('rcro');
    expect(before?.actions).toEqual(['take', 'finish', 'decline']);
    const handOver = { row, seen: 1, action: 'take', organizationId: world.organization.rcro } as const;
    await world.as('rcro').call(api.decide, { ...request(), body: handOver });
    const done = { row, seen: 2, action: 'finish', note: 'Учитель нашёлся' } as const;
    await world.as('rcro').call(api.decide, { ...request(), body: done });
    const item = await itemFor('city1');
    expect(item).toMatchObject({
      actions: [],
      state: { status: 'done', responsible: { name: 'РЦРО' }, note: 'Учитель нашёлся' },
    });
    const history = await world.as('city1').call(api.getHistory, { ...request(), query: { row } });
    expect(history.map(({ status }) => status)).toEqual(['done', 'taken', 'taken']);
  });

  it('is refused with a reason only, and not finished twice', async () => {
    const rcro = world.as('rcro');
    const again = { row, seen: 3, action: 'finish' } as const;
    expect((await rcro.refused(api.decide, { ...request(), body: again })).reason).toBe(
      'needed_help.finish_unavailable',
    );
    const silent = { row: rowOf('b2'), seen: 0, action: 'decline' };
    expect((await world.as('buzuluk').send(api.decide, { ...request(), body: silent })).statusCode).toBe(400);
    const said = { ...silent, action: 'decline' as const, note: 'Психолог есть в школе' };
    const item = await world.as('buzuluk').call(api.decide, { ...request(), body: said });
    expect(item.state).toMatchObject({ status: 'declined', responsible: null });
  });

  it('of a form that went back to the school waits no more', async () => {
    const id = collection.form.city1;
    const { version } = await world.as('buzuluk').call(surveys.getForm, { params: { id } });
    const body = { version, reason: 'Проверьте сведения о кадрах' };
    await world.as('buzuluk').call(surveys.withdrawAcceptance, { params: { id }, body });
    expect(await textsOf('curator', { formId: id })).toEqual([]);
    expect(await textsOf('rcro')).toEqual([chemistry('village1')]);
  });
});

describe('help that a school asks for in its own words (Annex 2, line 153)', () => {
  const row = 'contingent.help';
  const words = 'Нужен юрист по опеке';
  const sent = async (school: ListedSchool, answers: Answers) => {
    const id = collection.form[school];
    const filled = answersOf(school);
    const other = Object.entries(filled.answers).filter(
      ([cell]) => !/^(factors|contingent\.help)\./.test(cell),
    );
    const all = {
      ...Object.fromEntries(other),
      ...need('a1', 'staff', chemistry(school), 'Нет'),
      ...answers,
    };
    const { version } = await fill(world, school, id, { ...filled, answers: all });
    await world.as(school).call(surveys.submit, { params: { id }, body: { version } });
  };
  const own = async (login: Login) => (await seenBy(login)).items.filter((item) => item.row === row);

  beforeAll(() => sent('city2', { [`${row}.needed`]: true, [`${row}.text`]: words }));

  it('stands in the register with its place in the form, for the line alone', async () => {
    const [item] = await own('curator');
    expect(item).toMatchObject({
      cell: `${row}.text`,
      type: 'children_families',
      urgency: 'not_told',
      text: words,
      factor: '',
    });
    const { types, urgencies } = await seenBy('curator');
    expect(types).toContainEqual({ value: 'children_families', label: 'работа с детьми и семьями' });
    expect(urgencies).toContainEqual({ value: 'not_told', label: 'срок не указан' });
    expect((await own('city2')).map(({ text }) => text)).toEqual([words]);
    expect(await own('rcro')).toEqual([]);
    const told = (await seenBy('rcro')).urgencies.map(({ value }) => value);
    expect(told).toEqual(['months', 'year', 'later']);
  });

  it('is taken and answered as the others are', async () => {
    const params = { id: collection.form.city2 };
    const decide = (body: object) =>
      world.as('curator').call(api.decide, { params, body: { row, ...body } as never });
    const taken = await decide({ seen: 0, action: 'take', organizationId: world.organization.ministry });
    expect(taken.state).toMatchObject({ status: 'taken' });
    expect(await decide({ seen: 1, action: 'finish', note: 'Юрист приедет в октябре' })).toMatchObject({
      state: { status: 'done', note: 'Юрист приедет в октябре' },
    });
    expect(await world.as('city2').call(api.getHistory, { params, query: { row } })).toHaveLength(2);
  });
});

describe('the search', () => {
  const found = async (login: Login, text: string) => {
    const answer = await world.as(login).call(searchContract.search, { query: { text, in: 'help' } });
    const texts = answer.hits.flatMap((hit) => (hit.kind === 'help' ? [hit.text] : []));
    expect(answer.totals.help, login).toBe(texts.length);
    return texts.sort();
  };

  it('finds a request by its words, kind, school and place', async () => {
    const lipovka = [children('village1'), chemistry('village1')];
    expect(await found('curator', 'учителя химии липовская')).toEqual([chemistry('village1')]);
    expect(await found('curator', 'помощь липовская школа')).toEqual(lipovka);
    expect(await found('curator', 'запрос помощи Бузулукский район')).toEqual(lipovka);
    expect(await found('curator', 'кадры липовская')).toEqual([chemistry('village1')]);
    expect(await found('curator', 'химия -липовская -орск')).toEqual([chemistry('city2')]);
    expect(await found('curator', 'химия берёзовская')).toEqual([]);
    expect(await found('curator', 'химии липавская')).toEqual([chemistry('village1')]);
  });

  it.each(logins)('finds for %s what the register shows, and nothing more', async (login) => {
    const caller = world.as(login);
    if ((await caller.send(searchContract.search, { query: {} })).statusCode === 403) return;
    const { statusCode, body } = await caller.send(api.list, { query: {} });
    const shown: { text: string }[] = statusCode === 200 ? JSON.parse(body).items : [];
    expect(await found(login, 'помощь')).toEqual(shown.map(({ text }) => text).sort());
    const secret = await caller.send(searchContract.search, { query: { text: 'Тайна детей' } });
    expect(secret.body.includes('Тайна')).toBe(shown.some(({ text }) => text.startsWith('Тайна')));
    // What a school gave as the reason stays in the form and in the register of the line.
    expect(await found(login, 'Трудные семьи')).toEqual([]);
  });

  it('tells a neighbour nothing of a request, by no total and no suggestion', async () => {
    for (const text of ['химия липовская', 'Тайна липовская', 'Тайнa детей village1', 'химея липовская']) {
      const answer = await world.as('buzuluk').call(searchContract.search, { query: { text } });
      expect(answer, text).toMatchObject({ hits: [], total: 0, tried: [] });
    }
  });
});

it('tells what a form asks for after a correction that both sides agreed to', async () => {
  const params = { id: collection.form.village1 };
  const { version } = await world.as('rayon').call(surveys.getForm, { params });
  const changes = [{ cell: `${rowOf('a1')}.help`, value: 'Учитель физики в village1' }];
  const body = { version, changes, reason: 'Предмет назван неверно' };
  const request = await world.as('village1').call(corrections.start, { params, body });
  await world.as('rayon').call(corrections.agree, { params: { ...params, requestId: request.id } });
  const texts = await textsOf('rayon');
  expect(texts).toContain('Учитель физики в village1');
  expect(texts).not.toContain(chemistry('village1'));
});
