import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubLocks } from '#web/lib/locks-for-test.ts';
import { UnsavedBox } from './unsaved-box.ts';

const MINE = { userId: 'user-1', formId: 'form-1', key: '5a'.repeat(32) };
const change = (value: number | string) => ({ cell: 'staff.maths.count', value, base: 0 });
const NOTHING = { changes: [], texts: [], begun: [] };
const EXPLANATION = { kind: 'explanation', about: 'sum@staff.maths.count', text: 'Один в отп' } as const;

beforeEach(() => {
  localStorage.clear();
  stubLocks();
});
afterEach(() => void vi.unstubAllGlobals());

describe('what waits of a form in the browser', () => {
  it('is taken over by the next page once its own is gone, and only then', async () => {
    const first = new UnsavedBox(MINE);
    first.write([change(4)]);
    first.writeTexts({
      texts: [{ cell: 'staff.maths.young', text: 'пять' }],
      begun: [EXPLANATION],
    });
    const second = new UnsavedBox(MINE);
    expect(await second.takeOver()).toEqual(NOTHING);
    first.release();
    await Promise.resolve();
    const third = new UnsavedBox(MINE);
    expect(await third.takeOver()).toEqual({
      changes: [change(4)],
      texts: [{ cell: 'staff.maths.young', text: 'пять' }],
      begun: [EXPLANATION],
    });
    expect(await new UnsavedBox(MINE).takeOver()).toEqual(NOTHING);
  });

  it('is written down again only when there is something new', () => {
    const box = new UnsavedBox(MINE);
    const typed = (text: string) => ({ texts: [{ cell: 'staff.maths.young', text }], begun: [] });
    box.writeTexts(typed('пять'));
    const writes = vi.spyOn(Storage.prototype, 'setItem');
    box.writeTexts(typed('пять'));
    expect(writes).not.toHaveBeenCalled();
    box.writeTexts(typed('шесть'));
    expect(writes).toHaveBeenCalled();
    writes.mockRestore();
  });

  it('cannot be kept in a full storage, and says so', () => {
    const box = new UnsavedBox(MINE);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(box.write([change(4)])).toBe(false);
    expect(box.writeTexts({ texts: [], begun: [] })).toBe(true);
    expect(box.writeTexts({ texts: [], begun: [EXPLANATION] })).toBe(false);
    vi.restoreAllMocks();
  });
});
