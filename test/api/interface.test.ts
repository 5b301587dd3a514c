import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceContract } from '#domain/access/contract.service.ts';
import type { AppContract } from '#domain/access/contract.ts';
import { contracts } from '#domain/contracts.ts';
import { isKept } from '#domain/kernel/endpoint.ts';
import { ordersContract } from '#domain/orders/contract.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

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

let test: TestApp;
let description: Description;

beforeAll(async () => {
  test = await createTestApp();
  description = (await test.app.inject({ url: serviceContract.getDescription.path })).json();
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
  it('names the database that answers', async () => {
    const response = await test.app.inject({ url: serviceContract.getHealth.path });
    expect(response.json()).toEqual({
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
