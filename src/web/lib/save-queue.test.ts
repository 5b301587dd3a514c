import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api.ts';
import { type Based, SaveQueue, type SaveReply } from './save-queue.ts';

/** A shelf of numbered places, as any owner of a queue may have one. */
interface Change {
  readonly place: string;
  readonly value: number | null;
}
interface Conflict {
  readonly place: string;
  readonly mine: number | null;
  readonly theirs: number | null;
  readonly version: number;
}

type Weather = 'fine' | 'no request' | 'no answer';

/** A server as the contract describes it: a place that changed since `base` is returned, not overwritten. */
function makeServer() {
  const values = new Map<string, number | null>();
  const versions = new Map<string, number>();
  let version = 0;
  let weather: Weather = 'fine';
  /** Places that hold another person's value of which the client has not been told. */
  const untold = new Set<string>();
  const overwritten: string[] = [];
  const write = (place: string, value: number | null) => {
    version += 1;
    values.set(place, value);
    versions.set(place, version);
  };
  const send = async (changes: readonly Based<Change>[]): Promise<SaveReply<Conflict>> => {
    if (weather === 'no request') throw new ApiError('offline', 'network.unreachable');
    const conflicts: Conflict[] = [];
    for (const { place, value, base } of changes) {
      const theirs = values.get(place) ?? null;
      const at = versions.get(place) ?? 0;
      if (at > base && theirs !== value) {
        conflicts.push({
          place,
          mine: value,
          theirs,
          version: at,
        });
      } else {
        if (untold.has(place) && theirs !== value) overwritten.push(place);
        untold.delete(place);
        write(place, value);
      }
    }
    if (weather === 'no answer') throw new ApiError('offline', 'network.unreachable');
    return { version, savedAt: '2020-09-10T09:32:00Z', conflicts };
  };
  return {
    values,
    overwritten,
    tell: (conflicts: readonly Conflict[]) => {
      for (const { place } of conflicts) untold.delete(place);
    },
    send: vi.fn(send),
    write: (place: string, value: number | null) => {
      untold.add(place);
      write(place, value);
    },
    setWeather: (next: Weather) => {
      weather = next;
    },
  };
}

const shelf = {
  keyOf: ({ place }: Change | Conflict) => place,
  isSame: (a: number | null, b: number | null) => a === b,
  atOnce: 500,
};

function makeQueue(server: ReturnType<typeof makeServer>, kept: readonly Based<Change>[] = []) {
  const box = {
    kept: [...kept] as readonly Based<Change>[],
    write(changes: readonly Based<Change>[]) {
      box.kept = changes;
      return true;
    },
  };
  const conflicts: Conflict[] = [];
  const queue = new SaveQueue({
    version: 0,
    versions: {},
    ...shelf,
    send: server.send,
    isPassing: (error) => error instanceof ApiError && error.code === 'offline',
    onRefusal: (error) =>
      new Set(error instanceof ApiError && error.code === 'invalid' ? (error.detail.places as string[]) : []),
    onConflicts: (found) => {
      conflicts.push(...found);
      server.tell(found);
    },
    box,
  });
  return { queue, box, conflicts };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('SaveQueue', () => {
  it('gathers the changes of a moment into one request', async () => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(300);
    queue.push([{ place: 'a.b.d', value: 2 }]);
    queue.push([{ place: 'a.b.c', value: 3 }]);
    expect(queue.state()).toMatchObject({ phase: 'waiting', unsaved: 2 });
    await wait(400);
    expect(server.send).toHaveBeenCalledTimes(1);
    expect(queue.state()).toMatchObject({ phase: 'saved', unsaved: 0, savedAt: '2020-09-10T09:32:00Z' });
    expect(server.values.get('a.b.c')).toBe(3);
  });

  it('speaks of the lost connection while it repeats by itself, and of saving when asked to', async () => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    server.setWeather('no request');
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(400);
    const phases = new Set<string>();
    queue.subscribe(() => void phases.add(queue.state().phase));
    await wait(7000);
    expect(server.send.mock.calls.length).toBeGreaterThan(2);
    expect([...phases]).toEqual(['offline']);
    queue.retry();
    expect(queue.state().phase).toBe('waiting');
  });

  it('never sends a second request before the first is answered', async () => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    let answer: (reply: SaveReply<Conflict>) => void = () => undefined;
    server.send.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(400);
    queue.push([{ place: 'a.b.d', value: 2 }]);
    await wait(5000);
    expect(server.send).toHaveBeenCalledTimes(1);
    answer({ version: 1, savedAt: '2020-09-10T09:32:00Z', conflicts: [] });
    await wait(400);
    expect(server.send).toHaveBeenCalledTimes(2);
  });

  it('keeps changes while there is no connection and sends them when it returns', async () => {
    const server = makeServer();
    const { queue, box } = makeQueue(server);
    server.setWeather('no request');
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(400);
    expect(queue.state()).toMatchObject({ phase: 'offline', unsaved: 1 });
    expect(box.kept).toEqual([{ place: 'a.b.c', value: 1, base: 0 }]);
    server.setWeather('fine');
    await wait(2000);
    expect(queue.state().phase).toBe('saved');
    expect(box.kept).toEqual([]);
  });

  it('sends a burst of changes as few requests, one at a time', async () => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    for (let change = 0; change < 300; change += 1) {
      queue.push([{ place: `a.b.c${change % 30}`, value: change }]);
      await wait(5);
    }
    await wait(2000);
    expect(server.send.mock.calls.length).toBeLessThan(10);
    expect(server.values.get('a.b.c29')).toBe(299);
    expect(queue.state()).toMatchObject({ phase: 'saved', unsaved: 0 });
  });

  it('parts a heap of changes into requests that the server takes, and keeps the box once for all of them', async () => {
    const server = makeServer();
    const { queue, box } = makeQueue(server);
    const write = vi.spyOn(box, 'write');
    queue.push(Array.from({ length: 1300 }, (_, at) => ({ place: `a.b.c${at}`, value: at })));
    expect(write).toHaveBeenCalledTimes(1);
    expect(await queue.flush()).toBe(true);
    expect(server.send.mock.calls.map(([changes]) => changes.length)).toEqual([500, 500, 300]);
    expect(server.values.size).toBe(1300);
  });

  it('tells when the browser keeps nothing', () => {
    const server = makeServer();
    const full = new SaveQueue({
      version: 0,
      versions: {},
      ...shelf,
      send: server.send,
      isPassing: () => true,
      onRefusal: () => new Set(),
      onConflicts: () => undefined,
      box: { write: () => false },
    });
    expect(full.state().kept).toBe(true);
    full.push([{ place: 'a.b.c', value: 1 }]);
    expect(full.state().kept).toBe(false);
  });

  it('keeps a value between which and another nobody has chosen, until the choice', async () => {
    const server = makeServer();
    const { queue, box, conflicts } = makeQueue(server);
    server.write('a.b.c', 7);
    queue.push([{ place: 'a.b.c', value: 5 }]);
    await wait(2000);
    expect(box.kept).toEqual([{ place: 'a.b.c', value: 5, base: 0 }]);
    const [conflict] = conflicts;
    if (!conflict) throw new Error('no conflict');
    queue.acknowledge(conflict);
    expect(box.kept).toEqual([]);
  });

  it('sends again what was kept through a reload', async () => {
    const server = makeServer();
    const { queue, box } = makeQueue(server, [{ place: 'a.b.c', value: 5, base: 0 }]);
    expect(queue.resume(box.kept)).toHaveLength(1);
    await wait(0);
    expect(server.values.get('a.b.c')).toBe(5);
  });

  it('does not call its own value foreign when only the answer was lost', async () => {
    const server = makeServer();
    const { queue, conflicts } = makeQueue(server);
    server.setWeather('no answer');
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(400);
    queue.push([{ place: 'a.b.c', value: 2 }]);
    server.setWeather('fine');
    await wait(3000);
    expect(conflicts).toEqual([]);
    expect(server.values.get('a.b.c')).toBe(2);
  });

  it('merges an equal value silently and hands back a different one', async () => {
    const server = makeServer();
    const { queue, conflicts } = makeQueue(server);
    server.write('a.b.c', 7);
    server.write('a.b.d', 7);
    queue.push([
      { place: 'a.b.c', value: 7 },
      { place: 'a.b.d', value: 8 },
    ]);
    await wait(400);
    expect(conflicts.map(({ place, mine, theirs }) => ({ place, mine, theirs }))).toEqual([
      { place: 'a.b.d', mine: 8, theirs: 7 },
    ]);
    expect(server.values.get('a.b.d')).toBe(7);
    const [conflict] = conflicts;
    if (conflict) queue.acknowledge(conflict);
    queue.push([{ place: 'a.b.d', value: 8 }]);
    await wait(400);
    expect(server.values.get('a.b.d')).toBe(8);
  });

  it('tries once more when the page is left, and then leaves the rest in the box', async () => {
    const server = makeServer();
    const { queue, box } = makeQueue(server);
    server.setWeather('no request');
    queue.push([{ place: 'a.b.c', value: 1 }]);
    queue.leave();
    await wait(120_000);
    expect(server.send).toHaveBeenCalledTimes(1);
    expect(box.kept).toEqual([{ place: 'a.b.c', value: 1, base: 0 }]);
    expect(queue.resume(box.kept)).toHaveLength(1);
    server.setWeather('fine');
    await wait(0);
    expect(server.values.get('a.b.c')).toBe(1);
  });

  it('asks about the value that was typed last', async () => {
    const server = makeServer();
    const { queue, conflicts } = makeQueue(server);
    server.write('a.b.c', 7);
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(400);
    queue.push([{ place: 'a.b.c', value: 2 }]);
    await wait(400);
    expect(conflicts.at(-1)).toMatchObject({ mine: 2, theirs: 7 });
    expect(server.values.get('a.b.c')).toBe(7);
  });

  it('stops at a refusal and keeps what was refused', async () => {
    const server = makeServer();
    const { queue } = makeQueue(server);
    const refusal = new ApiError('conflict', 'survey.not_editable');
    server.send.mockRejectedValueOnce(refusal);
    queue.push([{ place: 'a.b.c', value: 1 }]);
    await wait(60_000);
    expect(queue.state()).toMatchObject({ phase: 'refused', unsaved: 1, error: refusal });
    expect(server.send).toHaveBeenCalledTimes(1);
    expect(await queue.flush()).toBe(true);
    expect(server.values.get('a.b.c')).toBe(1);
  });

  it('lets one refused change not hold up the others', async () => {
    const server = makeServer();
    const { queue, box } = makeQueue(server);
    server.send.mockRejectedValueOnce(
      new ApiError('invalid', 'survey.invalid_answers', { places: ['a.b.c'] }),
    );
    queue.push([
      { place: 'a.b.c', value: 3000 },
      { place: 'a.b.d', value: 2 },
    ]);
    await wait(5000);
    expect(queue.state()).toMatchObject({ phase: 'saved', unsaved: 0 });
    expect([...server.values]).toEqual([['a.b.d', 2]]);
    expect(box.kept).toEqual([]);
  });

  it('loses nothing and overwrites nobody, whatever the network does', async () => {
    const place = fc.constantFrom('s.r.a', 's.r.b');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('mine' as const), place, value: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ kind: fc.constant('theirs' as const), place, value: fc.integer({ min: 100, max: 103 }) }),
      fc.record({
        kind: fc.constant('weather' as const),
        weather: fc.constantFrom<Weather>('fine', 'no request', 'no answer'),
      }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 5000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const server = makeServer();
        const { queue, conflicts } = makeQueue(server);
        const mine = new Map<string, number>();
        const foreign = new Set<string>();
        for (const one of steps) {
          if (one.kind === 'mine') {
            mine.set(one.place, one.value);
            queue.push([{ place: one.place, value: one.value }]);
          } else if (one.kind === 'theirs') {
            foreign.add(one.place);
            server.write(one.place, one.value);
          } else if (one.kind === 'weather') server.setWeather(one.weather);
          else await wait(one.ms);
        }
        server.setWeather('fine');
        await wait(120_000);
        expect(queue.state()).toMatchObject({ phase: 'saved', unsaved: 0 });
        for (const [key, value] of mine) {
          const asked = conflicts.some((conflict) => conflict.place === key);
          if (!foreign.has(key)) expect(server.values.get(key)).toBe(value);
          // My value gave way to a later one of theirs, or I was asked.
          else if (!asked) expect([value, 100, 101, 102, 103]).toContain(server.values.get(key));
        }
        expect(server.overwritten).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
