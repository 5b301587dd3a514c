import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContract, AppEndpoint } from '#domain/access/contract.ts';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { contracts } from '#domain/contracts.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
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

let number = 0;
const decision = () => ({
  number: `01-21/${++number}`,
  decidedOn: '2020-05-10',
  reason: 'Проба',
  schoolIds: [world.organization.city1],
});
const { decideSchoolList } = directoryContract;
const listsNumbered = (no: string) => world.owner('SELECT 1 FROM school_lists WHERE number = $1', [no]);

describe('a repeated request', () => {
  it('gets the first answer and has one effect', async () => {
    const [body, key] = [decision(), randomUUID()];
    const first = await world.as('curator').send(decideSchoolList, { body }, { key });
    const again = await world.as('curator').send(decideSchoolList, { body }, { key });
    expect(first.statusCode, first.body).toBe(200);
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect(await listsNumbered(body.number)).toHaveLength(1);
  });

  it('is one with those sent at the same moment', async () => {
    const [body, key] = [decision(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => world.as('curator').send(decideSchoolList, { body }, { key })),
    );
    expect(new Set(answers.map((a) => a.statusCode))).toEqual(new Set([200]));
    expect(new Set(answers.map((a) => a.json<{ id: string }>().id)).size).toBe(1);
    expect(await listsNumbered(body.number)).toHaveLength(1);
  });

  it('with another body, address or method is a conflict', async () => {
    const key = randomUUID();
    const curator = world.as('curator');
    const body = decision();
    await curator.send(decideSchoolList, { body }, { key });
    const others = [
      await curator.send(decideSchoolList, { body: { ...body, reason: 'Другая' } }, { key }),
      await curator.send(
        peopleContract.changePassword,
        { body: { current: 'x', next: '0123456789' } },
        { key },
      ),
    ];
    for (const other of others) {
      expect(refusalOf(other)).toMatchObject({ status: 409, reason: 'request.idempotency_key_reused' });
    }
  });

  it('that only asks needs no key, and its answer is not kept', async () => {
    const kept = () => world.owner('SELECT key FROM idempotency_keys ORDER BY key');
    const before = await kept();
    const asked: [AppEndpoint, object][] = [
      [directoryContract.recognizeSchools, { text: '5603000001' }],
      [schoolGroupsContract.recognizeSchools, { text: '5603000001' }],
      [
        campaignsContract.previewAddressees,
        { formCode: resourceSurvey.code, period: '2021 год', addressees: { kind: 'all' } },
      ],
    ];
    for (const [endpoint, body] of asked) {
      for (const key of [null, randomUUID()]) {
        const answer = await world.as('curator').send(endpoint, { body }, { key });
        expect(answer.statusCode, answer.body).toBe(200);
      }
    }
    expect(await kept()).toEqual(before);
  });

  it('of another person is another request', async () => {
    const key = randomUUID();
    const [one, two] = [decision(), decision()];
    expect((await world.as('curator').send(decideSchoolList, { body: one }, { key })).statusCode).toBe(200);
    expect((await world.as('admin').send(decideSchoolList, { body: two }, { key })).statusCode).toBe(200);
    expect(await listsNumbered(two.number)).toHaveLength(1);
  });

  it('may be sent again after a failure', async () => {
    const [body, key] = [decision(), randomUUID()];
    const failed = await world
      .as('curator')
      .send(decideSchoolList, { body: { ...body, schoolIds: [randomUUID()] } }, { key });
    expect(refusalOf(failed).reason).toBe('school_list.not_a_school');
    expect((await world.as('curator').send(decideSchoolList, { body }, { key })).statusCode).toBe(200);
  });

  it('of a file compares its bytes', async () => {
    const key = randomUUID();
    const upload = (text: string) =>
      world
        .as('city1')
        .send(documentsContract.uploadFile, { query: { name: 'a.txt' }, body: new Blob([text]) }, { key });
    const [first, again, other] = [await upload('один'), await upload('один'), await upload('два')];
    expect(again.json()).toEqual(first.json());
    expect(refusalOf(other)).toMatchObject({ reason: 'request.idempotency_key_reused' });
  });

  it('never shows a password twice and does nothing twice', async () => {
    const key = randomUUID();
    const send = () =>
      world.as('admin').send(peopleContract.resetPassword, { params: { id: world.user.mms } }, { key });
    const first = await send();
    const hash = () => world.owner('SELECT password_hash FROM users WHERE id = $1', [world.user.mms]);
    const before = await hash();
    expect(first.json<{ password: string }>().password).toMatch(/^\w{4}(-\w{4}){3}$/);
    expect(refusalOf(await send())).toMatchObject({ status: 409, reason: 'request.answered_once' });
    expect(await hash()).toEqual(before);
  });

  it('never says done for another body of a secret request', async () => {
    const key = randomUUID();
    const person = {
      login: 'secret-body',
      fullName: 'Юдина Римма',
      role: 'school_head',
      validFrom: '2020-01-01',
    };
    const send = (fullName: string) =>
      world
        .as('admin')
        .send(
          peopleContract.addPerson,
          { body: { ...person, fullName, organizationId: world.organization.city3 } },
          { key },
        );
    expect((await send('Юдина Римма')).statusCode).toBe(200);
    expect(refusalOf(await send('Юдина Римма'))).toMatchObject({ reason: 'request.answered_once' });
    expect(refusalOf(await send('Юдина Раиса'))).toMatchObject({ reason: 'request.idempotency_key_reused' });
  });

  it.each([null, '', 'short', 'пробелы и буквы', 'x'.repeat(101)])('needs a key: %j', async (key) => {
    const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': encodeURI(key) };
    const body = decision();
    const response = await world.as('curator').send(decideSchoolList, { body }, { key: null, headers });
    expect(refusalOf(response)).toMatchObject({ status: 400, reason: 'request.no_idempotency_key' });
    expect(await listsNumbered(body.number)).toEqual([]);
  });
});

interface JournalRow {
  readonly event: string;
  readonly user_id: string;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
}

const journal = () =>
  world.owner<JournalRow>('SELECT event, user_id, subject, detail FROM audit_events ORDER BY id');

describe('the journal', () => {
  let before: number;
  beforeEach(async () => {
    before = (await journal()).length;
  });
  const written = async () => (await journal()).slice(before);

  it('gets exactly one row from every kind of change', async () => {
    const admin = world.as('admin');
    const person = { params: { id: world.user.college } };
    const form = { params: { id: collection.form.city1 } };
    const changes = [{ cell: 'identification.position.text', value: 'директор', base: 0 }];
    const body = decision();
    await admin.call(decideSchoolList, { body });
    await admin.call(peopleContract.setBlocked, { ...person, body: { blocked: false } });
    await admin.call(peopleContract.resetPassword, person);
    await world.as('city1').call(surveysContract.saveCells, { ...form, body: { changes } });
    await world
      .as('city1')
      .call(documentsContract.uploadFile, { query: { name: 'a.txt' }, body: new Blob(['a']) });
    expect(await written()).toEqual([
      {
        event: 'school_list.decided',
        user_id: world.user.admin,
        subject: expect.stringMatching(/^school_list:/),
        detail: { number: body.number, schools: 1 },
      },
      {
        event: 'person.block_changed',
        user_id: world.user.admin,
        subject: `user:${world.user.college}`,
        detail: { blocked: false },
      },
      {
        event: 'person.password_reset',
        user_id: world.user.admin,
        subject: `user:${world.user.college}`,
        detail: {},
      },
      {
        event: 'survey_form.cells_saved',
        user_id: world.user.city1,
        subject: `survey_form:${collection.form.city1}`,
        detail: { cells: 1, conflicts: 0, version: 1 },
      },
      {
        event: 'file.uploaded',
        user_id: world.user.city1,
        subject: expect.stringMatching(/^file:/),
        detail: expect.objectContaining({ name: 'a.txt', size: 1 }),
      },
    ]);
  });

  it('gets no second row from a repeated request and none from a refused one', async () => {
    const [body, key] = [decision(), randomUUID()];
    await world.as('curator').send(decideSchoolList, { body }, { key });
    await world.as('curator').send(decideSchoolList, { body }, { key });
    await world.as('curator').refused(decideSchoolList, { body });
    await world.as('curator').refused(decideSchoolList, { body: { ...decision(), decidedOn: '2030-01-01' } });
    await world.as('city1').refused(decideSchoolList, { body: decision() });
    expect((await written()).map((row) => row.event)).toEqual(['school_list.decided']);
  });

  it('stands or falls with the change', async () => {
    await world.owner(
      "ALTER TABLE audit_events ADD CONSTRAINT broken CHECK (event <> 'school_list.decided') NOT VALID",
    );
    const body = decision();
    const refused = await world.as('curator').refused(decideSchoolList, { body });
    await world.owner('ALTER TABLE audit_events DROP CONSTRAINT broken');
    expect(refused.status).toBe(500);
    expect(await listsNumbered(body.number)).toEqual([]);
    expect(await written()).toEqual([]);
  });

  it('keeps who read other people’s answers, but not every list', async () => {
    await world.as('curator').call(surveysContract.getForm, { params: { id: collection.form.city2 } });
    await world.as('curator').call(surveysContract.listForms);
    const cell = 'staffing.primary.count';
    const form = { params: { id: collection.form.city2 } };
    await world.as('curator').call(surveysContract.getCellHistory, { ...form, query: { cell } });
    const subject = `survey_form:${collection.form.city2}`;
    expect(await written()).toMatchObject([
      { event: 'survey_form.shown', subject },
      { event: 'survey_form.cell_history_shown', subject },
    ]);
  });

  it('is read newest first, by pages and by subject, in one region', async () => {
    const admin = world.as('admin');
    await admin.call(decideSchoolList, { body: decision() });
    const { items, more } = await admin.call(journalContract.listJournal);
    expect(items[0]).toMatchObject({ event: 'school_list.decided', user: 'Агафонова Вера Ильинична' });
    expect(more).toBe(false);
    const rest = await admin.call(journalContract.listJournal, { query: { before: items[0]?.id } });
    expect(rest.items).toEqual(items.slice(1));
    const subject = `user:${world.user.college}`;
    const about = await admin.call(journalContract.listJournal, { query: { subject } });
    expect(new Set(about.items.map((item) => item.subject))).toEqual(new Set([subject]));
    expect((await world.as('foreign-admin').call(journalContract.listJournal)).items).toEqual([]);
  });

  it('names every event once: no two endpoints share a name', () => {
    const events = (Object.values(contracts) as AppContract[]).flatMap((contract) =>
      Object.values(contract).map((endpoint) => endpoint.audit),
    );
    expect(events.filter((event, at) => events.indexOf(event) !== at)).toEqual([]);
  });
});
