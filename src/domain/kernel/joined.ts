type KeysOf<Part> = Part extends unknown ? keyof Part : never;

/** What several parts hold, as one. */
export type Joined<Part> = {
  readonly [Key in KeysOf<Part>]: Part extends Readonly<Record<Key, infer Value>> ? Value : never;
};

/**
 * Puts the parts of several features together by their names.
 * @throws Error for a name that two of them give: one would be lost in silence
 */
export function joined<Part extends object>(parts: readonly Part[]): Joined<Part> {
  const entries = parts.flatMap((part): [string, unknown][] => Object.entries(part));
  const names = entries.map(([name]) => name);
  const twice = names.find((name, nth) => names.indexOf(name) !== nth);
  if (twice !== undefined) throw new Error(`«${twice}» is given twice`);
  return Object.fromEntries(entries) as Joined<Part>;
}
