import { z } from 'zod';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import type { CellKey } from '#domain/forms/model.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';

/**
 * Which figures of a form count pupils or families, and from what size on readers outside of the line
 * school – municipality – ministry may see them (152-ФЗ, ст. 5: no more data than the purpose needs).
 */
export interface Protection {
  /** Patterns of cells, part by part: `contingent.*.count`. */
  readonly patterns: readonly string[];
  /** Counts from 1 up to, not including, this one are hidden. */
  readonly leastCount: number;
  /** A figure of fewer forms than this would be the figure of a school. */
  readonly leastForms: number;
  readonly source: string;
}

export interface PlaceFigures<Id extends string> {
  readonly id: Id;
  readonly aggregate: Aggregate;
}

/** A municipality, or those with too few forms together («прочие»). The groups part the region, for every reader alike. */
export interface FixedGroup<Id extends string> {
  readonly ids: readonly Id[];
  readonly others: boolean;
  readonly aggregate: Aggregate;
}

/** Figures of the protected cells by key; null: hidden. */
export type PublishedCells = Readonly<Record<CellKey, PublishedFigure | null>>;
export interface PublishedFigure {
  readonly sum: number;
  readonly filled: number;
  readonly noData: number;
}

/** What is shown of the protected cells of a collection, once and for all. */
export interface Publication<Id extends string> {
  readonly region: PublishedCells;
  readonly groups: readonly {
    readonly ids: readonly Id[];
    readonly others: boolean;
    readonly cells: PublishedCells;
  }[];
}

/**
 * `collecting`: not closed yet; `few_forms`: too few are accepted in the whole region; `shared_schools`: a
 * collection of the same period and schools is published already, and the difference would tell of a school.
 */
export const publicationStates = ['published', 'collecting', 'few_forms', 'shared_schools'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What readers outside of the line are told of what they do not see. */
export const protectionSchema = z.object({
  state: z.enum(publicationStates),
  publishedOn: localDateSchema.nullable(),
  leastCount: z.number().int(),
  leastForms: z.number().int(),
  /** All cells that count people, or are shares of such. */
  cells: z.array(z.string()),
  /** Those of them that are not shown. */
  hidden: z.array(z.string()),
  /** Municipalities that are shown only together, for they have too few forms. */
  others: z.array(municipalityRefSchema),
  /** Whether all of those are the reader's, who may then open them together. */
  othersOpen: z.boolean(),
});
