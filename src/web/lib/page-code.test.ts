import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from './api.ts';
import { pageCode } from './page-code.ts';

afterEach(() => vi.unstubAllGlobals());

const missing = new TypeError('Failed to fetch dynamically imported module');
const failed = () => Promise.reject(missing);

it('hands over the code of a page', async () => {
  await expect(pageCode(() => Promise.resolve({ Page: 1 }))()).resolves.toEqual({ Page: 1 });
});

it('tells a lost connection as any call does', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(pageCode(failed)()).rejects.toEqual(new ApiError('offline', 'network.unreachable'));
});

it('passes on the failure where the server answers: its files are of a newer version', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})));
  await expect(pageCode(failed)()).rejects.toBe(missing);
});
