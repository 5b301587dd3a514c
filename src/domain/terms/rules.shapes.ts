import type { Reading } from './rules.readings.ts';
import { datedShapes } from './rules.shapes.dated.ts';
import { undatedShapes } from './rules.shapes.undated.ts';

/** The first shape that is the whole text reads it. */
export const shapes = [...undatedShapes, ...datedShapes].map(
  ([pattern, read, example]) => [new RegExp(`^(?:${pattern})$`, 'su'), read, example] as const,
);

/** The reading of a folded text that is one whole shape; undefined where it is none. */
export function readShape(folded: string): Reading | undefined {
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(folded);
    if (match) return read([...match]);
  }
  return undefined;
}
