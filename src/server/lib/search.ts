import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { foundMarks } from '#domain/kernel/found.ts';
import type { OrderId, PlanId } from '#domain/kernel/ids.ts';
import type { Tx } from './db.ts';

/** A query of words, as SQL. */
export type Wanted = RawBuilder<unknown>;

/** Who looks, and within what. */
export interface Asked {
  readonly actor: Actor;
  readonly planId?: PlanId | undefined;
  readonly orderId?: OrderId | undefined;
  readonly year?: number | undefined;
}

/** How things of one kind are found: every feature gives it for its own. */
export interface SearchPart<Hit> {
  /** Rows of `id` and `rank`: all that matches and that the person may see, each thing once. */
  readonly find: (wanted: Wanted, asked: Asked) => RawBuilder<unknown>;
  /** Of these the hits by their ids, with the found words in them. */
  readonly present: (tx: Tx, wanted: Wanted, ids: readonly string[], asked: Asked) => Promise<readonly Hit[]>;
}

/** Requisites are few and short: they need no index, only to be folded once. */
export const headOf = (words: RawBuilder<unknown>) =>
  sql`CROSS JOIN LATERAL (SELECT search_words(${words}) AS words OFFSET 0) head`;

export const dayWords = (column: string) => sql`coalesce(to_char(${sql.ref(column)}, 'DD.MM.YYYY'), '')`;

/** The folded text with the found words marked: by stems and as they are. */
export const marked = (text: RawBuilder<unknown>, wanted: Wanted) => {
  const how = `HighlightAll=true, StartSel=${foundMarks.start}, StopSel=${foundMarks.end}`;
  return sql`ARRAY[ts_headline('russian', search_fold(${text}), ${wanted}, ${how}), ts_headline('simple', search_fold(${text}), ${wanted}, ${how})]`;
};
