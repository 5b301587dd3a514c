import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DatabaseAddress } from '../lib/config.ts';
import { StartError } from '../lib/start-error.ts';
import { hmac, scramVerifier } from './scram.ts';

export const APP_ROLE = 'opora_app';
export const OWNER_ROLE = 'opora_owner';

/** What a role may have beside its own tables, by its column in `pg_roles`. */
const powers = {
  rolsuper: 'SUPERUSER',
  rolbypassrls: 'BYPASSRLS',
  rolcreatedb: 'CREATEDB',
  rolcreaterole: 'CREATEROLE',
  rolreplication: 'REPLICATION',
} as const;
type Power = (typeof powers)[keyof typeof powers];

const insufficientPrivilege = '42501';

/**
 * Makes the two roles of the embedded server: the owner migrates, the application owns nothing and
 * cannot step around row-level security. The socket directory lets in only its owner, so no passwords.
 */
export async function ensureRoles(superuser: DatabaseAddress): Promise<void> {
  await withClient(superuser, async (client) => {
    await ensureRole(client, OWNER_ROLE, ['CREATEDB', 'CREATEROLE']);
    await ensureRole(client, APP_ROLE, []);
  });
}

/** Creates the owner's database on the embedded server when it is not there yet. */
export async function ensureDatabase(superuser: DatabaseAddress, database: string): Promise<void> {
  await withClient(superuser, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${database}" OWNER ${OWNER_ROLE}`);
  });
}

/**
 * On a server of its own the application's password follows from the owner's, so that every process
 * knows it and nothing more has to be kept secret. An owner let in without a password in the address gives no
 * secret to derive one from: then the role gets none, and the server lets it in as it does the owner or not at all.
 * @throws StartError when the owner may not create roles, or not take from this one what it has too much
 */
export async function ensureServerAppRole(owner: DatabaseAddress): Promise<DatabaseAddress> {
  const password = owner.password === undefined ? undefined : passwordOfApp(owner.password, owner.database);
  try {
    await withClient(owner, async (client) => {
      await ensureRole(client, APP_ROLE, []);
      await client.query(
        `ALTER ROLE ${APP_ROLE} PASSWORD ${password === undefined ? 'NULL' : client.escapeLiteral(scramVerifier(password, randomBytes(16)))}`,
      );
    });
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== insufficientPrivilege) throw error;
    throw new StartError(
      `Пользователь базы «${owner.user}» не может создать роль ${APP_ROLE} или снять с неё лишние права: дайте ему право CREATEROLE (ALTER ROLE "${owner.user}" CREATEROLE), а если роль заведена другим — пусть администратор базы выполнит ALTER ROLE ${APP_ROLE} ${attributesOf([])}.`,
    );
  }
  return { ...owner, user: APP_ROLE, ...(password === undefined ? {} : { password }) };
}

function passwordOfApp(ownerPassword: string, database: string): string {
  return hmac(ownerPassword, `${APP_ROLE}@${database}`).toString('base64url');
}

/** Makes a role with these powers and no other; one that was there, whoever made it, is brought to them. */
export async function ensureRole(client: pg.Client, name: string, wanted: readonly Power[]): Promise<void> {
  const { rows } = await client.query<Record<keyof typeof powers, boolean>>(
    `SELECT ${Object.keys(powers).join(', ')} FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  const [found] = rows;
  if (!found) {
    await client.query(`CREATE ROLE ${name} LOGIN ${attributesOf(wanted)}`);
    return;
  }
  // Only what differs: an owner who is no superuser may not even name the attributes of one.
  const wrong = (Object.keys(powers) as (keyof typeof powers)[]).filter(
    (column) => found[column] !== wanted.includes(powers[column]),
  );
  if (wrong.length > 0) await client.query(`ALTER ROLE ${name} ${attributesOf(wanted, wrong)}`);
}

function attributesOf(
  wanted: readonly Power[],
  columns = Object.keys(powers) as readonly (keyof typeof powers)[],
): string {
  return columns
    .map((column) => powers[column])
    .map((power) => (wanted.includes(power) ? power : `NO${power}`))
    .join(' ');
}

async function withClient(
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
