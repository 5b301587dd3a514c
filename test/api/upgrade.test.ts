import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary } from '#server/forms/library.ts';
import { newId } from '#server/lib/ids.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import { migrate } from '#server/postgres/migrate.ts';
import { generateRegion } from '../../seed/data/region.ts';
import { federalAccount } from '../../seed/database.country.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { changedAnswers, movedData } from '../upgrade/moved.ts';
import { restoreOldDatabase } from '../upgrade/old-database.ts';
import { comparable, lacking, PUBLIC_URL, type Recording, readRecording } from '../upgrade/record.ts';

/** A database of an old version with its demonstration, brought to this one; see test/upgrade/make.ts. */
let test: TestApp;
let before: Contents;
let recording: Recording;
let acts: readonly OldAct[];
let proved: readonly OldProof[];

/** For every table, and every column of it: a figure that stays while no row changes. `#` is the number of rows. */
type Contents = Readonly<Record<string, Readonly<Record<string, string>>>>;

beforeAll(async () => {
  const database = await restoreOldDatabase();
  await addPeople(database.owner);
  acts = await actsOf(database.owner);
  proved = await proofsOf(database.owner);
  before = await contentsOf(database.owner);
  await migrate(database.owner);
  recording = await readRecording();
  test = await createTestApp({ database, publicUrl: PUBLIC_URL });
  test.clock.set(recording.at);
});
afterAll(() => test.close());

/** Whom an administrator of the demonstration added, and whom a head gave a section of the form. */
async function addPeople(address: pg.ClientConfig): Promise<void> {
  const [region, person, guest] = [generateRegion().region.id, newId(), newId()];
  const client = new pg.Client(address);
  await client.connect();
  await client.query(
    `INSERT INTO users (region_id, id, login, full_name, password_hash)
     VALUES ($1, $2, 'added-by-hand', 'Ершова Ия', ''), ($1, $3, 'link-guest', 'Завуч', 'link')`,
    [region, person, guest],
  );
  await client.query(
    `INSERT INTO survey_delegations (region_id, id, form_id, section, user_id, token_hash, until, given_by, given_at)
     SELECT $1, gen_random_uuid(), f.id, 'staffing', $2, 'hash', '2020-09-30', u.id, now()
       FROM survey_forms f, users u WHERE u.login = 'school1' LIMIT 1`,
    [region, guest],
  );
  await client.end();
}

interface OldAct {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly date: string | null;
  readonly signatory: object | null;
  readonly file: string | null;
}

/** The acts by which plans were approved, one of them with its file. */
async function actsOf(address: pg.ClientConfig): Promise<OldAct[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(
      'UPDATE plan_versions v SET act_file_id = (SELECT id FROM files f WHERE f.region_id = v.region_id LIMIT 1) WHERE number = 2',
    );
    const { rows } = await client.query<OldAct>(
      `SELECT v.id, v.act_kind AS kind, v.act_number AS number, v.act_date::text AS date, v.act_file_id AS file,
              nullif(o.reading #> '{requisites,signatory}', 'null') AS signatory
         FROM plan_versions v LEFT JOIN orders o ON o.region_id = v.region_id AND o.id = v.order_id ORDER BY v.id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

interface OldProof {
  readonly assignment: string;
  readonly campaign: string;
  readonly said: readonly string[];
}

/** What was noted of every assignment that a collection fulfils, in its order. */
async function proofsOf(address: pg.ClientConfig): Promise<OldProof[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<OldProof>(
      `SELECT a.id AS assignment, a.campaign_id AS campaign,
              ARRAY(SELECT concat_ws(' ', p.id, p.kind, p.holds, p.summary) FROM proof_facts p
                     WHERE p.region_id = a.region_id AND p.assignment_id = a.id ORDER BY p.id) AS said
         FROM assignments a WHERE a.campaign_id IS NOT NULL ORDER BY a.id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

async function contentsOf(address: pg.ClientConfig, tables?: readonly string[]): Promise<Contents> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.column_name) AS columns
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND table_name <> 'schema_migrations'
        GROUP BY 1`,
    );
    const contents: Record<string, Record<string, string>> = {};
    for (const { table, columns } of rows) {
      if (tables && !tables.includes(table)) continue;
      const figures = columns.map(
        (name) => `coalesce(sum(hashtextextended("${name}"::text, 0)::numeric), 0)::text AS "${name}"`,
      );
      const found = await client.query(`SELECT count(*)::text AS "#", ${figures.join(', ')} FROM "${table}"`);
      contents[table] = found.rows[0];
    }
    return contents;
  } finally {
    await client.end();
  }
}

describe('people of the demonstration', () => {
  it('are those that it made and the guests of their links, and nobody else', async () => {
    const since = ['admin2', 'minister'];
    const seeded = [
      ...generateRegion().people.flatMap(({ login }) => (since.includes(login) ? [] : login)),
      federalAccount.login,
    ];
    const marked = await test.owner<{ login: string }>(
      'SELECT login FROM users WHERE demonstration IS NOT NULL ORDER BY login',
    );
    expect(marked.map(({ login }) => login)).toEqual([...seeded, 'link-guest'].sort());
    expect(await test.owner('SELECT login FROM users WHERE demonstration IS NULL')).toEqual([
      { login: 'added-by-hand' },
    ]);
  });
});

describe('acts of approved versions', () => {
  it('are records of their own: requisites, who signed them, the file', async () => {
    const kept = await test.owner<OldAct>(
      `SELECT v.id, c.kind, c.number, c.signed_on::text AS date, c.file_id AS file,
              CASE WHEN c.signatory_post IS NOT NULL THEN jsonb_build_object('post', c.signatory_post, 'name', c.signatory_name) END AS signatory
         FROM plan_versions v JOIN acts c ON c.region_id = v.region_id AND c.id = v.act_id ORDER BY v.id`,
    );
    expect(kept).toEqual(acts);
    expect(kept.filter(({ file }) => file !== null)).not.toEqual([]);
    expect(kept.filter(({ signatory }) => signatory !== null)).not.toEqual([]);
  });
});

describe('proofs of assignments', () => {
  it('speak for the same assignments without naming them, through what their measure is bound to', async () => {
    const found = await test.owner<OldProof>(
      `SELECT a.id AS assignment, b.campaign_id AS campaign,
              ARRAY(SELECT concat_ws(' ', p.id, p.kind, p.holds, p.summary) FROM proof_facts p
                     WHERE p.region_id = a.region_id AND p.kind = b.kind AND p.organization_id = a.organization_id
                       AND p.subject = 'campaign:' || b.campaign_id || '/municipality:' || a.municipality_id
                     ORDER BY p.id) AS said
         FROM assignments a
         JOIN plan_items i ON i.region_id = a.region_id AND i.id = a.plan_item_id
         JOIN measure_proofs b ON b.region_id = i.region_id AND b.measure_id = i.measure_id
        ORDER BY a.id`,
    );
    expect(found).toEqual(proved);
    expect(found.filter(({ said }) => said.length > 0)).not.toEqual([]);
  });
});

describe('an old database brought to this version', () => {
  it('has lost no row and changed nothing that was in it', async () => {
    const after = await contentsOf(test.database.owner, Object.keys(before));
    const differing = Object.entries(before)
      .filter(([table]) => !(table in movedData))
      .flatMap(([table, columns]) =>
        Object.keys(columns)
          .map((column) => ({ name: `${table}.${column}`, same: after[table]?.[column] === columns[column] }))
          .filter(({ name, same }) => !same && !(name in movedData))
          .map(({ name }) => name),
      );
    expect(differing, 'declare in test/upgrade/moved.ts what is moved on purpose').toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(40);
  });

  it('needs no declaration of what has not moved', () => {
    const known = new Set(
      Object.entries(before).flatMap(([table, columns]) => [
        table,
        ...Object.keys(columns).map((column) => `${table}.${column}`),
      ]),
    );
    expect(Object.keys(movedData).filter((name) => !known.has(name))).toEqual([]);
    expect(changedAnswers.filter(({ url }) => !recording.answers.some((one) => url.test(one.url)))).toEqual(
      [],
    );
  });

  it('answers and prints as it did', async () => {
    const cookies = new Map<string, string>();
    const differing: string[] = [];
    for (const { login, url, answer } of recording.answers) {
      const changed = changedAnswers.filter((one) => one.url.test(url));
      if (changed.some(({ fields, lists }) => fields === undefined && lists === undefined)) continue;
      const cookie = cookies.get(login) ?? (await enter(login));
      cookies.set(login, cookie);
      const response = await test.app.inject({ url, headers: { cookie } });
      if (response.statusCode !== 200) {
        differing.push(`${login} ${url}: ${response.statusCode} ${response.body.slice(0, 200)}`);
        continue;
      }
      const answered = comparable(String(response.headers['content-type']), response.rawPayload);
      const moved = {
        omitted: changed.flatMap(({ fields = [] }) => fields),
        reordered: changed.flatMap(({ lists = [] }) => lists),
      };
      differing.push(...lacking(answer, answered, moved).map((line) => `${login} ${url} ${line}`));
    }
    expect(differing.slice(0, 20), 'declare in test/upgrade/moved.ts what is meant').toEqual([]);
    expect(recording.answers.length).toBeGreaterThan(200);
  });
});

describe('outsiders of an upgraded region', () => {
  it('have their tables after the first run of the queue, of forms that were accepted before', async () => {
    await refreshShown(test.db, formLibrary, [generateRegion().region.id], test.clock.now());
    const headers = { cookie: await enter('rcro') };
    const campaigns = await test.app.inject({ url: '/api/campaigns', headers });
    const shown = await Promise.all(
      campaigns.json<{ id: string }[]>().map(async ({ id }) => {
        const answer = await test.app.inject({ url: `/api/campaigns/${id}/consolidation`, headers });
        return answer.json<{ aggregate: { forms: number }; protection: { state: string } }>();
      }),
    );
    expect(shown.map(({ aggregate, protection }) => [aggregate.forms > 20, protection.state])).toEqual([
      [true, 'collecting'],
      [true, 'published'],
    ]);
  });
});

async function enter(login: string): Promise<string> {
  const token = newToken();
  await test.owner(
    `INSERT INTO sessions (region_id, token_hash, user_id, csrf_token, created_at, seen_at, expires_at)
     SELECT region_id, $2, id, '', $3::timestamptz, $3, $3::timestamptz + interval '1 day' FROM users WHERE login = $1`,
    [login, hashToken(token), test.clock.now()],
  );
  return `opora=${token}`;
}
