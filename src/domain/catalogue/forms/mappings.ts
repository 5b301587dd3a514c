import type { FormMapping } from '#domain/forms/model.mapping.ts';

/**
 * Between every earlier and every later version of a form, so that old answers are carried over and compared
 * where cells correspond. Cells that are not named keep their keys.
 */
export const formMappings: readonly FormMapping[] = [
  // Help, comparisons and the paper's own columns were added; every cell stayed.
  { code: 'resource-survey', from: 1, to: 2, moves: [] },
];
