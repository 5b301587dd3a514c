import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import type { Answers } from '#domain/forms/model.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { dayIn } from '#domain/kernel/dates.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { plansContract } from '#domain/plans/contract.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import type { HelpStatus } from '#domain/surveys/help/model.ts';
import { createApp } from '#server/app.ts';
import { connect, type Db } from '#server/lib/db.ts';
import { openFileStore } from '#server/lib/files.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { DEMO_DAY, generateRegion } from './data/region.ts';
import { asOwner, insertSessions, regionState, type SeedSession } from './database.ts';
import { demoAccounts, seedDemo } from './main.ts';
import { type Visitor, visitorOf } from './visitor.ts';

const demo = generateRegion();
const regionId = demo.region.id;

let database: TestDatabase;
let app: FastifyInstance;
let folder: string;
let db: Db;
let closePool: () => Promise<void>;
const said: string[] = [];
const seed = (say: (line: string) => void) => seedDemo({ owner: database.owner, app, db, say });

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'opora-seed-'));
  const connected = connect(database.app, 10);
  db = connected.db;
  closePool = () => connected.pool.end();
  app = await createApp({
    config: {
      publicUrl: new URL('http://localhost:8080'),
      isNamed: false,
      trustedProxies: [],
      demo: true,
      uploadBytesADay: 2 ** 30,
      antivirus: undefined,
    },
    db,
    files: await openFileStore(folder),
    demoAccounts: demoAccounts(),
  });
  await beginAndBreakOff();
  await seed((line) => said.push(line));
});

afterAll(async () => {
  await app.close();
  await closePool();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A seeding that loses its application in the middle of the story. */
async function beginAndBreakOff(): Promise<void> {
  let left = 60;
  const breaking = { inject: (options: object) => (left-- > 0 ? app.inject(options) : Promise.reject(lost)) };
  const lost = new Error('the application is gone');
  const broken = seedDemo({ owner: database.owner, app: breaking as never, db, say: () => undefined });
  await expect(broken).rejects.toThrow(lost.message);
  expect(await asOwner(database.owner, (client) => regionState(client, regionId))).toBe('half');
}

async function sessionOf(login: string): Promise<SeedSession> {
  const person = demo.people.find((one) => one.login === login);
  if (!person) throw new Error(`no ${login}`);
  const token = newToken();
  const session = { userId: person.id, token, tokenHash: hashToken(token), csrfToken: newToken() };
  await asOwner(database.owner, (client) => insertSessions(client, regionId, [session]));
  return session;
}

const signedIn = async (login: string): Promise<Visitor> => visitorOf(app, await sessionOf(login));

const formOf = async (login: string) => {
  const [row] = await (await signedIn(login))(surveysContract.listForms, {});
  return row;
};

const roadmapOf = async (visitor: Visitor) => {
  const [plan] = await visitor(plansContract.listPlans, {});
  if (!plan) throw new Error('no plan');
  return visitor(fulfilmentContract.getRoadmap, { params: { id: plan.id } });
};

describe('the story', () => {
  it('tells a few lines and starts anew after an interruption', () => {
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(said.length).toBeLessThanOrEqual(8);
    expect(said[0]).toMatch(/заново/);
  });

  it('leaves no session, no key and the clock on the day of the demonstration', async () => {
    const counted = await asOwner(database.owner, (client) =>
      client.query(
        `SELECT (SELECT count(*)::int FROM sessions) AS sessions, (SELECT count(*)::int FROM idempotency_keys) AS keys,
                (SELECT business_on::text FROM regions WHERE code <> '00') AS "businessOn"`,
      ),
    );
    expect(counted.rows).toEqual([{ sessions: 0, keys: 0, businessOn: DEMO_DAY }]);
  });

  it('marks everybody it made as of the demonstration', async () => {
    const { rows } = await asOwner(database.owner, (client) =>
      client.query("SELECT login FROM users WHERE demonstration IS DISTINCT FROM 'open'"),
    );
    expect(rows).toEqual([]);
  });

  it('is told once: the second start does nothing', async () => {
    const heard: string[] = [];
    const began = process.cpuUsage();
    await seed((line) => heard.push(line));
    expect(heard).toEqual([]);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it.each(demoAccounts())('lets $login in', async ({ login, password }) => {
    const { path: url, method } = peopleContract.signIn;
    const response = await app.inject({ method, url, payload: { login, password } });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ today: DEMO_DAY, conditional: true });
  });
});

describe('Annex 2 on 10 September 2020', () => {
  it.each([
    ['school1', 'draft', null],
    // Returned by remarks alone, without a sentence of its own.
    ['school2', 'returned', null],
    ['school3', 'accepted', null],
  ])('of %s is %s', async (login, status, returnReason) => {
    expect(await formOf(login)).toMatchObject({ status, returnReason, opened: true });
  });

  it('has come from most schools; some are late, some have not sent', async () => {
    const [campaign] = await (await signedIn('curator'))(surveysContract.listCampaigns, {});
    expect(campaign?.progress).toEqual({
      total: 60,
      notOpened: 1,
      draft: 2,
      submitted: 3,
      returned: 2,
      accepted: 51,
      schoolClosed: 1,
      onTime: 36,
      late: 18,
      overdue: 5,
    });
  });

  it('has one extension, one merged school, reminders, and the trial is closed', async () => {
    const curator = await signedIn('curator');
    const [campaign, pilot] = await curator(surveysContract.listCampaigns, {});
    if (!campaign || !pilot) throw new Error('two collections are told of');
    expect(campaign.closedAt).toBeNull();
    expect(dayIn('Asia/Yekaterinburg', new Date(pilot.closedAt ?? ''))).toBe('2019-10-31');
    const schools = await curator(campaignsContract.listSchools, { params: { id: campaign.id } });
    expect(schools.filter(({ dueOn }) => dueOn > campaign.dueOn)).toHaveLength(1);
    expect(schools.filter(({ successor }) => successor !== null)).toMatchObject([{ state: 'schoolClosed' }]);
    expect(schools.filter(({ remindedOn }) => remindedOn === '2020-09-09')).toHaveLength(5);
    expect((await formOf('school1'))?.timeliness).toBe('overdue');
  });

  it('is consolidated to what a recomputation from the accepted answers gives', async () => {
    const curator = await signedIn('curator');
    const [campaign] = await curator(surveysContract.listCampaigns, {});
    if (!campaign) throw new Error('no campaign');
    const { aggregate } = await curator(consolidationContract.getConsolidation, {
      params: { id: campaign.id },
    });
    const accepted = await asOwner(database.owner, (client) =>
      client.query<{ answers: Answers }>(
        `SELECT answers FROM survey_forms WHERE status = 'accepted' AND campaign_id = $1`,
        [campaign.id],
      ),
    );
    const recomputed = accepted.rows.reduce(
      (sum, { answers }) => addProjection(sum, project(resourceSurvey, answers), 1),
      emptyAggregate(resourceSurvey),
    );
    expect(aggregate).toMatchObject({ forms: 51 });
    expect(aggregate).toEqual(recomputed);
  });

  it('has a group of the ministry and one of the city, which the city sees alone', async () => {
    const titlesOf = async (login: string) =>
      (await (await signedIn(login))(schoolGroupsContract.listGroups, {})).map(({ title, own }) => [
        title,
        own,
      ]);
    const city = 'Школы города из списка';
    expect(await titlesOf('curator')).toEqual([
      ['Сельские школы под кураторством министерства', true],
      [city, false],
    ]);
    expect(await titlesOf('buzuluk')).toEqual([[city, true]]);
    expect(await titlesOf('buzuluk-rayon')).toEqual([]);
  });

  it('of neighbours is not seen from Бузулук', async () => {
    const buzuluk = await signedIn('buzuluk');
    const [campaign] = await buzuluk(surveysContract.listCampaigns, {});
    const rows = await buzuluk(surveysContract.listForms, { query: { campaignId: campaign?.id } });
    expect(rows.map(({ status }) => status).sort()).toEqual(['accepted', 'draft', 'submitted']);
    expect(new Set(rows.map(({ municipality }) => municipality.name))).toEqual(new Set(['город Бузулук']));
  });
});

describe('the trial of 2019', () => {
  it('was accepted from its schools and carried over to those that have opened the form since', async () => {
    const [, trial] = await (await signedIn('curator'))(surveysContract.listCampaigns, {});
    expect(trial?.progress).toMatchObject({ total: 48, accepted: 48 });
    const [row] = await (await signedIn('school1'))(surveysContract.listForms, {});
    if (!row) throw new Error('no form');
    const form = await (await signedIn('school1'))(surveysContract.getForm, { params: { id: row.id } });
    expect(Object.keys(form.carried.cells).length).toBeGreaterThan(200);
    expect(form.carried.confirmed.length).toBeGreaterThan(0);
  });

  it('spared the schools most of the typing', async () => {
    const [now, then] = await (await signedIn('curator'))(surveysContract.listBurden, {});
    expect(now?.figures?.carriedShare).toBeGreaterThan(50);
    expect(then?.figures?.carriedShare).toBe(0);
    expect(now?.figures?.medianMinutes).toBeLessThan(then?.figures?.medianMinutes ?? 0);
  });
});

describe('the help that schools need', () => {
  it('has found who answers for some of it', async () => {
    const curator = await signedIn('curator');
    const countOf = async (status: HelpStatus) =>
      (await curator(neededHelpContract.list, { query: { status } })).total;
    expect([await countOf('taken'), await countOf('done'), await countOf('declined')]).toEqual([9, 2, 1]);
    const inWords = await curator(neededHelpContract.list, { query: { type: 'children_families' } });
    expect(inWords.total).toBeGreaterThan(20);
    expect(inWords.items.every(({ text }) => !text.includes('не требуется'))).toBe(true);
    expect(await countOf('new')).toBeGreaterThan(30);
  });

  it('is told to the regional centre without what concerns children', async () => {
    const { items, types } = await (await signedIn('rcro'))(neededHelpContract.list, { query: {} });
    expect(types.map(({ value }) => value)).not.toContain('psychological');
    expect(items.every(({ factor }) => factor === null)).toBe(true);
  });
});

describe('the consolidated form of the closed trial', () => {
  it('is shown to the supervision department without small figures of children', async () => {
    const ukn = await signedIn('ukn');
    const [, trial] = await ukn(surveysContract.listCampaigns, {});
    const { aggregate, protection } = await ukn(consolidationContract.getConsolidation, {
      params: { id: trial?.id ?? ('' as never) },
      query: {},
    });
    expect(aggregate.forms).toBe(48);
    expect(protection).toMatchObject({ state: 'published', othersOpen: true });
    expect(protection?.hidden).not.toContain('contingent.pupils.count');
  });
});

describe('the consolidated form of the collection that goes on', () => {
  it('is shown to the supervision department as it was taken, by names of a directory', async () => {
    const ukn = await signedIn('ukn');
    const [campaign] = await ukn(surveysContract.listCampaigns, {});
    const { aggregate, protection } = await ukn(consolidationContract.getConsolidation, {
      params: { id: campaign?.id ?? ('' as never) },
      query: {},
    });
    expect(aggregate.forms).toBeGreaterThan(15);
    expect(protection).toMatchObject({ state: 'collecting', leastChanged: 5 });
    // One more form was accepted since: fewer than five schools have changed.
    const live = await (await signedIn('curator'))(consolidationContract.getConsolidation, {
      params: { id: campaign?.id ?? ('' as never) },
      query: {},
    });
    expect(live.aggregate.forms - aggregate.forms).toBe(1);
    expect(protection?.shownOn).toEqual({ from: '2020-06-15', to: '2020-06-15' });
    expect(protection?.othersOpen).toBe(true);
    expect(Object.keys(aggregate.buckets['staffing.external[*].count'] ?? {}).sort()).toEqual([
      'музыка',
      'физика',
    ]);
  });
});

describe('the roadmap on 10 September 2020', () => {
  it('stands in its second version, waits for the ministry of the country and has a draft of the next year', async () => {
    const curator = await signedIn('curator');
    const [plan] = await curator(plansContract.listPlans, {});
    expect(plan).toMatchObject({
      version: { number: 2 },
      waiting: { for: expect.stringMatching(/рекомендации/) },
    });
    expect(await curator(versionsContract.listDrafts, {})).toMatchObject([
      { kind: 'next_year', baseVersion: 2 },
    ]);
  });

  it('is half-way: done, overdue, at risk, in time', async () => {
    const { items } = await roadmapOf(await signedIn('curator'));
    const states = new Map(items.map(({ kind, number, state }) => [`${kind} ${number}`, state]));
    expect(Object.fromEntries(states)).toMatchObject({
      'clause 2.1': 'overdue',
      'clause 2.2': 'at_risk',
      'measure 1': 'done',
      'measure 2': 'done',
      'measure 3': 'overdue',
      'measure 4': 'at_risk',
      'measure 9': 'in_time',
      'measure 12.1': 'in_time',
      'measure 12.2': 'in_time',
    });
    expect(items).toHaveLength(29);
  });

  it('counts the answers of the executors', async () => {
    const { items } = await roadmapOf(await signedIn('curator'));
    const countsOf = (number: string) => items.findLast((item) => item.number === number)?.counts;
    expect(countsOf('2.1')).toMatchObject({ total: 34, accepted: 26, reported: 1, overdue: 7 });
    expect(countsOf('3')).toMatchObject({
      total: 102,
      accepted: 82,
      notRequired: 8,
      reported: 6,
      overdue: 6,
    });
    expect(countsOf('12.1')).toMatchObject({
      total: 102,
      accepted: 27,
      reported: 16,
      returned: 2,
      overdue: 0,
    });
  });

  it.each([
    ['curator', ['decide_assignments', 'review_order']],
    ['controller', ['decide_assignments']],
    ['buzuluk', ['review_forms', 'late_forms', 'report_assignment', 'decide_assignments']],
    ['school1', ['fill_form', 'report_assignment']],
    ['school2', ['correct_form', 'report_assignment']],
    ['mms', ['report_assignment']],
  ])('gives %s work', async (login, kinds) => {
    const desk = await (await signedIn(login))(deskContract.getDesk, {});
    expect(desk.actions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('remembers whom words of earlier orders mean', async () => {
    const answers = await (await signedIn('curator'))(partiesContract.listEntries, {});
    expect(answers.map(({ words, meaning }) => `${words}: ${meaning.is}`)).toEqual([
      'заинтересованные ведомства: nobody',
      'Координационный совет по качеству образования: class',
      'муниципальные координаторы: class',
      'опорные школы: class',
    ]);
  });

  it('offers a second order to read, with findings that close its approval', async () => {
    const orders = await (await signedIn('curator'))(ordersContract.listOrders, {});
    expect(orders.map(({ status, undecided }) => [status, undecided]).sort()).toEqual([
      ['approved', 0],
      ['review', 3],
    ]);
  });

  it('keeps papers that can be opened', async () => {
    const { rows } = await asOwner(database.owner, (client) =>
      client.query<{ assignment: string; file: string }>(
        `SELECT s.assignment_id AS assignment, f.file_id AS file
           FROM assignment_step_files f JOIN assignment_steps s ON s.id = f.step_id LIMIT 1`,
      ),
    );
    const [paper] = rows;
    const curator = await sessionOf('curator');
    const response = await app.inject({
      url: `/api/assignments/${paper?.assignment}/files/${paper?.file}`,
      headers: { cookie: `opora=${curator.token}` },
    });
    expect(response.body).toContain('01-21/744');
  });
});
