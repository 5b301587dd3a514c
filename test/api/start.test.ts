import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DatabaseAddress } from '#server/lib/config.ts';
import { hashToken } from '#server/lib/session.ts';
import { startEmbedded } from '#server/postgres/embedded-postgres.ts';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';
import { runCommand } from '../support/command.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { build, ended, freePort, type RunningServer, runToEnd, startServer } from '../support/process.ts';
import { restoreOldDatabase } from '../upgrade/old-database.ts';

let home: string;
beforeAll(async () => {
  build();
  home = await mkdtemp(path.join(tmpdir(), 'opora-start-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const isOneSentence = /^[^\n]+\.\n$/;

/** The embedded cluster of the tests as a server that DATABASE_URL names. */
function urlOf({ host, port, database }: DatabaseAddress): string {
  return `postgresql://${inject('cluster').superuser}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('a start that cannot succeed says why in one sentence', () => {
  it('a wrong setting', async () => {
    const { code, output } = await runToEnd({ PORT: 'порт' });
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(isOneSentence) });
    expect(output).toContain('PORT');
  });

  it('an unreachable database', async () => {
    const port = await freePort();
    const { code, output } = await runToEnd({
      DATABASE_URL: `postgresql://u:secret@localhost:${port}/x`,
      DATA_DIR: home,
    });
    expect(code).toBe(1);
    expect(output.split('\n').at(-2)).toMatch(/недоступна.*DATABASE_URL/);
    expect(output).not.toContain('secret');
  });

  it('a database of a newer version', async () => {
    const database = await createTestDatabase();
    const owner = new pg.Client(database.owner);
    await owner.connect();
    await owner.query("INSERT INTO schema_migrations (name, sha256) VALUES ('9999-future.sql', '')");
    await owner.end();
    const { code, output } = await runToEnd({ DATABASE_URL: urlOf(database.owner), DATA_DIR: home });
    await database.drop();
    expect(code).toBe(1);
    expect(output).toMatch(/более новой версией.*9999-future\.sql/);
  });

  it('a taken port', async () => {
    const database = await createTestDatabase();
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => taken.listen(port, 'localhost', resolve));
    const { code, output } = await runToEnd({
      PORT: String(port),
      DATABASE_URL: urlOf(database.owner),
      DATA_DIR: home,
    });
    taken.close();
    await database.drop();
    expect(code).toBe(1);
    expect(output.split('\n').at(-2)).toMatch(new RegExp(`Порт ${port} уже занят`));
  });
});

it('a database of one’s own has no demonstration and no known password', async () => {
  const database = await createTestDatabase();
  const server = await startServer({ DATABASE_URL: urlOf(database.owner), DATA_DIR: home });
  const session = await (await fetch(`${server.address}/api/session`)).json();
  server.child.kill('SIGTERM');
  expect(await ended(server.child)).toBe(0);
  await database.drop();
  expect(session).toEqual({ signedIn: null, demoAccounts: [] });
  expect(server.output()).not.toContain('пароль');
});

describe('a demonstration', () => {
  it('does not open itself behind a proxy', async () => {
    const DATA_DIR = path.join(home, 'shown');
    const { code, output } = await runToEnd({
      DATA_DIR,
      PUBLIC_URL: 'https://opora.example.ru',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(isOneSentence) });
    expect(output).toContain('DEMO=on');
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  describe('of an old version, opened for work', () => {
    let database: TestDatabase;
    let env: Record<string, string>;
    beforeAll(async () => {
      database = await restoreOldDatabase();
      env = { DATABASE_URL: urlOf(database.owner), DATA_DIR: path.join(home, 'work') };
      await ask(
        `INSERT INTO sessions SELECT region_id, 'of-the-demonstration', id, '', now(), now(), now() + interval '1 day'
           FROM users WHERE login = 'curator'`,
      );
      await ask("UPDATE users SET blocked_at = now() WHERE login = 'ukn'");
    });
    afterAll(() => database.drop());

    const ask = async (sql: string) => {
      const client = new pg.Client(database.owner);
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows;
    };
    const stopped = async (server: RunningServer) => {
      server.child.kill('SIGTERM');
      expect(await ended(server.child)).toBe(0);
    };
    const statusOf = async ({ address }: RunningServer, login: string) => {
      const response = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: DEMO_PASSWORD }),
      });
      return response.status;
    };

    it('is closed, and its conditional day is refused with what to do', async () => {
      const { code, output } = await runToEnd({
        ...env,
        DEMO: 'off',
        PUBLIC_URL: 'https://opora.example.ru',
      });
      expect(code).toBe(1);
      expect(output).toMatch(/закрыто \d+ учётн\S+ запис\S+ с известным паролем/);
      expect(output.split('\n').at(-2)).toMatch(
        /условная дата \(Российская Федерация — 10\.09\.2020, Оренбургская область — 10\.09\.2020\).*DATA_DIR.*real-day/,
      );
      expect(await ask('SELECT 1 FROM sessions')).toEqual([]);
      expect(await ask("SELECT count(*)::int AS open FROM users WHERE demonstration = 'open'")).toEqual([
        { open: 0 },
      ]);
    });

    it('lets nobody in with the published password once its days are real', async () => {
      const { code, out } = await runCommand(['real-day'], env);
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Оренбургская область') });
      const server = await startServer({ ...env, DEMO: 'off' });
      expect(await statusOf(server, 'admin')).toBe(401);
      expect(await statusOf(server, 'curator')).toBe(401);
      expect(await (await fetch(`${server.address}/api/session`)).json()).toMatchObject({ demoAccounts: [] });
      expect(server.output()).not.toContain('закрыто');
      await stopped(server);
    });

    it('opens again with DEMO=on, but for whom an administrator has blocked', async () => {
      const server = await startServer({ ...env, DEMO: 'on' });
      expect(await statusOf(server, 'curator')).toBe(200);
      expect(await statusOf(server, 'ukn')).toBe(401);
      await stopped(server);
      const events = await ask(
        `SELECT event, sum((detail->>'people')::int) = (SELECT count(*) FROM users) AS everybody
           FROM audit_events WHERE event LIKE 'region.demonstration%' GROUP BY event ORDER BY event`,
      );
      expect(events).toEqual([
        { event: 'region.demonstration_closed', everybody: true },
        { event: 'region.demonstration_opened', everybody: true },
      ]);
    });
  });
});

describe('on the embedded server', () => {
  let env: { readonly DATA_DIR: string; readonly DEMO: 'off' };
  beforeAll(() => {
    env = { DATA_DIR: path.join(home, 'own'), DEMO: 'off' };
  });

  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  it.each(signals)('%s stops the application and the database', async (signal) => {
    const server = await startServer(env);
    server.child.kill(signal);
    expect(await ended(server.child)).toBe(0);
    const again = await startEmbedded({ dataDir: path.join(env.DATA_DIR, 'postgres') });
    expect(again.attached).toBe(false);
    await again.stop();
  });

  it('refuses a second copy on the same data', async () => {
    const first = await startServer(env);
    const { code, output } = await runToEnd({ ...env, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(output).toContain('уже работает другая копия');
    expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await ended(first.child)).toBe(0);
  });

  it('loses nothing acknowledged when the application and then the database are killed', async () => {
    const acknowledged: string[] = [];
    const first = await startServer(env);
    const admin = await insertAdmin(env.DATA_DIR);
    const writing = addPeople(first.address, admin, acknowledged);
    await until(() => acknowledged.length >= 20);
    first.child.kill('SIGKILL');
    await writing;

    const second = await startServer(env);
    expect(await missing(second.address, admin, acknowledged)).toEqual([]);
    const more = addPeople(second.address, admin, acknowledged);
    await until(() => acknowledged.length >= 40);
    await killDatabase(env.DATA_DIR);
    await more;
    expect(await ended(second.child)).toBe(1);
    expect(second.output()).toContain('База данных остановилась');

    const third = await startServer(env);
    expect(await missing(third.address, admin, acknowledged)).toEqual([]);
    expect(await costsOfPasswords(env.DATA_DIR)).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    third.child.kill('SIGTERM');
    expect(await ended(third.child)).toBe(0);
  });
});

interface Admin {
  readonly token: string;
  readonly csrf: string;
  readonly organizationId: string;
}

async function asOwner<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') });
  const client = new pg.Client({
    host: server.socketDir,
    port: server.port,
    user: server.superuser,
    database: 'opora',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the server takes for the password of whoever it adds. */
function costsOfPasswords(dataDir: string): Promise<string[]> {
  return asOwner(dataDir, async (client) => {
    const { rows } = await client.query<{ cost: string }>(
      "SELECT DISTINCT substring(password_hash FROM '^.*p=\\d+') AS cost FROM users WHERE login <> 'admin'",
    );
    return rows.map(({ cost }) => cost);
  });
}

/** A ministry administrator with an open session, put there past the application. */
function insertAdmin(dataDir: string): Promise<Admin> {
  const [region, organizationId, user, token, csrf] = Array.from({ length: 5 }, () => randomUUID());
  return asOwner(dataDir, async (client) => {
    await client.query(
      "INSERT INTO regions (region_id, code, name, time_zone) VALUES ($1, '56', 'Область', 'Asia/Yekaterinburg')",
      [region],
    );
    await client.query(
      "INSERT INTO organizations (region_id, id, kind, full_name, short_name) VALUES ($1, $2, 'ministry', 'М', 'М')",
      [region, organizationId],
    );
    await client.query(
      "INSERT INTO users (region_id, id, login, full_name, password_hash) VALUES ($1, $2, 'admin', 'А', '')",
      [region, user],
    );
    await client.query("INSERT INTO appointments VALUES ($1, $2, $3, 'ministry_admin', $4, '2020-01-01')", [
      region,
      randomUUID(),
      user,
      organizationId,
    ]);
    await client.query(
      "INSERT INTO sessions VALUES ($1, $2, $3, $4, now(), now(), now() + interval '1 day')",
      [region, hashToken(token ?? ''), user, csrf],
    );
    return { token: token ?? '', csrf: csrf ?? '', organizationId: organizationId ?? '' };
  });
}

/** Adds people one after another until the server is gone; notes each that the server acknowledged. */
async function addPeople(address: string, admin: Admin, acknowledged: string[]): Promise<void> {
  for (;;) {
    const login = `p${randomUUID()}`;
    const body = {
      login,
      fullName: 'Новый человек',
      role: 'ministry_curator',
      organizationId: admin.organizationId,
      validFrom: '2020-01-01',
    };
    const headers = {
      ...headersOf(admin),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    try {
      const answer = await fetch(`${address}/api/people`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!answer.ok) return;
      acknowledged.push(login);
    } catch {
      return;
    }
  }
}

const headersOf = ({ token, csrf }: Admin) => ({ cookie: `opora=${token}`, 'x-csrf-token': csrf });

async function missing(address: string, admin: Admin, logins: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    logins.map(async (login) => {
      const answer = await fetch(`${address}/api/people?search=${login}`, { headers: headersOf(admin) });
      return ((await answer.json()) as { total: number }).total === 1;
    }),
  );
  return logins.filter((_, i) => !found[i]);
}

async function killDatabase(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') });
  process.kill(server.pid, 'SIGKILL');
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
