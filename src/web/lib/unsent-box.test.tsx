import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { stubLocks } from '#web/lib/locks-for-test.ts';
import { UnsentBox } from './unsent-box.ts';

const MINE = { userId: 'user-1', what: 'letter-1', key: '5a'.repeat(32) };
const schema = z.object({ words: z.array(z.string()), marks: z.array(z.number()) });
const NOTHING = { words: [], marks: [] };
const boxOf = (owner: typeof MINE) => new UnsentBox(schema, NOTHING, owner);

beforeEach(() => {
  localStorage.clear();
  stubLocks();
});
afterEach(() => void vi.unstubAllGlobals());

describe('what waits in the browser', () => {
  it('is taken over by the next page once its own is gone, and only then', async () => {
    const first = boxOf(MINE);
    first.put({ words: ['да'] });
    first.put({ marks: [4] });
    const second = boxOf(MINE);
    expect(await second.takeOver()).toEqual(NOTHING);
    first.release();
    await Promise.resolve();
    expect(await boxOf(MINE).takeOver()).toEqual({ words: ['да'], marks: [4] });
    expect(await boxOf(MINE).takeOver()).toEqual(NOTHING);
  });

  it('stands before what has been written here meanwhile', async () => {
    const first = boxOf(MINE);
    first.put({ marks: [1] });
    first.release();
    await Promise.resolve();
    const second = boxOf(MINE);
    second.put({ marks: [2] });
    expect(await second.takeOver()).toEqual({ words: [], marks: [1] });
    expect(second.content).toEqual({ words: [], marks: [1, 2] });
  });

  it('of two open pages is two boxes', async () => {
    const [first, second] = [boxOf(MINE), boxOf(MINE)];
    first.put({ marks: [1] });
    second.put({ marks: [2] });
    first.release();
    second.release();
    await Promise.resolve();
    expect((await boxOf(MINE).takeOver()).marks).toHaveLength(2);
  });

  it('survives the page that took it over and closed before sending it', async () => {
    const first = boxOf(MINE);
    first.put({ marks: [4] });
    first.release();
    await Promise.resolve();
    const second = boxOf(MINE);
    await second.takeOver();
    second.release();
    await Promise.resolve();
    expect((await boxOf(MINE).takeOver()).marks).toEqual([4]);
  });

  it.each([
    ['another person', { userId: 'user-2', key: 'c3'.repeat(32) }],
    ['another person under the same name', { key: 'c3'.repeat(32) }],
    ['another work', { what: 'letter-2' }],
  ])('is nothing to %s', async (_, other) => {
    const mine = boxOf(MINE);
    mine.put({ words: ['тайна'] });
    mine.release();
    await Promise.resolve();
    expect(await boxOf({ ...MINE, ...other }).takeOver()).toEqual(NOTHING);
    expect(JSON.stringify({ ...localStorage })).not.toContain('тайна');
  });

  it('goes once everything is sent', () => {
    const box = boxOf(MINE);
    box.put({ marks: [4] });
    expect(localStorage.length).toBe(1);
    expect(box.put({ marks: [] })).toBe(true);
    expect(localStorage.length).toBe(0);
  });

  it('is taken over in a storage that has room for one box only', async () => {
    const first = boxOf(MINE);
    first.put({ marks: [4] });
    first.release();
    await Promise.resolve();
    const put = Storage.prototype.setItem;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, text) {
      if (this.length > 0) throw new DOMException('full', 'QuotaExceededError');
      put.call(this, key, text);
    });
    const second = boxOf(MINE);
    await second.takeOver();
    vi.restoreAllMocks();
    second.release();
    await Promise.resolve();
    expect((await boxOf(MINE).takeOver()).marks).toEqual([4]);
  });

  it('cannot be kept in a full storage, and says so', () => {
    const box = boxOf(MINE);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(box.put({ marks: [4] })).toBe(false);
    expect(box.isKept).toBe(false);
    expect(box.put({ marks: [] })).toBe(true);
    vi.restoreAllMocks();
  });
});
