import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { kept } from './kept.ts';
import { unsentKey } from './unsent.ts';

const schema = z.object({ text: z.string() });
const mine = '5a'.repeat(32);
const key = unsentKey('mine', 'report:1');
const box = (sealKey = mine) => kept(schema, key, sealKey);

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

describe('what is kept in the browser', () => {
  it('is there again, and gone once it is forgotten', () => {
    expect(box().read()).toBeUndefined();
    expect(box().keep({ text: 'План' })).toBe(true);
    expect(box().read()).toEqual({ text: 'План' });
    box().forget();
    expect(box().read()).toBeUndefined();
  });

  it('is nothing to another person, and cannot be read in the storage', () => {
    box().keep({ text: 'тайна' });
    expect(box('c3'.repeat(32)).read()).toBeUndefined();
    expect(JSON.stringify({ ...localStorage })).not.toContain('тайна');
  });

  it('is nothing where it was spoiled or is of an older shape', () => {
    kept(z.object({ words: z.string() }), key, mine).keep({ words: 'План' });
    expect(box().read()).toBeUndefined();
    localStorage.setItem(key, 'spoiled');
    expect(box().read()).toBeUndefined();
  });

  it('in a full storage stays as it was, and tells that the new words are not there', () => {
    box().keep({ text: 'План' });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(box().keep({ text: 'План утверждён' })).toBe(false);
    expect(box().read()).toEqual({ text: 'План' });
  });

  it('in a browser that forbids its storage is nothing, and nothing throws', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(box().keep({ text: 'План' })).toBe(false);
    expect(box().read()).toBeUndefined();
    expect(() => box().forget()).not.toThrow();
  });
});
