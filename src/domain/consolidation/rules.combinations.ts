import type { SchoolStates } from './model.suppression.ts';

/**
 * Schools of which sums of forms tell by themselves: the sums can be added to and taken from each other, each as
 * often as one likes, so that nothing but forms of this one school is left. Exact, over whole numbers.
 */
export function schoolsTold(sums: readonly SchoolStates[]): ReadonlySet<string> {
  const forms = new Map(
    sums.flatMap((sum) => Object.entries(sum).map(([school, mark]) => [`${school} ${mark}`, school])),
  );
  const owners = [...forms.values()];
  const rows = sums.map((sum) => {
    const held = new Set(Object.entries(sum).map(([school, mark]) => `${school} ${mark}`));
    return [...forms.keys()].map((form) => (held.has(form) ? 1n : 0n));
  });
  // Rows that lead in forms of other schools keep their leads when this school is left out: only its own can vanish.
  const byOwner = Map.groupBy(reduced(rows), ({ lead }) => owners[lead] ?? '');
  return new Set(
    [...byOwner].flatMap(([owner, led]) => {
      const without = led.map(({ row }) => row.filter((_, at) => owners[at] !== owner));
      return reduced(without).length < led.length ? [owner] : [];
    }),
  );
}

type Row = readonly bigint[];
interface Reduced {
  readonly lead: number;
  readonly row: Row;
}

/** As many rows as are independent, each alone in the column that it leads in. */
function reduced(rows: readonly Row[]): readonly Reduced[] {
  return rows.reduce<readonly Reduced[]>((known, row) => {
    const left = known.reduce((rest, by) => cleared(rest, by), row);
    const lead = left.findIndex((coefficient) => coefficient !== 0n);
    if (lead < 0) return known;
    const added = { lead, row: left };
    return [...known.map((one) => ({ ...one, row: cleared(one.row, added) })), added];
  }, []);
}

/** The row without what it has in the column that another one leads in. */
function cleared(row: Row, by: Reduced): Row {
  const [a, b] = [row[by.lead] ?? 0n, by.row[by.lead] ?? 0n];
  if (a === 0n) return row;
  const mixed = row.map((coefficient, at) => coefficient * b - (by.row[at] ?? 0n) * a);
  const divisor = mixed.reduce(divisorOf, 0n);
  return divisor > 1n ? mixed.map((coefficient) => coefficient / divisor) : mixed;
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
