import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** For every table, and every column of it: a figure that stays while no row changes. `#` is the number of rows. */
type Contents = Readonly<Record<string, Readonly<Record<string, string>>>>;

beforeAll(async () => {
  const database = await restoreOldDatabase();
  await addPeople(database.owner);
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
    const seeded = [...generateRegion().people.map(({ login }) => login), federalAccount.login];
    const marked = await test.owner<{ login: string }>(
      'SELECT login FROM users WHERE demonstration IS NOT NULL ORDER BY login',
    );
    expect(marked.map(({ login }) => login)).toEqual([...seeded, 'link-guest'].sort());
    expect(await test.owner('SELECT login FROM users WHERE demonstration IS NULL')).toEqual([
      { login: 'added-by-hand' },
    ]);
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
      if (changed.some(({ fields }) => fields === undefined)) continue;
      const cookie = cookies.get(login) ?? (await enter(login));
      cookies.set(login, cookie);
      const response = await test.app.inject({ url, headers: { cookie } });
      if (response.statusCode !== 200) {
        differing.push(`${login} ${url}: ${response.statusCode} ${response.body.slice(0, 200)}`);
        continue;
      }
      const answered = comparable(String(response.headers['content-type']), response.rawPayload);
      const omitted = changed.flatMap(({ fields = [] }) => fields);
      differing.push(...lacking(answer, answered, omitted).map((line) => `${login} ${url} ${line}`));
    }
    expect(differing.slice(0, 20), 'declare in test/upgrade/moved.ts what is meant').toEqual([]);
    expect(recording.answers.length).toBeGreaterThan(200);
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
