import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { addressOf, call, connection, newKey, saveFile } from './api.ts';

const contract = defineContract({
  getToy: {
    summary: 'A toy',
    method: 'GET',
    path: '/api/toys/:id',
    right: 'signed_in',
    audit: 'toy.shown',
    params: z.object({ id: z.string() }),
    query: z.object({ search: z.string().optional(), page: z.number().optional() }),
    response: z.object({ name: z.string() }),
  },
  nameToy: {
    summary: 'Name a toy',
    method: 'PUT',
    path: '/api/toys/:id',
    right: 'signed_in',
    audit: 'toy.named',
    params: z.object({ id: z.string() }),
    body: z.object({ name: z.string() }),
    response: 'empty',
  },
});

const naming = { params: { id: '1' }, body: { name: 'мяч' } };
const done = () => new Response(null, { status: 204 });
const refusal = (status: number, code: string, reason: string) =>
  Response.json({ error: { code, reason, detail: { a: 1 } } }, { status });
const noNetwork = () => Promise.reject(new TypeError('fetch failed'));

const fetched = vi.fn<typeof fetch>();
const headerOf = (attempt: number, name: string) =>
  new Headers(fetched.mock.calls[attempt]?.[1]?.headers).get(name);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  connection.csrfToken = 'token-1';
  connection.signInAgain = undefined;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the pauses between repetitions pass. */
async function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.runAllTimersAsync();
  return promise;
}

describe('call', () => {
  it('sends a change with the token and a key of its own', async () => {
    fetched.mockImplementation(async () => done());
    await call(contract.nameToy, naming);
    await call(contract.nameToy, naming);
    expect(headerOf(0, 'X-CSRF-Token')).toBe('token-1');
    expect(headerOf(0, 'Idempotency-Key')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(headerOf(1, 'Idempotency-Key')).not.toBe(headerOf(0, 'Idempotency-Key'));
    expect(fetched.mock.calls[0]?.[1]?.body).toBe('{"name":"мяч"}');
  });

  it('reads without a key', async () => {
    fetched.mockResolvedValueOnce(Response.json({ name: 'мяч' }));
    expect(await call(contract.getToy, { params: { id: '1' } })).toEqual({ name: 'мяч' });
    expect(headerOf(0, 'Idempotency-Key')).toBeNull();
  });

  it('repeats under the same key after the network failed', async () => {
    fetched.mockImplementationOnce(noNetwork).mockImplementationOnce(noNetwork).mockResolvedValueOnce(done());
    await settled(call(contract.nameToy, naming));
    expect(fetched).toHaveBeenCalledTimes(3);
    expect(headerOf(2, 'Idempotency-Key')).toBe(headerOf(0, 'Idempotency-Key'));
  });

  it('repeats while the server restarts behind its proxy', async () => {
    fetched.mockResolvedValueOnce(new Response('', { status: 502 })).mockResolvedValueOnce(done());
    await settled(call(contract.nameToy, naming));
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('says that there is no connection once patience is over', async () => {
    fetched.mockImplementation(noNetwork);
    await expect(settled(call(contract.nameToy, naming))).rejects.toMatchObject({
      code: 'offline',
      reason: 'network.unreachable',
    });
  });

  it('passes on the reason of a refusal and does not repeat it', async () => {
    fetched.mockResolvedValueOnce(refusal(409, 'stale', 'survey.stale'));
    await expect(call(contract.nameToy, naming)).rejects.toMatchObject({
      code: 'stale',
      reason: 'survey.stale',
      detail: { a: 1 },
      status: 409,
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('survives an answer that is not ours', async () => {
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 500 }));
    await expect(call(contract.nameToy, naming)).rejects.toMatchObject({ reason: 'service.failed' });
  });

  it.each([
    [401, 'unauthenticated', 'session.ended'],
    [403, 'forbidden', 'session.csrf'],
  ])('goes on by itself after signing in again: same key, new token (%i)', async (status, code, reason) => {
    fetched.mockResolvedValueOnce(refusal(status, code, reason)).mockResolvedValueOnce(done());
    connection.signInAgain = async () => {
      connection.csrfToken = 'token-2';
    };
    await call(contract.nameToy, naming);
    expect(headerOf(1, 'X-CSRF-Token')).toBe('token-2');
    expect(headerOf(1, 'Idempotency-Key')).toBe(headerOf(0, 'Idempotency-Key'));
  });

  it('fails when there is nobody to ask to sign in again', async () => {
    fetched.mockResolvedValueOnce(refusal(401, 'unauthenticated', 'session.ended'));
    await expect(call(contract.nameToy, naming)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('saveFile', () => {
  const file = defineContract({
    getPaper: {
      summary: 'A paper',
      method: 'GET',
      path: '/api/papers/:id',
      right: 'signed_in',
      audit: 'paper.shown',
      params: z.object({ id: z.string() }),
      response: 'file',
    },
  }).getPaper;
  const link = { href: '', download: '', click: vi.fn() };
  beforeEach(() => {
    vi.stubGlobal('document', { createElement: () => link });
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
    link.click.mockReset();
  });

  it('hands the bytes over under the name that the server gave', async () => {
    const name = 'Дорожная карта, ред. 2.docx';
    fetched.mockResolvedValueOnce(
      new Response('bytes', {
        headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
      }),
    );
    await saveFile(file, { params: { id: '1' } });
    expect(link).toMatchObject({ href: 'blob:1', download: name });
    expect(link.click).toHaveBeenCalledOnce();
  });

  it('saves no refusal', async () => {
    fetched.mockResolvedValueOnce(refusal(404, 'not_found', 'plan.not_found'));
    await expect(saveFile(file, { params: { id: '1' } })).rejects.toMatchObject({ reason: 'plan.not_found' });
    expect(link.click).not.toHaveBeenCalled();
  });
});

describe('addressOf', () => {
  it('fills the path, leaves out what is not asked and escapes the rest', () => {
    expect(addressOf(contract.getToy, { params: { id: 'a/b' } })).toBe('/api/toys/a%2Fb');
    expect(addressOf(contract.getToy, { params: { id: '1' }, query: { search: 'я & ты', page: 2 } })).toBe(
      '/api/toys/1?search=%D1%8F+%26+%D1%82%D1%8B&page=2',
    );
  });
});

describe('newKey', () => {
  it('is a UUID, another one each time', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(z.uuidv4().safeParse(key).success).toBe(true);
  });
});
