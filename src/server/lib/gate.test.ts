import { describe, expect, it } from 'vitest';
import { openGate } from './gate.ts';

/** Work that lasts until it is told to end. */
function slow() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

describe('a gate', () => {
  it('lets so many work at once, and the others in the order they came', async () => {
    const gate = openGate({ atOnce: 2, most: 10 });
    const works = Array.from({ length: 4 }, slow);
    const begun: number[] = [];
    const passed = works.map(({ work }, no) =>
      gate.pass(async () => {
        begun.push(no);
        await work();
      }),
    );
    await expect.poll(() => begun).toEqual([0, 1]);
    works[1]?.end();
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(passed);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('lets nobody wait beyond its limit, and again when there is room', async () => {
    const gate = openGate({ atOnce: 1, most: 2 });
    const works = [slow(), slow()];
    const passed = works.map(({ work }) => gate.pass(work));
    const late = { code: 'too_many', reason: 'service.busy', detail: { seconds: 30 } };
    await expect(gate.pass(async () => 'late')).rejects.toMatchObject(late);
    for (const { end } of works) end();
    await Promise.all(passed);
    expect(await gate.pass(async () => 'again')).toBe('again');
  });

  it('forgets who has given up waiting; what has begun goes on', async () => {
    const gate = openGate({ atOnce: 1, most: 2 });
    const first = slow();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const begun = gate.pass(first.work, staying.signal);
    const waiting = gate.pass(async () => 'never', leaving.signal);
    for (const one of [leaving, staying]) one.abort();
    await expect(waiting).rejects.toMatchObject({ reason: 'request.given_up' });
    const next = gate.pass(async () => 'next');
    first.end();
    await begun;
    expect(await next).toBe('next');
    await expect(gate.pass(async () => 'never', leaving.signal)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('goes on after a work that failed', async () => {
    const gate = openGate({ atOnce: 1, most: 5 });
    const failed = gate.pass(() => Promise.reject(new Error('spoilt')));
    const next = gate.pass(async () => 'next');
    await expect(failed).rejects.toThrow('spoilt');
    expect(await next).toBe('next');
  });
});
