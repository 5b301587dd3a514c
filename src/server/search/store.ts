import { type RawBuilder, sql } from 'kysely';
import type { SearchedKind, SearchQuery, SearchTerm } from '#domain/search/model.ts';
import type { Tx } from '#server/lib/db.ts';
import type { Terms, Wanted } from '#server/lib/search.ts';

function otherSql(words: readonly string[]): Wanted {
  const phrase = words.join(' <-> ');
  return sql`to_tsquery('russian', ${phrase}) || to_tsquery('simple', ${phrase})`;
}

/** A word is found by its stem and as it is typed; what the language calls too common is not looked for at all. */
function termSql({ words, prefix, others = [] }: SearchTerm): Wanted {
  const phrase = words.join(' <-> ');
  const stems = sql`to_tsquery('russian', ${phrase})`;
  const asTyped = sql`to_tsquery('simple', ${prefix ? `${phrase}:*` : phrase})`;
  const either = sql`(CASE WHEN numnode(${stems}) = 0 THEN ''::tsquery ELSE ${stems} || ${asTyped} END)`;
  return sql`(${sql.join([either, ...others.map(otherSql)], sql` || `)})`;
}

/** The query term by term. Each is read by the database once, and not again in every statement that looks for it. */
export async function readTerms(tx: Tx, query: SearchQuery): Promise<Terms> {
  const { rows } = await sql<{ terms: string[] }>`
    SELECT ARRAY[${sql.join(query.flat().map((term) => sql`${termSql(term)}::text`))}] AS terms`.execute(tx);
  const read = new Map(query.flat().map((term, nth) => [term, rows[0]?.terms[nth] ?? '']));
  const asked = (term: SearchTerm): Wanted => sql`${read.get(term)}::tsquery`;
  return {
    all: (also) => {
      const groups = query.map((group) => {
        const terms = group.map((term) =>
          term.without ? sql`(!! ${also(asked(term))})` : also(asked(term)),
        );
        return sql`(${sql.join(terms, sql` && `)})`;
      });
      return sql`(SELECT ${sql.join(groups, sql` || `)})`;
    },
    any: (also) => {
      const terms = query.flat().filter(({ without }) => !without);
      return sql`(SELECT ${sql.join(
        terms.map((term) => also(asked(term))),
        sql` || `,
      )})`;
    },
  };
}

export interface FoundRow {
  readonly kind: SearchedKind;
  readonly id: string;
}

export interface Found {
  /** false: every word is too common to be looked for. */
  readonly searched: boolean;
  readonly totals: Partial<Record<SearchedKind, number>>;
  readonly page: readonly FoundRow[];
}

/**
 * How much was found of each kind, and one page of what is listed of it, the best first.
 * @param parts SQL of what may be found, by its kind
 */
export async function find(
  tx: Tx,
  wanted: Wanted,
  parts: Readonly<Partial<Record<SearchedKind, RawBuilder<unknown>>>>,
  listed: readonly SearchedKind[],
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Found> {
  const found = Object.entries(parts).map(
    ([kind, part]) => sql`SELECT ${kind}::text AS kind, part.id::text, part.rank FROM (${part}) part`,
  );
  const { rows } = await sql<Found>`
    WITH found AS MATERIALIZED (${sql.join(found, sql` UNION ALL `)}),
         best AS (SELECT kind, id, rank FROM found WHERE kind = ANY (${listed}::text[])
                   ORDER BY rank DESC, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT numnode(${wanted}) > 0 AS searched,
           (SELECT coalesce(jsonb_object_agg(kind, n), '{}') FROM (SELECT kind, count(*) AS n FROM found GROUP BY kind) t) AS totals,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id) ORDER BY rank DESC, id), '[]') FROM best) AS page`.execute(
    tx,
  );
  return rows[0] ?? { searched: false, totals: {}, page: [] };
}

interface Vocabulary {
  readonly stems: Readonly<Record<string, string>>;
  readonly vocabulary: readonly string[];
}

/** Stems of the words, and all words of the vocabularies that are about as long as one of them. */
export async function readVocabulary(
  tx: Tx,
  words: readonly string[],
  parts: readonly (readonly [SearchedKind, RawBuilder<unknown>])[],
): Promise<Vocabulary> {
  if (parts.length === 0) return { stems: {}, vocabulary: [] };
  const vocabularies = parts.map(([, part]) => sql`SELECT part.word FROM (${part}) part`);
  const { rows } = await sql<Vocabulary>`
    WITH typed AS (SELECT word, coalesce((ts_lexize('russian_stem', word))[1], word) AS stem FROM unnest(${words}::text[]) AS word),
         lengths AS (SELECT min(length(stem)) - 1 AS least, max(length(word)) + 3 AS most FROM typed)
    SELECT (SELECT jsonb_object_agg(word, stem) FROM typed) AS stems,
           ARRAY(SELECT DISTINCT v.word FROM (${sql.join(vocabularies, sql` UNION ALL `)}) v, lengths
                  WHERE length(v.word) BETWEEN least AND most) AS vocabulary`.execute(tx);
  return rows[0] ?? { stems: {}, vocabulary: [] };
}
