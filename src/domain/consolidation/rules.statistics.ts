/** How far from the middle half a value may lie, in lengths of that half (Tukey). */
const FENCE = 1.5;

/** How the numbers of schools are spread. */
export interface Statistics {
  readonly count: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  /** What lies outside of these is an outlier. */
  readonly fences: readonly [lower: number, upper: number];
}

/** Quartiles lie between the neighbouring values in proportion; undefined for no values at all. */
export function statisticsOf(values: readonly number[]): Statistics | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  const [lowerQuartile, median, upperQuartile] = [
    quantile(sorted, 0.25),
    quantile(sorted, 0.5),
    quantile(sorted, 0.75),
  ];
  const reach = FENCE * (upperQuartile - lowerQuartile);
  const fences = [lowerQuartile - reach, upperQuartile + reach] as const;
  return { count: sorted.length, min, lowerQuartile, median, upperQuartile, max, fences };
}

export function isOutlier({ fences: [lower, upper] }: Statistics, value: number): boolean {
  return value < lower || value > upper;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

interface Numbered {
  readonly number: number | null;
}

/** The numbers of the schools that gave one. */
export function numbersOf(schools: readonly Numbered[]): number[] {
  return schools.flatMap(({ number }) => (number === null ? [] : [number]));
}

interface Counted extends Numbered {
  readonly pupils: number | null;
}

/** The figure per 100 pupils of the schools that know both; null where no school does. */
export function perHundredPupils(schools: readonly Counted[]): number | null {
  const known = schools.filter(({ number, pupils }) => number !== null && pupils !== null);
  const pupils = known.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
  const total = known.reduce((sum, one) => sum + (one.number ?? 0), 0);
  return pupils === 0 ? null : (total * 100) / pupils;
}
