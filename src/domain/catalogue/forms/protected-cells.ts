import type { Protection } from '#domain/consolidation/model.suppression.ts';

/**
 * Counts of pupils and of families, by form code. Facts on registration with the police, disability and
 * unemployment come close to special categories (152-ФЗ, ст. 10); the thresholds are common practice of
 * statistics on people (DOMAIN.md, finding 8: no act sets them), so they are parameters of the form.
 */
export const protectedCells: Readonly<Record<string, Protection>> = {
  'resource-survey': {
    patterns: ['contingent.*.count'],
    leastCount: 5,
    leastForms: 3,
    source: '152-ФЗ, ст. 5 и 10; order 01-21/744, Annex 2, lines 132–151',
  },
};
