/**
 * What somebody can compute who has every published table and knows which school answered which cell:
 * exact elimination over whole numbers, each row a list of coefficients of the unknown answers.
 */
export type Row = readonly bigint[];

/** The rows in echelon form, each with its leading column. */
interface Known {
  readonly lead: number;
  readonly row: Row;
}

export function knowledgeOf(rows: readonly Row[]): readonly Known[] {
  const known: Known[] = [];
  for (const row of rows) {
    const left = reduce(row, known);
    const lead = left.findIndex((coefficient) => coefficient !== 0n);
    if (lead >= 0) known.push({ lead, row: left });
  }
  return known;
}

/** Whether the equations give the value of this sum of answers, and only one. */
export function isComputable(sum: Row, known: readonly Known[]): boolean {
  return reduce(sum, known).every((coefficient) => coefficient === 0n);
}

function reduce(row: Row, known: readonly Known[]): Row {
  let left = row;
  for (const { lead, row: pivot } of known) {
    const [a, b] = [left[lead] ?? 0n, pivot[lead] ?? 0n];
    if (a !== 0n) left = primitive(left.map((coefficient, at) => coefficient * b - (pivot[at] ?? 0n) * a));
  }
  return left;
}

/** Divided by the greatest common divisor, so that the numbers stay small. */
function primitive(row: Row): Row {
  const divisor = row.reduce((d, coefficient) => gcd(d, coefficient), 0n);
  return divisor > 1n ? row.map((coefficient) => coefficient / divisor) : row;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
