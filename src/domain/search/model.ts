import { z } from 'zod';
import { features } from '#domain/features.ts';
import { joined } from '#domain/kernel/joined.ts';

/** Words side by side. `prefix`: the last of them is perhaps not typed to its end. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly without: boolean;
  readonly prefix: boolean;
  /** Other words for the same: an abbreviation and what it stands for, or what was perhaps meant. */
  readonly others?: readonly (readonly string[])[];
}
/** Any of the groups; of a group every term. */
export type SearchQuery = readonly (readonly SearchTerm[])[];

/** Where to look. What is made of something stands before it: a plan before its order. */
export const searched = joined(
  features.toReversed().flatMap((feature) => ('searched' in feature ? [feature.searched] : [])),
);
export type SearchedKind = keyof typeof searched;
export const searchedKinds = Object.keys(searched) as [SearchedKind, ...SearchedKind[]];

type HitSchema = (typeof searched)[SearchedKind]['hit'];
const hitSchemas = Object.values(searched).map(({ hit }) => hit) as [HitSchema, ...HitSchema[]];

export const searchHitSchema = z.discriminatedUnion('kind', hitSchemas);
export type SearchHit = z.infer<HitSchema>;
