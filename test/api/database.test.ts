import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { purgeExpired } from '#server/people/job.ts';
import { ensureRole, ensureServerAppRole } from '#server/postgres/roles.ts';
import { scramVerifier } from '#server/postgres/scram.ts';
import { createTestDatabase } from '../support/database.ts';
import { openQueue } from '../support/queue.ts';
import { dumpSchema } from '../support/schema-dump.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function ask<Row extends object>(address: pg.ClientConfig, sql: string): Promise<Row[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Statements of the application in a transaction of a region; what they changed is rolled back. */
async function asApp<Row extends object>(
  region: string | undefined,
  ...statements: string[]
): Promise<Row[]> {
  const client = new pg.Client(world.database.app);
  await client.connect();
  try {
    await client.query('BEGIN');
    if (region) await client.query(`SELECT set_config('opora.region_id', $1, true)`, [region]);
    let rows: Row[] = [];
    for (const sql of statements) rows = (await client.query<Row & pg.QueryResultRow>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

const tenantTables = `
  SELECT c.relname AS name, c.relrowsecurity AS secured,
         (SELECT string_agg(pg_get_expr(p.polqual, p.polrelid), ' OR ') FROM pg_policy p WHERE p.polrelid = c.oid) AS policy,
         (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
           WHERE i.indrelid = c.oid AND i.indisprimary) AS "firstOfKey",
         obj_description(c.oid) AS comment
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind = 'r'
     AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'region_id')
   ORDER BY c.relname`;

const appendOnly = [
  'audit_events',
  'survey_cell_changes',
  'survey_steps',
  'assignment_steps',
  'assignment_step_files',
  'proof_facts',
  'order_lines',
  'survey_publications',
  'survey_snapshots',
  'survey_help_states',
  'school_lists',
  'school_list_members',
  'plans',
  'plan_items',
  'campaigns',
  'files',
  'acts',
  'measure_proofs',
];

describe('roles', () => {
  it('give the application no special powers and nothing of its own', async () => {
    expect(
      await ask(
        world.database.app,
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns,
                (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
           FROM pg_roles r WHERE rolname = current_user`,
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: 0,
        memberships: 0,
      },
    ]);
  });

  it('give the application no password that could be worked out where the owner has none', async () => {
    const superuser = { ...world.database.owner, user: inject('cluster').superuser };
    expect(await ensureServerAppRole(superuser)).toEqual({ ...superuser, user: world.database.app.user });
    expect(
      await ask(superuser, `SELECT rolpassword FROM pg_authid WHERE rolname = '${world.database.app.user}'`),
    ).toEqual([{ rolpassword: null }]);
  });

  it('that were there before lose what they had too much', async () => {
    const role = `found_${randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client({ ...world.database.owner, user: inject('cluster').superuser });
    await client.connect();
    try {
      await client.query(`BEGIN; CREATE ROLE ${role} LOGIN SUPERUSER BYPASSRLS CREATEROLE REPLICATION`);
      await ensureRole(client, role, ['CREATEDB']);
      const { rows } = await client.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = $1`,
        [role],
      );
      expect(rows).toEqual([
        {
          rolsuper: false,
          rolbypassrls: false,
          rolcreaterole: false,
          rolreplication: false,
          rolcreatedb: true,
          rolcanlogin: true,
        },
      ]);
    } finally {
      await client.end();
    }
  });

  it('get a password that the server itself would have worked out, and that no statement says', async () => {
    const client = new pg.Client({ ...world.database.owner, user: inject('cluster').superuser });
    await client.connect();
    try {
      await client.query("BEGIN; CREATE ROLE of_a_password PASSWORD 'not-to-be-logged'");
      const { rows } = await client.query<{ kept: string }>(
        "SELECT rolpassword AS kept FROM pg_authid WHERE rolname = 'of_a_password'",
      );
      const kept = rows[0]?.kept ?? '';
      const salt = Buffer.from(/:([^$]+)\$/.exec(kept)?.[1] ?? '', 'base64');
      expect(scramVerifier('not-to-be-logged', salt)).toBe(kept);
    } finally {
      await client.end();
    }
  });

  it('keep the application from changing the schema or switching off its protection', async () => {
    for (const sql of [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE users DISABLE ROW LEVEL SECURITY',
      'TRUNCATE audit_events',
      'SELECT * FROM graphile_worker.jobs',
    ]) {
      await expect(asApp(world.region, sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('regions', () => {
  it('are separated by row-level security on every table that has one', async () => {
    const tables = await ask<{
      name: string;
      secured: boolean;
      policy: string;
      firstOfKey: string;
      comment: string;
    }>(world.database.owner, tenantTables);
    expect(tables.length).toBeGreaterThan(20);
    for (const { name, secured, policy, firstOfKey, comment } of tables) {
      expect({ name, secured, policy, firstOfKey }).toEqual({
        name,
        secured: true,
        policy: '(region_id = current_region())',
        firstOfKey: 'region_id',
      });
      expect(comment, name).toMatch(/\S/);
    }
  });

  it('show nothing while no region is set, and only the region that is set', async () => {
    const tables = await ask<{ name: string }>(world.database.owner, tenantTables);
    for (const { name } of tables) {
      expect(await asApp(undefined, `SELECT region_id FROM ${name}`), name).toEqual([]);
      const seen = await asApp<{ region_id: string }>(world.region, `SELECT DISTINCT region_id FROM ${name}`);
      expect(
        seen.filter((row) => row.region_id !== world.region),
        name,
      ).toEqual([]);
    }
    expect(await asApp(world.region, 'SELECT 1 FROM users')).not.toEqual([]);
    expect(await asApp(world.foreignRegion, 'SELECT 1 FROM users')).not.toEqual([]);
  });

  it('accept no row for another region and change none there', async () => {
    const foreign = `'${world.foreignRegion}'`;
    await expect(
      asApp(world.region, `INSERT INTO municipalities VALUES (${foreign}, gen_random_uuid())`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asApp(world.region, `UPDATE users SET region_id = ${foreign} WHERE login = 'city1'`),
    ).rejects.toThrow(/row-level security/);
    expect(
      await asApp(
        world.region,
        `UPDATE users SET full_name = 'Чужой' WHERE region_id = ${foreign} RETURNING login`,
      ),
    ).toEqual([]);
  });

  it('do not leak from one transaction of a connection into the next', async () => {
    expect(
      await asApp(world.region, 'SELECT 1 FROM users', 'COMMIT', 'BEGIN', 'SELECT login FROM users'),
    ).toEqual([]);
  });
});

describe('the journal', () => {
  const row = (columns = '', values = '') =>
    `INSERT INTO audit_events (region_id, id, business_at, event, request_id${columns})
     VALUES ('${world.region}', gen_random_uuid(), now(), 'test.written', 'test'${values}) RETURNING at`;

  it('takes its moment from the database and from nobody else', async () => {
    const [written] = await asApp<{ at: Date }>(world.region, row());
    expect(Math.abs((written?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    await expect(asApp(world.region, row(', at', ", '2001-01-01'"))).rejects.toThrow(/permission denied/);
  });
});

describe('append-only tables', () => {
  it.each(appendOnly)('%s refuses change and removal', async (table) => {
    await expect(asApp(world.region, `UPDATE ${table} SET region_id = region_id`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asApp(world.region, `DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  });
});

describe('the queue', () => {
  const queued = () =>
    world.owner("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'refresh_shown'");
  const enqueue = "SELECT enqueue_job('refresh_shown', '{}'::json)";

  it('takes work only from a transaction that commits', async () => {
    await asApp(world.region, enqueue);
    expect(await queued()).toHaveLength(0);
    await asApp(world.region, enqueue, 'COMMIT');
    expect(await queued()).toHaveLength(1);
  });

  it('takes the tasks of the product from the application, and no other', async () => {
    for (const task of openQueue(world).tasks)
      await asApp(world.region, `SELECT enqueue_job('${task}', '{}'::json)`);
    await expect(asApp(world.region, "SELECT enqueue_job('made_up', '{}'::json)")).rejects.toThrow(
      /no task of the product/,
    );
  });
});

describe('what has expired', () => {
  it('is removed: ended sessions, old failures and old keys, and nothing that still counts', async () => {
    const now = new Date('2020-05-20T04:00:00Z');
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const session = (hash: string, expires: Date) =>
      world.owner(
        `INSERT INTO sessions (region_id, token_hash, user_id, csrf_token, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, 'csrf', $4, $4, $4)`,
        [world.region, hash, world.user.admin, expires],
      );
    const key = (name: string, at: Date) =>
      world.owner(
        "INSERT INTO idempotency_keys (region_id, user_id, key, request_hash, created_at) VALUES ($1, $2, $3, '', $4)",
        [world.region, world.user.admin, name, at],
      );
    const failure = (name: string, at: Date) =>
      world.owner('INSERT INTO sign_in_failures VALUES ($1, 1, $2, $2)', [name, at]);
    await Promise.all([session('ended', ago(1)), session('open', ago(-1))]);
    await Promise.all([key('old-enough', ago(24 * 8)), key('still-young', ago(24 * 6))]);
    await Promise.all([failure('yesterday', ago(25)), failure('today', ago(1))]);
    await purgeExpired(world.db, now);
    expect(
      await world.owner(
        `SELECT token_hash AS left FROM sessions UNION ALL SELECT key FROM idempotency_keys
         UNION ALL SELECT key FROM sign_in_failures ORDER BY 1`,
      ),
    ).toEqual([{ left: 'open' }, { left: 'still-young' }, { left: 'today' }]);
  });

  it('is never what has not: a moment to come, or no time to keep, removes nothing', async () => {
    const [open] = await asApp<{ count: number }>(
      world.region,
      `INSERT INTO sessions (region_id, token_hash, user_id, csrf_token, created_at, seen_at, expires_at)
       VALUES ('${world.region}', 'to-come', '${world.user.admin}', 'csrf', now(), now(), now() + interval '1 day')`,
      `INSERT INTO idempotency_keys (region_id, user_id, key, request_hash)
       VALUES ('${world.region}', '${world.user.admin}', 'of-this-hour', '')`,
      "SELECT purge_expired('9999-01-01', '0')",
      `SELECT (SELECT count(*) FROM sessions WHERE token_hash = 'to-come')::int
            + (SELECT count(*) FROM idempotency_keys WHERE key = 'of-this-hour')::int AS count`,
    );
    expect(open?.count).toBe(2);
  });
});

describe('schema', () => {
  it('has the columns that the application believes in', async () => {
    const rows = await ask<{ table: string; column: string }>(
      world.database.owner,
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'schema_migrations'`,
    );
    const inDatabase = Map.groupBy(rows, (row) => row.table);
    const sources = import.meta.glob<string>('/src/server/*/tables.ts', { query: '?raw', import: 'default' });
    const texts = await Promise.all(Object.values(sources).map((load) => load()));
    const declared = declaredTables(texts.join('\n'));
    expect(Object.keys(declared).sort()).toEqual([...inDatabase.keys()].sort());
    for (const [table, columns] of Object.entries(declared)) {
      expect(columns.sort(), table).toEqual(
        inDatabase
          .get(table)
          ?.map((row) => row.column)
          .sort(),
      );
    }
  });

  it('is written down in db/schema.sql', async () => {
    const dump = await dumpSchema((sql) => world.owner(sql));
    await expect(
      dump,
      'db/schema.sql is behind the migrations: delete it and run npm test -- test/api/database.test.ts, which writes it anew',
    ).toMatchFileSnapshot('../../db/schema.sql');
  });
});

/** Tables and columns of the features' interfaces, read as text: types leave nothing at run time. */
function declaredTables(source: string): Record<string, string[]> {
  const fields = (body: string) => [...body.matchAll(/(?:^|[{;])\s*(\w+): /gm)].map((m) => m[1] ?? '');
  const rows = new Map(
    [...source.matchAll(/^(?:export )?interface (\w+Row) \{\n([^}]*)^\}/gm)].map((m) => [
      m[1],
      fields(m[2] ?? ''),
    ]),
  );
  const tables = [...source.matchAll(/interface \w+Tables \{\n(.*?)\n\}/gs)].map((m) => m[1]).join('\n');
  return Object.fromEntries(
    [...tables.matchAll(/^ {2}(\w+): (.*);$/gm)].map(([, table = '', type = '']) => [
      table,
      rows.get(type) ?? fields(type),
    ]),
  );
}

it('of a test file is its own: dropping another one does not touch it', async () => {
  const other = await createTestDatabase();
  await ask(other.owner, 'CREATE TABLE only_here (id int)');
  expect(await world.owner("SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);
  await other.drop();
  await expect(ask(other.owner, 'SELECT 1')).rejects.toThrow(/does not exist/);
});
