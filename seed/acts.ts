import { directoryContract } from '#domain/directory/contract.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** What somebody does on a day of the demonstration's life. Every feature gives its own from `<feature>/acts.ts`. */
export interface Act {
  readonly day: LocalDate;
  /** Of what waits for earlier acts of the same day, as `13:00`. Acts of one hour do not wait for each other. */
  readonly at?: string;
  /** Login of who does it. */
  readonly by: string;
  readonly does: (person: Visitor, say: Say) => Promise<unknown>;
}

/** Tells a line of a start to the console. */
export type Say = (line: string) => void;

/** Who moves the region's business clock. */
const CLOCK_KEEPER = 'admin';
/** Enough to keep the database busy, few enough to leave the pool some connections. */
const AT_ONCE = 8;

/**
 * Plays the acts of all features on the moving clock, in the order of days and hours.
 * @param inTheEvening what the queue would have done in the course of a day
 */
export async function liveThrough(
  world: World,
  acts: readonly Act[],
  say: Say,
  inTheEvening: () => Promise<void>,
): Promise<void> {
  for (const [day, ofDay] of inOrder(Map.groupBy(acts, ({ day }) => day))) {
    await moveClock(world, day);
    // What names no hour is the work of the day: it comes first.
    for (const [, together] of inOrder(Map.groupBy(ofDay, ({ at = '' }) => at))) {
      await playAll(together, (act) => act.does(world.by(act.by), say));
    }
    await inTheEvening();
  }
}

/** Days and hours sort like their text. */
const inOrder = (groups: ReadonlyMap<string, Act[]>) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

export async function moveClock({ by }: World, businessOn: LocalDate): Promise<void> {
  await by(CLOCK_KEEPER)(directoryContract.moveClock, { body: { businessOn } });
}

async function playAll(acts: readonly Act[], play: (act: Act) => Promise<unknown>): Promise<void> {
  const waiting = [...acts];
  const worker = async () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await play(act);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
