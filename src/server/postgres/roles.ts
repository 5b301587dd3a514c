import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { DatabaseAddress } from '../lib/config.ts';
import { StartError } from '../lib/start-error.ts';

export const APP_ROLE = 'opora_app';
export const OWNER_ROLE = 'opora_owner';

const insufficientPrivilege = '42501';

/**
 * Makes the two roles of the embedded server: the owner migrates, the application owns nothing and
 * cannot step around row-level security. The socket directory lets in only its owner, so no passwords.
 */
export async function ensureRoles(superuser: DatabaseAddress): Promise<void> {
  await withClient(superuser, async (client) => {
    await createRole(client, OWNER_ROLE, 'LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB CREATEROLE');
    await createRole(client, APP_ROLE, 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE');
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
 * @throws StartError when the owner may not create roles
 */
export async function ensureServerAppRole(owner: DatabaseAddress): Promise<DatabaseAddress> {
  const password = owner.password === undefined ? undefined : passwordOfApp(owner.password, owner.database);
  try {
    await withClient(owner, async (client) => {
      await createRole(client, APP_ROLE, 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE');
      await client.query(
        `ALTER ROLE ${APP_ROLE} PASSWORD ${password === undefined ? 'NULL' : client.escapeLiteral(password)}`,
      );
    });
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== insufficientPrivilege) throw error;
    throw new StartError(
      `Пользователь базы «${owner.user}» не может создать роль ${APP_ROLE}: дайте ему право CREATEROLE (ALTER ROLE "${owner.user}" CREATEROLE).`,
    );
  }
  return { ...owner, user: APP_ROLE, ...(password === undefined ? {} : { password }) };
}

function passwordOfApp(ownerPassword: string, database: string): string {
  return createHmac('sha256', ownerPassword).update(`${APP_ROLE}@${database}`).digest('base64url');
}

async function createRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${name} ${attributes}`);
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
