interface Texts {
  readonly [key: string]: string | Texts;
}

/** Between the sign of a number and the number, and between a number and its unit; a number may still be a placeholder. */
const gap = /(?<=(?:№|(?<![\p{L}.])(?:п|ст|No|cl)\.)) (?=[\d{])|(?<=[\d}]) (?=(?:[КМ]Б|[KM]B|%)(?!\p{L}))/gu;

/** The texts with no-break spaces where a line must not end: «№ 5», «п. 2.1», «20 МБ», «45 %». */
export function withNoBreaks<T extends Texts>(texts: T): T {
  const set = (part: string | Texts): string | Texts =>
    typeof part === 'string'
      ? part.replace(gap, '\u00a0')
      : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, set(value)]));
  // Only spaces change: the keys and the kind of every value stay.
  return set(texts) as T;
}
