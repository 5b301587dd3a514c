import { expect, it } from 'vitest';
import { readShape, shapes } from './rules.shapes.ts';
import { foldTerm } from './rules.words.ts';

it.each(shapes.map(([, , example], row) => [example, row] as const))(
  '«%s» is read by its own row of the shapes',
  (example, row) => {
    const folded = foldTerm(example);
    expect(shapes.findIndex(([pattern]) => pattern.test(folded))).toBe(row);
    expect(readShape(folded)).toBeDefined();
  },
);
