import type { Comparison } from './measure.ts';

export type Scenarios = Readonly<Record<string, () => Promise<Comparison[]>>>;

export interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** One after another; one that fails takes nothing from those before and after it. */
export async function runEach(
  scenarios: Scenarios,
  names: readonly string[],
  tell: (line: string) => void,
): Promise<{ rows: Comparison[]; failures: Failure[] }> {
  const rows: Comparison[] = [];
  const failures: Failure[] = [];
  for (const name of names) {
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 1000);
    tell(`${name}…`);
    try {
      rows.push(...((await scenarios[name]?.()) ?? []));
      tell(`${name}: ${seconds()} s`);
    } catch (error) {
      failures.push({ name, error });
      tell(`${name}: failed after ${seconds()} s`);
    }
  }
  return { rows, failures };
}
