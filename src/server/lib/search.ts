import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { foundMarks } from '#domain/kernel/found.ts';
import type { OrderId, PlanId } from '#domain/kernel/ids.ts';
import type { Tx } from './db.ts';

/** A query of words, as SQL. */
export type Wanted = RawBuilder<unknown>;

/** The query again, of which each term is replaced: it may also hold by what stands beside the thing, as a place. */
export interface Terms {
  readonly all: (also: (term: Wanted) => Wanted) => Wanted;
  /** Whatever has one of the terms. */
  readonly any: (also: (term: Wanted) => Wanted) => Wanted;
}

/** Who looks, and within what. */
export interface Asked {
  readonly actor: Actor;
  readonly today: LocalDate;
  /** All that was typed, folded: a thing of exactly this name comes first. */
  readonly name: string;
  readonly planId?: PlanId | undefined;
  readonly orderId?: OrderId | undefined;
  readonly year?: number | undefined;
}

/** How things of one kind are found: every feature gives it for its own. */
export interface SearchPart<Hit> {
  /** Rows of `id` and `rank`: all that matches and that the person may see, each thing once. */
  readonly find: (wanted: Wanted, asked: Asked, terms: Terms) => RawBuilder<unknown>;
  /** Rows of `word`: the words of its names that the person may see, by which a misspelt one is put right. */
  readonly vocabulary?: (asked: Asked) => RawBuilder<unknown>;
  /** Of these the hits by their ids, with the found words in them. */
  readonly present: (tx: Tx, wanted: Wanted, ids: readonly string[], asked: Asked) => Promise<readonly Hit[]>;
}

/** Requisites are few and short: they need no index, only to be folded once. */
export const headOf = (words: RawBuilder<unknown>) =>
  sql`CROSS JOIN LATERAL (SELECT search_words(${words}) AS words OFFSET 0) head`;

/** A thing is known by its name: exactly this one, one that begins so, one that holds all the words; texts come after. */
export const nameRank = (name: RawBuilder<unknown>, asked: Asked) => {
  const folded = sql`lower(btrim(regexp_replace(search_fold(${name}), ' +', ' ', 'g')))`;
  return sql`(CASE WHEN ${folded} = ${asked.name}::text THEN 3 WHEN starts_with(${folded}, ${asked.name}::text) THEN 2 ELSE 1 END)`;
};

/** What is a word of every thing of the region, as every index of words keeps it: a term with it holds. */
export const anything = sql`quote_literal('@' || current_region())::tsquery`;

/** Conditions of plans and years leave out what belongs to none. */
export const isNarrowed = ({ planId, orderId, year }: Asked): boolean =>
  planId !== undefined || orderId !== undefined || year !== undefined;

export const dayWords = (column: string) => sql`coalesce(to_char(${sql.ref(column)}, 'DD.MM.YYYY'), '')`;

/** The folded text with the found words marked: by stems and as they are. */
export const marked = (text: RawBuilder<unknown>, wanted: Wanted) => {
  const how = `HighlightAll=true, StartSel=${foundMarks.start}, StopSel=${foundMarks.end}`;
  return sql`ARRAY[ts_headline('russian', search_fold(${text}), ${wanted}, ${how}), ts_headline('simple', search_fold(${text}), ${wanted}, ${how})]`;
};
