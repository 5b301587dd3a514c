import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { freePort } from './product.ts';

const ADMIN = 'administrator-of-the-bench';
const SCOPED = 'specialist-of-one-municipality';
/** Numbers of a form that stand in columns there; the product keeps all of them. */
export const SUMS = 20;
const sums = Array.from({ length: SUMS }, (_, at) => `n${at + 1}`);

export interface Directus {
  /** As the specialist of the municipality. */
  ask(method: string, address: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export const LIST = '/items/form?limit=-1&fields=id,status,submitted_at,school.name';
export const SUM = `/items/form?${sums.map((name) => `aggregate[sum][]=${name}`).join('&')}&filter[status][_eq]=accepted`;

/**
 * Directus over the same forms in a database of its own on the same server, with a person whose policy
 * shows one municipality.
 * @param folder where `npm install directus@11` was run
 */
export async function startDirectus(
  folder: string,
  owner: pg.ClientConfig,
  municipality: string,
): Promise<Directus> {
  await copyForms(owner);
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    SECRET: 'a'.repeat(40),
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    RATE_LIMITER_ENABLED: 'false',
    QUERY_LIMIT_MAX: '-1',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: 'admin-of-bench-1',
    ADMIN_TOKEN: ADMIN,
    DB_CLIENT: 'pg',
    DB_HOST: owner.host,
    DB_PORT: String(owner.port),
    DB_DATABASE: 'directus',
    DB_USER: 'postgres',
    DB_PASSWORD: 'none',
  };
  const run = (command: string) =>
    spawn('node', [path.join(folder, 'node_modules/directus/cli.js'), command], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  await ended(run('bootstrap'));
  const child = run('start');
  const agent = new http.Agent({ keepAlive: true });
  const ask = (token: string, method: string, address: string, body?: object) =>
    request({ agent, host: '127.0.0.1', port, method, path: address, token, body });
  await firstHealth(() => ask(ADMIN, 'GET', '/server/health'), child);
  await open((method, address, body) => ask(ADMIN, method, address, body), municipality);
  return {
    ask: (method, address, body) => ask(SCOPED, method, address, body),
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

async function copyForms(owner: pg.ClientConfig): Promise<void> {
  const superuser = new pg.Client({ ...owner, user: 'postgres' });
  await superuser.connect();
  await superuser.query('CREATE DATABASE directus');
  const { rows } = await superuser.query(
    `SELECT f.id, f.school_id, o.short_name, f.municipality_id, f.status, f.submitted_at, p.numbers[1:${SUMS}] AS numbers
       FROM survey_forms f JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
       JOIN survey_projections p ON p.region_id = f.region_id AND p.form_id = f.id`,
  );
  await superuser.end();
  const own = new pg.Client({ ...owner, user: 'postgres', database: 'directus' });
  await own.connect();
  await own.query('CREATE TABLE school (id uuid PRIMARY KEY, name text)');
  await own.query(
    `CREATE TABLE form (id uuid PRIMARY KEY, school uuid REFERENCES school, municipality uuid, status text,
                        submitted_at timestamptz, ${sums.map((name) => `${name} bigint`).join(', ')})`,
  );
  await own.query('CREATE INDEX ON form (municipality)');
  const places = Array.from({ length: SUMS }, (_, at) => `$${at + 6}`).join(', ');
  for (const row of rows) {
    await own.query('INSERT INTO school VALUES ($1, $2)', [row.school_id, row.short_name]);
    const facts = [row.id, row.school_id, row.municipality_id, row.status, row.submitted_at];
    await own.query(`INSERT INTO form VALUES ($1, $2, $3, $4, $5, ${places})`, [...facts, ...row.numbers]);
  }
  await own.query('VACUUM ANALYZE');
  await own.end();
}

type Admin = (method: string, address: string, body: object) => Promise<unknown>;

/** The two tables become collections; a policy of one municipality reads them. */
async function open(admin: Admin, municipality: string): Promise<void> {
  for (const collection of ['school', 'form']) {
    await admin('PATCH', `/collections/${collection}`, { meta: { hidden: false } });
  }
  const permissions = { municipality: { _eq: municipality } };
  const policy = await admin('POST', '/policies', {
    name: 'One municipality',
    permissions: [
      { collection: 'form', action: 'read', fields: ['*'], permissions, validation: {} },
      { collection: 'school', action: 'read', fields: ['*'], permissions: {}, validation: {} },
    ],
  });
  const role = await admin('POST', '/roles', { name: 'Specialist', policies: [{ policy: idOf(policy) }] });
  const person = { email: 'specialist@example.com', password: 'specialist-1', status: 'active' };
  await admin('POST', '/users', { ...person, role: idOf(role), token: SCOPED });
}

const idOf = (reply: unknown) => (reply as { data: { id: string } }).data.id;

async function firstHealth(ask: () => Promise<unknown>, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240 && child.exitCode === null; tries++) {
    const healthy = await ask().then(
      () => true,
      () => false,
    );
    if (healthy) return;
    await new Promise((resume) => setTimeout(resume, 500));
  }
  throw new Error('Directus did not start');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code ? reject(new Error(`Directus ended with ${code}`)) : resolve()));
  });
}

function request({
  token,
  body,
  ...options
}: http.RequestOptions & { token: string; body: object | undefined }): Promise<unknown> {
  const bytes = body && Buffer.from(JSON.stringify(body));
  const headers = {
    authorization: `Bearer ${token}`,
    ...(bytes ? { 'content-type': 'application/json', 'content-length': bytes.length } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request({ ...options, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if ((response.statusCode ?? 500) < 300) resolve(text === '' ? undefined : JSON.parse(text));
        else reject(new Error(`${options.method} ${options.path}: ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
