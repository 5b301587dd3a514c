import type { Right } from '#domain/rights.ts';
import { type SearchedKind, searched } from './model.ts';

/** Of the kinds asked for, those that the person may read: the others are neither found nor counted. */
export function readableKinds(
  kinds: readonly SearchedKind[],
  holds: (right: Right) => boolean,
): SearchedKind[] {
  return kinds.filter((kind) => holds(searched[kind].right));
}
