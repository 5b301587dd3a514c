import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { refusalOf } from '../support/actors.ts';
import { type Collection, openCollection } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
});
afterAll(() => world.close());

const injections = [
  "' OR '1'='1",
  "'; DROP TABLE users; --",
  '%',
  '_',
  '\\',
  '%%%\\_',
  '$1',
  '{{}}',
  '"><script>alert(1)</script>',
  '\u202e\ufeff',
];

describe('words of a search', () => {
  it.each(injections)('are only words: %j', async (search) => {
    const admin = world.as('admin');
    expect((await admin.call(directoryContract.listOrganizations, { query: { search } })).items).toEqual([]);
    expect((await admin.call(peopleContract.listPeople, { query: { search } })).items).toEqual([]);
    expect(await admin.call(surveysContract.listForms, { query: { search } })).toEqual([]);
  });

  it('find by every word, ё as е and the beginning of the ИНН', async () => {
    const found = async (search: string) =>
      (await world.as('admin').call(directoryContract.listOrganizations, { query: { search } })).items.map(
        (o) => o.name,
      );
    expect(await found('березовская ШКОЛА')).toEqual(['Берёзовская школа']);
    expect(await found('бузулука 103')).toEqual(['Школа № 103 г. Бузулука']);
    expect(await found('соседн')).toEqual([]);
    expect(await found('560300000')).toEqual(['Министерство образования']);
  });
});

describe('a name with what nobody sees', () => {
  const person = { role: 'school_head', validFrom: '2020-05-01', login: 'seen.by.nobody' } as const;

  it.each([
    ['an override of direction', '\u202eнов\u202cИва'],
    ['zero width', 'Ива\u200bнов'],
    ['a line break', 'Иванов\nадминистратор'],
  ])('is refused wherever it is given: %s', async (_, name) => {
    const organizationId = world.organization.city1;
    const file = { query: { name: `${name}.txt` }, body: new Blob(['текст']) };
    const act = { number: name, decidedOn: '2020-05-10', reason: 'Проба', schoolIds: [organizationId] };
    const refusals = [
      await world.as('admin').send(peopleContract.addPerson, {
        body: { ...person, organizationId, fullName: name },
      }),
      await world.as('city1').send(documentsContract.uploadFile, file),
      await world.as('curator').send(ordersContract.importOrder, file),
      await world.as('curator').send(directoryContract.decideSchoolList, { body: act }),
      await world
        .as('curator')
        .send(schoolGroupsContract.makeGroup, { body: { title: name, schoolIds: [] } }),
    ];
    for (const response of refusals)
      expect(refusalOf(response)).toMatchObject({ status: 400, reason: 'request.unseen_marks' });
  });

  it('is taken as it was meant where a no-break space or a soft hyphen came with it', async () => {
    const group = await world.as('curator').call(schoolGroupsContract.makeGroup, {
      body: {
        title: ' Школы\u00a0рай\u00adона\t№\u202f1 ',
        schoolIds: [world.organization.city1],
      },
    });
    expect(group.title).toBe('Школы района № 1');
  });
});

describe('text that no database keeps', () => {
  it.each([
    ['NUL', 'а\u0000б'],
    ['half a surrogate pair', 'а\ud83dб'],
  ])('is refused: %s', async (_, text) => {
    const form = { params: { id: collection.form.city1 } };
    const admin = world.as('admin');
    const responses = [
      await admin.send(directoryContract.listOrganizations, { query: { search: text } }),
      await admin.send(journalContract.listJournal, { query: { subject: text } }),
      await admin.send(directoryContract.recognizeSchools, { body: { text } }),
      await world.as('city1').send(surveysContract.saveComment, { ...form, body: { key: 'a@b', text } }),
      await world.as('city1').send(surveysContract.saveCells, {
        ...form,
        body: { changes: [{ cell: 'identification.position.text', value: text, base: 0 }] },
      }),
      await world.nobody.send(peopleContract.signIn, { body: { login: text, password: text } }),
    ];
    for (const response of responses) expect(response.statusCode, response.body).toBeLessThan(500);
  });
});

describe('values at the edge of their type', () => {
  it.each([
    [
      directoryContract.decideSchoolList,
      { body: { number: '1', decidedOn: '0000-01-01', reason: 'Да', schoolIds: ['SCHOOL'] } },
    ],
    [directoryContract.moveClock, { body: { businessOn: '0000-01-01' } }],
    [directoryContract.listOrganizations, { query: { page: Number.MAX_SAFE_INTEGER } }],
    [directoryContract.listOrganizations, { query: { page: 1e300 } }],
    [directoryContract.listOrganizations, { query: { municipalityId: 'not-an-id' } }],
    [surveysContract.getForm, { params: { id: "1' OR '1'='1" } }],
    [surveysContract.getCellHistory, { params: { id: 'ID' }, query: { cell: 'a"b' } }],
  ])('never fail the server: $path', async (endpoint, input) => {
    const given = JSON.parse(
      JSON.stringify(input)
        .replaceAll('SCHOOL', world.organization.city1)
        .replaceAll('"ID"', `"${collection.form.city1}"`),
    );
    const response = await world.as('admin').send(endpoint, given);
    expect(response.statusCode, response.body).toBeLessThan(500);
    await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: null } });
  });
});

describe('a request', () => {
  it('larger than the limit is too large, in words and as a text', async () => {
    const text = 'я'.repeat(5 * 2 ** 20);
    const refused = await world.as('curator').refused(directoryContract.recognizeSchools, { body: { text } });
    expect(refused).toMatchObject({ status: 413, code: 'too_large', reason: 'request.too_large' });
  });

  it('longer than its field says which one', async () => {
    const text = 'я'.repeat(2_000_001);
    const refused = await world.as('curator').refused(directoryContract.recognizeSchools, { body: { text } });
    expect(refused).toMatchObject({ status: 400, detail: { issues: [{ path: 'text' }] } });
  });

  it('to nowhere gets a JSON answer', async () => {
    for (const url of ['/api/nothing', '/api/survey-forms', '/nowhere']) {
      const response = await world.app.inject({ method: 'POST', url });
      expect(refusalOf(response)).toMatchObject({
        status: 404,
        code: 'not_found',
        reason: 'request.no_such_address',
      });
    }
  });

  it.each([
    ['broken JSON', 'application/json', '{"login": '],
    ['no body', 'application/json', ''],
    ['another type', 'text/plain', 'login=admin'],
    ['XML', 'application/xml', '<a/>'],
    [
      'poisoned JSON',
      'application/json',
      '{"login": "admin", "password": "x", "__proto__": {"admin": true}}',
    ],
    ['bytes', 'application/octet-stream', 'login'],
    ['a list', 'application/json', '[]'],
    ['null', 'application/json', 'null'],
  ])('with %s is invalid', async (_, type, payload) => {
    const response = await world.app.inject({
      method: 'POST',
      url: peopleContract.signIn.path,
      headers: { 'content-type': type },
      payload,
    });
    expect(refusalOf(response)).toMatchObject({ status: 400, code: 'invalid' });
  });

  it('nested a hundred thousand deep is only what was asked for', async () => {
    const body = new Blob([`{"businessOn": null, "deep": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`]);
    const headers = { 'content-type': 'application/json' };
    const response = await world.as('admin').send(directoryContract.moveClock, { body }, { headers });
    expect(response.statusCode, response.body).toBe(200);
  });

  it('that asks for no body ignores the bytes it brings', async () => {
    const leaving = await world.as('city2').send(peopleContract.signOut, { body: new Blob(['text']) });
    expect(leaving.statusCode, leaving.body).toBe(204);
  });

  it.each([
    ['JSON', { 'content-type': 'application/json' }, '{"name": "a"}'],
    ['nothing', {}, undefined],
    ['text', { 'content-type': 'text/plain' }, 'text'],
  ])('for a file that brings %s is invalid', async (_, headers, payload) => {
    const session = await world.as('city1').send(peopleContract.getSession);
    expect(session.statusCode).toBe(200);
    const bytes = payload === undefined ? undefined : new Blob([payload]);
    const response = await world
      .as('city1')
      .send(documentsContract.uploadFile, { query: { name: 'a.txt' }, body: bytes }, { headers });
    expect(refusalOf(response)).toMatchObject({ status: 400, code: 'invalid' });
  });
});

describe('an order with one endless cell', () => {
  const order = (cell: string) =>
    [
      'ПРИКАЗ\n01.01.2020 № 1\nОб утверждении плана\nПРИКАЗЫВАЮ:\n1. Утвердить план.',
      '| № | Мероприятие | Срок | Ответственный | Результат |\n|---|---|---|---|---|',
      `| 1 | ${cell} | ${cell} | ${cell} | ${cell} |`,
      '| 2 | Провести занятие | октябрь 2020 | ОО | Отчёт |',
    ].join('\n');

  it.each(['а', 'тех', ': - ', '(далее ', '.', ', '])('of %j does not hold up the server', async (piece) => {
    const text = order(`${piece.repeat(60_000 / piece.length)}x`);
    const started = process.cpuUsage();
    await world
      .as('curator')
      .call(ordersContract.importOrder, { query: { name: 'a.txt' }, body: new Blob([text]) });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});

it('an error tells nothing of the server', async () => {
  await world.owner('ALTER TABLE orders RENAME TO lost_orders');
  const refused = await world.as('curator').refused(ordersContract.listOrders);
  await world.owner('ALTER TABLE lost_orders RENAME TO orders');
  expect(refused).toEqual({ status: 500, code: 'internal', reason: 'service.failed', detail: {} });
});
