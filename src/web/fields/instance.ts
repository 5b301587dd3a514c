/** Name of a new repeated row: sorts by time, so rows keep the order in which they were added. */
export function newInstance(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Date.now().toString(36) + (random % 36 ** 4).toString(36).padStart(4, '0');
}
