import pg from 'pg';
import type { RegionId } from '#domain/kernel/ids.ts';
import type { DatabaseAddress } from '#server/lib/config.ts';
import { newId } from '#server/lib/ids.ts';
import type { DemoRegion } from './data/region.ts';

export async function asOwner<T>(
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `half`: a former seeding was interrupted before it could mark its end. */
export type RegionState = 'absent' | 'half' | 'complete';

const SEEDED = 'region.seeded';

export async function regionState(client: pg.Client, id: RegionId): Promise<RegionState> {
  const { rows } = await client.query<{ complete: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM audit_events
                     WHERE region_id = $1::uuid AND subject = $2 AND event = $3) AS complete
       FROM regions WHERE region_id = $1::uuid`,
    [id, `region:${id}`, SEEDED],
  );
  if (!rows[0]) return 'absent';
  return rows[0].complete ? 'complete' : 'half';
}

/** The last act of a seeding; what it signed in with is gone by then. */
export async function markComplete(client: pg.Client, id: RegionId, businessOn: string): Promise<void> {
  await client.query('DELETE FROM sessions WHERE region_id = $1', [id]);
  await client.query('DELETE FROM idempotency_keys WHERE region_id = $1', [id]);
  await client.query(
    `INSERT INTO audit_events (region_id, id, business_at, event, subject, request_id)
     VALUES ($1, $2, $3, $4, $5, 'seed')`,
    [id, newId(), businessOn, SEEDED, `region:${id}`],
  );
}

/** Removes every row of one region, whatever tables later migrations add; other regions keep theirs. */
export async function removeRegion(client: pg.Client, id: RegionId): Promise<void> {
  const { rows: tables } = await client.query<{ name: string; parents: string[] }>(`
    SELECT c.oid::regclass::text AS name,
           ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
                  WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid) AS parents
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
  const left = new Map(tables.map(({ name, parents }) => [name, parents]));
  await inTransaction(client, async () => {
    // Requests of a seeding that broke off may still be on their way: they end first, and none begins after.
    await client.query('SELECT 1 FROM regions WHERE region_id = $1 FOR UPDATE', [id]);
    while (left.size > 0) {
      const referred = new Set([...left.values()].flat());
      const free = [...left.keys()].filter((name) => !referred.has(name));
      if (free.length === 0) throw new Error(`Tables refer to each other: ${[...left.keys()].join(', ')}`);
      for (const name of free) {
        await client.query(`DELETE FROM ${name} WHERE region_id = $1`, [id]);
        left.delete(name);
      }
    }
  });
}

/** The directory and the people: what no request of the application can make out of nothing. */
export async function insertRegion(client: pg.Client, demo: DemoRegion, passwordHash: string): Promise<void> {
  const { region, municipalities, people } = demo;
  const organizations = [...demo.organizations, ...demo.schools];
  const insert = (columns: string, types: string, rows: readonly object[], table: string) =>
    client.query(
      `INSERT INTO ${table} (region_id, ${columns})
       SELECT $1::uuid, ${columns} FROM jsonb_to_recordset($2::jsonb) AS r (${types})`,
      [region.id, JSON.stringify(rows)],
    );
  await inTransaction(client, async () => {
    await client.query('INSERT INTO regions (region_id, code, name, time_zone) VALUES ($1, $2, $3, $4)', [
      region.id,
      region.code,
      region.name,
      region.timeZone,
    ]);
    await insert('id', 'id uuid', municipalities, 'municipalities');
    await insert(
      'municipality_id, valid_from, valid_to, name, kind, oktmo, centre',
      'municipality_id uuid, valid_from date, valid_to date, name text, kind text, oktmo text, centre text',
      municipalities.flatMap(({ id, names }) =>
        names.map(({ validFrom, validTo, ...name }) => ({
          ...name,
          municipality_id: id,
          valid_from: validFrom,
          valid_to: validTo,
        })),
      ),
      'municipality_names',
    );
    await insert(
      'id, kind, municipality_id, full_name, short_name, inn, ogrn, rural, opened_on, closed_on',
      'id uuid, kind text, municipality_id uuid, full_name text, short_name text, inn text, ogrn text, rural boolean, opened_on date, closed_on date',
      organizations.map(({ municipalityId, fullName, name, openedOn, closedOn, ...organization }) => ({
        ...organization,
        municipality_id: municipalityId,
        full_name: fullName,
        short_name: name,
        opened_on: openedOn,
        closed_on: closedOn,
      })),
      'organizations',
    );
    await insert(
      'organization_id, municipality_id',
      'organization_id uuid, municipality_id uuid',
      organizations.flatMap(({ id, serves }) =>
        serves.map((served) => ({ organization_id: id, municipality_id: served })),
      ),
      'served_municipalities',
    );
    await insert(
      'id, login, full_name, password_hash, demonstration',
      'id uuid, login text, full_name text, password_hash text, demonstration text',
      people.map(({ id, login, fullName }) => ({
        id,
        login,
        full_name: fullName,
        password_hash: passwordHash,
        demonstration: 'open',
      })),
      'users',
    );
    await insert(
      'id, user_id, role, organization_id, valid_from',
      'id uuid, user_id uuid, role text, organization_id uuid, valid_from date',
      people.map(({ id, appointmentId, role, organizationId, validFrom }) => ({
        id: appointmentId,
        user_id: id,
        role,
        organization_id: organizationId,
        valid_from: validFrom,
      })),
      'appointments',
    );
  });
}

export interface SeedSession {
  readonly userId: string;
  readonly token: string;
  readonly tokenHash: string;
  readonly csrfToken: string;
}

/** Sessions without a password: 159 argon2 hashes would take longer than the whole story. */
export async function insertSessions(
  client: pg.Client,
  regionId: RegionId,
  sessions: readonly SeedSession[],
): Promise<void> {
  await client.query(
    `INSERT INTO sessions (region_id, user_id, token_hash, csrf_token, created_at, seen_at, expires_at)
     SELECT $1::uuid, "userId", "tokenHash", "csrfToken", now(), now(), now() + interval '1 hour'
       FROM jsonb_to_recordset($2::jsonb) AS r ("userId" uuid, "tokenHash" text, "csrfToken" text)`,
    [
      regionId,
      JSON.stringify(sessions.map(({ userId, tokenHash, csrfToken }) => ({ userId, tokenHash, csrfToken }))),
    ],
  );
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
