import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import cookies from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { planExportsContract } from '#domain/plans/contract.exports.ts';
import { failureAnswer } from '#server/lib/failure.ts';
import { mount } from '#server/lib/http.ts';
import { hashToken } from '#server/lib/session.ts';
import { marksCookie, sessionCookie } from '#server/lib/session-cookie.ts';
import { type Caller, callerOf, openSession, type Session } from '../support/actors.ts';
import { approveRoadmap } from '../support/roadmap.ts';
import { createWorld, type World } from '../support/world.ts';

/** Endpoints of every kind of step, whose long work lasts until the test lets it go. */
const toy = defineContract({
  work: {
    summary: 'Works before the transaction',
    method: 'POST',
    path: '/api/toys',
    right: 'order.import',
    audit: 'toy.worked',
    works: 'before',
    body: z.object({ name: z.string() }),
    response: z.object({ name: z.string() }),
  },
  make: {
    summary: 'Makes a file after the transaction',
    method: 'GET',
    path: '/api/toys/:name',
    right: 'order.import',
    audit: 'toy.made',
    journal: true,
    works: 'after',
    params: z.object({ name: z.string() }),
    response: 'file',
  },
  send: {
    summary: 'Takes a file',
    method: 'POST',
    path: '/api/toys/file',
    right: 'order.import',
    audit: 'toy.sent',
    works: 'before',
    body: 'file',
    response: 'empty',
  },
});

let world: World;
let app: FastifyInstance;
let session: Session;
let curator: Caller;
let port: number;
/** The long step: when it begins, and how it ends. */
let begun: string[];
let step: PromiseWithResolvers<void>;
let failures: number[];

const work = (name: string) => {
  begun.push(name);
  return step.promise;
};
const held = () => world.pool.totalCount - world.pool.idleCount;
const journalOf = (event: string) =>
  world.owner<{ subject: string }>('SELECT subject FROM audit_events WHERE event = $1 ORDER BY id', [event]);

beforeAll(async () => {
  world = await createWorld({ connections: 4 });
  session = await openSession(world, 'curator');
  app = fastify();
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.setErrorHandler((error, _request, reply) => {
    const { status, body } = failureAnswer(error);
    failures.push(status);
    return reply.code(status).send(body);
  });
  const url = new URL('http://localhost');
  const [cookie, marks] = [sessionCookie(url), marksCookie(url)];
  await app.register(cookies);
  const parts = {
    db: world.db,
    files: world.files,
    cookie,
    marks,
    clock: world.clock.now,
    ownOrigin: () => true,
    noteRefusal: () => undefined,
  };
  mount(app, parts, toy, {
    async work(entry, { body: { name } }) {
      await entry.apart(() => Promise.resolve());
      await work(name);
      return async ({ note }) => {
        note(`toy:${name}`);
        return { name };
      };
    },
    async make({ note }, { params: { name } }) {
      note(`toy:${name}`);
      return async (givenUp) => {
        givenUp.addEventListener('abort', () => step.reject(new Error('given up')));
        await work(name);
        return { name, mediaType: 'text/plain', size: 0, open: () => Readable.from([]) };
      };
    },
    async send(_entry, { body }) {
      await body.receive();
      return async () => undefined;
    },
  });
  curator = callerWith(session);
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  await world.close();
});
beforeEach(() => {
  begun = [];
  failures = [];
  step = Promise.withResolvers();
});

const headersOf = ({ token, csrf }: Session) => ({ cookie: `opora=${token}`, 'x-csrf-token': csrf });
const callerWith = (own: Session) => callerOf({ ...world, app }, async () => headersOf(own));

describe('long work before the transaction', () => {
  it('holds no connection; the journal tells of it when it is done', async () => {
    const answer = curator.call(toy.work, { body: { name: 'free' } });
    await expect.poll(() => begun).toEqual(['free']);
    expect(held()).toBe(0);
    expect(await journalOf('toy.worked')).toEqual([]);
    step.resolve();
    expect(await answer).toEqual({ name: 'free' });
    expect(await journalOf('toy.worked')).toEqual([{ subject: 'toy:free' }]);
  });

  it('is not done again for a request that is repeated', async () => {
    step.resolve();
    const key = 'repeated-key';
    const send = (name: string) => curator.send(toy.work, { body: { name } }, { key });
    const [first, again, other] = [await send('once'), await send('once'), await send('another')];
    expect([first.statusCode, again.json(), other.statusCode]).toEqual([200, first.json(), 409]);
    expect(begun).toEqual(['once']);
  });

  it('is not begun without session, right, token of the page or key', async () => {
    const school = callerWith(await openSession(world, 'city1'));
    const stranger = callerOf({ ...world, app }, async () => ({}));
    const input = { body: { name: 'never' } };
    const answers = await Promise.all([
      school.send(toy.work, input),
      stranger.send(toy.work, input),
      curator.send(toy.work, input, { headers: { 'x-csrf-token': 'other' } }),
      curator.send(toy.work, input, { key: null }),
      curator.send(toy.work, { body: {} }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 401, 403, 400, 400]);
    expect(begun).toEqual([]);
  });

  it('comes to nothing when the session has ended meanwhile', async () => {
    const leaving = await openSession(world, 'curator');
    const answer = callerWith(leaving).send(toy.work, { body: { name: 'late' } });
    await expect.poll(() => begun).toEqual(['late']);
    await world.owner('DELETE FROM sessions WHERE token_hash = $1', [hashToken(leaving.token)]);
    step.resolve();
    expect((await answer).statusCode).toBe(401);
    expect(await journalOf('toy.worked')).not.toContainEqual({ subject: 'toy:late' });
  });
});

describe('a file made after the transaction', () => {
  it('holds no connection while it is made', async () => {
    const answer = curator.send(toy.make, { params: { name: 'paper' } });
    await expect.poll(() => begun).toEqual(['paper']);
    expect(held()).toBe(0);
    step.resolve();
    expect((await answer).statusCode).toBe(200);
    expect(await journalOf('toy.made')).toEqual([{ subject: 'toy:paper' }]);
  });

  it('that could not be made is an error, and the journal tells of none', async () => {
    const answer = curator.send(toy.make, { params: { name: 'spoilt' } });
    await expect.poll(() => begun).toEqual(['spoilt']);
    step.reject(new Error('out of paper'));
    expect((await answer).statusCode).toBe(500);
    expect(await journalOf('toy.made')).not.toContainEqual({ subject: 'toy:spoilt' });
  });

  it('hears that nobody waits for it any more', async () => {
    const request = http.get({
      port,
      host: '127.0.0.1',
      path: '/api/toys/left',
      headers: headersOf(session),
    });
    request.on('error', () => undefined);
    await expect.poll(() => begun).toEqual(['left']);
    request.destroy();
    await expect(step.promise).rejects.toThrow('given up');
  });
});

it('an upload that breaks off is no failure of the server', async () => {
  const request = http.request({
    port,
    host: '127.0.0.1',
    path: '/api/toys/file',
    method: 'POST',
    headers: {
      ...headersOf(session),
      'idempotency-key': 'broken-off',
      'content-type': 'application/octet-stream',
      'content-length': 100_000,
    },
  });
  request.on('error', () => undefined);
  await new Promise((sent) => request.write(Buffer.alloc(50_000), sent));
  request.destroy();
  await expect.poll(() => failures).toEqual([400]);
});

describe('beside twenty prints and four readings', () => {
  let plan: PlanId;
  beforeAll(async () => {
    plan = (await approveRoadmap(world)).plan;
  });

  it('a list answers, and none of them holds a connection', async () => {
    const reader = world.as('curator');
    const [row, cell] = ['| 1 | Семинар | май 2023 | МО | Отчёт |', 'слово '.repeat(9000)];
    const head = '| № | Мероприятие | Срок | Ответственный | Результат |\n|---|---|---|---|---|';
    const orderOf = (no: number) =>
      new Blob([`${head}\n${row}\n| 2 | ${cell} ${no} | май 2023 | МО | Отчёт |\n`]);
    let done = 0;
    const count = async <T>(answer: Promise<T>) => {
      const given = await answer;
      done++;
      return given;
    };
    const prints = Array.from({ length: 20 }, () =>
      count(reader.send(planExportsContract.exportPlan, { params: { id: plan, format: 'pdf' } })),
    );
    const readings = Array.from({ length: 4 }, (_, no) =>
      count(reader.send(ordersContract.importOrder, { query: { name: 'a.txt' }, body: orderOf(no) })),
    );
    // All have been let in by then: it takes them milliseconds, and the first paper a start of its process.
    await Promise.race(prints);
    await expect.poll(held, { interval: 1 }).toBe(0);
    const list = await reader.send(assignmentsContract.listAssignments);
    expect(list.statusCode, list.body.slice(0, 300)).toBe(200);
    expect(done).toBeLessThan(20);
    const answers = await Promise.all([...prints, ...readings]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(24).fill(200));
  });
});
