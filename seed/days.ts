import type { LocalDate } from '#domain/kernel/dates.ts';

/** What somebody does on a day of the story. Acts of one day do not wait for each other. */
export interface Act {
  readonly on: LocalDate;
  readonly run: () => Promise<unknown>;
}

/** Enough to keep the database busy, few enough to leave the pool some connections. */
const AT_ONCE = 8;

/** Lives through the days in their order. */
export async function liveThrough(
  acts: readonly Act[],
  moveClock: (day: LocalDate) => Promise<unknown>,
): Promise<void> {
  const days = [...Map.groupBy(acts, (act) => act.on)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [day, ofDay] of days) {
    await moveClock(day);
    const waiting = [...ofDay];
    const worker = async () => {
      for (let act = waiting.shift(); act; act = waiting.shift()) await act.run();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
}
