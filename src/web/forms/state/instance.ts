const TIME_DIGITS = 8;
/** The year 2059, with room for rows that follow a clock that was ahead. */
const LATEST = 36 ** TIME_DIGITS - 1_000_000;

/**
 * Name of a new repeated row: later names sort after earlier ones, so rows keep the order in which they were
 * added, even where the clock of the browser is wrong.
 * @param known names of the rows that are there, in their order
 */
export function newInstance(known: readonly string[]): string {
  const last = Number.parseInt(known.at(-1)?.slice(0, TIME_DIGITS) ?? '', 36);
  const time = Math.max(0, Math.min(LATEST, Date.now()), Number.isNaN(last) ? 0 : last + 1);
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return time.toString(36).padStart(TIME_DIGITS, '0') + (random % 36 ** 4).toString(36).padStart(4, '0');
}
