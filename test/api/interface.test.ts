import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceContract } from '#domain/access/contract.service.ts';
import type { AppContract } from '#domain/access/contract.ts';
import { contracts } from '#domain/contracts.ts';
import { isKept } from '#domain/kernel/endpoint.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { refusalOf } from '../support/actors.ts';
import { createTestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

interface Operation {
  readonly operationId: string;
  readonly security: unknown[];
  readonly parameters: { name: string; in: string; required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Record<string, unknown>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

let test: World;
let description: Description;

beforeAll(async () => {
  test = await createWorld();
  description = (await test.as('city1').call(serviceContract.getDescription)) as unknown as Description;
});
afterAll(() => test.close());

const endpoints = Object.entries(contracts as Record<string, AppContract>).flatMap(([feature, contract]) =>
  Object.entries(contract).map(([name, endpoint]) => ({ id: `${feature}.${name}`, endpoint })),
);

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and names every endpoint exactly once', () => {
    expect(description.openapi).toBe('3.1.0');
    const ids = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => operation.operationId),
    );
    expect(ids.sort()).toEqual(endpoints.map(({ id }) => id).sort());
  });

  it.each(endpoints)('tells how to call $id', ({ id, endpoint }) => {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    const operation = description.paths[path]?.[endpoint.method.toLowerCase()];
    expect(operation?.operationId).toBe(id);
    const inPath = operation?.parameters.filter((p) => p.in === 'path').map((p) => p.name);
    expect(inPath).toEqual([...path.matchAll(/{(\w+)}/g)].map((m) => m[1]));
    expect(operation?.security).toHaveLength(endpoint.right === 'public' ? 0 : 1);
    const isChange = endpoint.method !== 'GET' && endpoint.right !== 'public';
    const headers = operation?.parameters.filter((p) => p.in === 'header').map((p) => p.name);
    const key = isKept(endpoint) ? ['Idempotency-Key'] : [];
    expect(headers).toEqual(isChange ? [...key, 'X-CSRF-Token'] : []);
    expect(operation?.requestBody !== undefined).toBe('body' in endpoint && endpoint.body !== undefined);
    expect(Object.keys(operation?.responses ?? {})).toEqual([
      endpoint.response === 'empty' ? '204' : '200',
      'default',
    ]);
  });

  it('refers only to what it describes', () => {
    const text = JSON.stringify(description);
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(description).toHaveProperty(['components', 'schemas', name]);
    }
    expect(text).not.toMatch(/"\$ref":"#\/(\$defs|definitions)/);
  });
});

describe('health', () => {
  it('names the versions to administrators and to nobody else', async () => {
    for (const caller of [test.nobody, test.as('curator'), test.as('federal')])
      expect(await caller.call(serviceContract.getHealth)).toEqual({ status: 'ok' });
    const ended = { headers: { cookie: 'opora=made-up' } };
    expect((await test.nobody.send(serviceContract.getHealth, {}, ended)).json()).toEqual({ status: 'ok' });
    expect(await test.as('admin').call(serviceContract.getHealth)).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      database: expect.stringMatching(/^1[5-9]/),
    });
  });

  it('says 503 when the database is lost', async () => {
    const other = await createTestApp();
    await other.database.drop();
    const response = await other.app.inject({ url: serviceContract.getHealth.path });
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({
      error: { code: 'unavailable', reason: 'service.database_lost' },
    });
    await other.close();
  });
});

describe('a request to another address than the public one', () => {
  let named: World;
  beforeAll(async () => {
    named = await createWorld({ publicUrl: 'https://opora.example.ru' });
  });
  afterAll(() => named.close());

  const ask = (host: string, url = '/api/session') => named.app.inject({ url, headers: { host } });

  it.each(['evil.example', 'opora.example.ru.evil.example', 'opora.example.ru:8080', '192.0.2.1', '%%'])(
    'is refused: %s',
    async (host) =>
      expect(refusalOf(await ask(host))).toMatchObject({ status: 400, reason: 'session.foreign_host' }),
  );

  it.each(['opora.example.ru', 'OPORA.example.ru:443', 'localhost:8080', '127.0.0.1:8080', '[::1]:8080'])(
    'is answered at its own, and at the machine itself: %s',
    async (host) => expect((await ask(host)).statusCode).toBe(200),
  );

  it('is answered about the health, which a balancer asks by number', async () =>
    expect((await ask('192.0.2.1', serviceContract.getHealth.path)).statusCode).toBe(200));

  it('is answered where no address was named', async () => {
    const response = await test.app.inject({ url: '/api/session', headers: { host: '192.0.2.1' } });
    expect(response.statusCode).toBe(200);
  });

  it('is refused with two of them', async () => {
    await test.app.listen({ port: 0 });
    const { port } = test.app.server.address() as AddressInfo;
    const socket = net.connect(port, 'localhost');
    socket.write(
      'GET /api/session HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('every answer', () => {
  it('forbids scripts, frames and guessing of types, and is not kept by anybody', async () => {
    const { headers } = await test.app.inject({ url: serviceContract.getHealth.path });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const refused = await test.app.inject({ url: ordersContract.listOrders.path });
    expect(refused.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});
