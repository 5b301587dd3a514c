import { expect, it } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { type Act, liveThrough } from './acts.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** Everybody's browser, which only tells what was asked of it. */
function worldOf(log: string[]): World {
  const by = (login: string): Visitor =>
    (async (endpoint: unknown, { body }: { body: { businessOn: string } }) => {
      if (endpoint === directoryContract.moveClock) log.push(`${login} ${body.businessOn}`);
    }) as unknown as Visitor;
  return { by } as World;
}

it('plays the acts of all features by day, then by hour, each by its person', async () => {
  const log: string[] = [];
  const act = (day: string, what: string, at?: string): Act => ({
    day,
    ...(at && { at }),
    by: 'curator',
    does: async (_, say) => say(what),
  });
  const acts = [
    act('2020-09-09', 'reminds', '13:00'),
    act('2020-09-09', 'merges', '12:00'),
    act('2020-05-20', 'opens'),
    act('2020-09-09', 'reports'),
  ];
  await liveThrough(
    worldOf(log),
    acts,
    (line) => log.push(line),
    async () => void log.push('evening'),
  );
  expect(log.join(', ')).toBe(
    'admin 2020-05-20, opens, evening, admin 2020-09-09, reports, merges, reminds, evening',
  );
});

it('lets acts of one hour go beside each other and the next hour wait for them all', async () => {
  const log: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const act = (at: string, does: Act['does']): Act => ({ day: '2020-09-09', at, by: 'curator', does });
  await liveThrough(
    worldOf(log),
    [
      act('12:00', async (_, say) => promise.then(() => say('slow'))),
      act('13:00', async (_, say) => say('later')),
      act('12:00', async (_, say) => {
        say('quick');
        resolve();
      }),
    ],
    (line) => log.push(line),
    async () => undefined,
  );
  expect(log.slice(1)).toEqual(['quick', 'slow', 'later']);
});
