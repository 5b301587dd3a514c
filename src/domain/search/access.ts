import type { Right } from '#domain/rights.ts';
import type { SearchedKind } from './model.ts';

const rightTo = {
  item: 'plan.read',
  plan: 'plan.read',
  order: 'order.read',
} as const satisfies Record<SearchedKind, Right>;

/** Of the kinds asked for, those that the person may read: the others are neither found nor counted. */
export function readableKinds(
  kinds: readonly SearchedKind[],
  holds: (right: Right) => boolean,
): SearchedKind[] {
  return kinds.filter((kind) => holds(rightTo[kind]));
}
