import { z } from 'zod';
import { municipalityRefSchema } from '#domain/directory/model.ts';
import type { CellKey } from '#domain/forms/model.ts';
import type { Aggregate } from '#domain/forms/rules.aggregate.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import type { Id } from '#domain/kernel/ids.ts';

export type SnapshotId = Id<'snapshot'>;

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
  /** The figures of a group are shown anew only when so many of its schools have changed, or the collection is closed. */
  readonly leastChanged: number;
  /** Which names that schools type stand in a table by themselves; all others are summed up together. */
  readonly names: readonly NamesShown[];
  readonly source: string;
}

/** Cells told apart by a name, and the names of a directory for them: as `foldText` leaves what is typed → as shown. */
export interface NamesShown {
  /** Patterns of cells, part by part. */
  readonly cells: readonly string[];
  readonly known: ReadonlyMap<string, string>;
}

export interface PlaceFigures<Id extends string> {
  readonly id: Id;
  readonly aggregate: Aggregate;
}

/** A municipality, or those with too few schools together («прочие»). The groups part the region, for every reader alike. */
export interface FixedGroup<Id extends string> {
  readonly ids: readonly Id[];
  readonly others: boolean;
  readonly aggregate: Aggregate;
}

/** Schools whose accepted forms stand in a sum, each with a mark of what its form holds: the same mark, the same figures. */
export type SchoolStates = Readonly<Record<string, string>>;

/** The accepted forms of a municipality as they are now. */
export interface PlaceStanding<Id extends string> extends PlaceFigures<Id> {
  /** How many schools the collection asks there. */
  readonly asked: number;
  readonly schools: SchoolStates;
}

/** A state of a group that readers outside of the line are shown, or were. */
export interface Snapshot<Id extends string> {
  readonly ids: readonly Id[];
  readonly others: boolean;
  /** Taken when the collection was closed, or since. */
  readonly final: boolean;
  readonly schools: SchoolStates;
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
 * `collecting`: not closed yet; `few_forms`: closed a moment ago, or too few are accepted in the whole region;
 * `shared_schools`: a collection of the same period and schools is published already, and the difference would tell of a school.
 */
export const publicationStates = ['published', 'collecting', 'few_forms', 'shared_schools'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What readers outside of the line are told of what they do not see. */
export const protectionSchema = z.object({
  state: z.enum(publicationStates),
  publishedOn: localDateSchema.nullable(),
  /** The days of the snapshots that the other figures are of, the first and the last; null: none is taken yet. */
  shownOn: z.object({ from: localDateSchema, to: localDateSchema }).nullable(),
  leastCount: z.number().int(),
  leastForms: z.number().int(),
  leastChanged: z.number().int(),
  /** All cells that count people, or are shares of such. */
  cells: z.array(z.string()),
  /** Those of them that are not shown. */
  hidden: z.array(z.string()),
  /** Municipalities that are shown only together, for they have too few schools. */
  others: z.array(municipalityRefSchema),
  /** Whether all of those are the reader's, who may then open them together. */
  othersOpen: z.boolean(),
});
