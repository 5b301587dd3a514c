import { setImmediate as takeTurns } from 'node:timers/promises';

/** Milliseconds after which others get their turn. */
const longestTurn = 20;

/** A long list made item by item, so that nobody else's request waits for the whole of it. */
export async function inTurns<From, To>(list: readonly From[], make: (item: From) => To): Promise<To[]> {
  const made: To[] = [];
  let since = performance.now();
  for (const item of list) {
    made.push(make(item));
    if (performance.now() - since < longestTurn) continue;
    await takeTurns();
    since = performance.now();
  }
  return made;
}
