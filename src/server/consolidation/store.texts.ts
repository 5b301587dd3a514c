import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { TextEntry } from '#domain/consolidation/model.ts';
import type { CellKey } from '#domain/forms/model.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Tx } from '#server/lib/db.ts';
import { containing } from '#server/lib/like.ts';
import { ofPage, type Paging, pageSizeOf } from '#server/lib/list-page.ts';
import { textAnswers } from '#server/surveys/store.cell-answers.ts';
import { municipalityName } from '#server/surveys/store.ts';
import { type Chosen, isChosen } from './store.exact.ts';

/** How many answers each of the cells has; those without any are left out. */
export async function countTexts(
  tx: Tx,
  scope: Scope,
  chosen: Chosen,
  cells: readonly CellKey[],
): Promise<{ cell: CellKey; answers: number }[]> {
  const { rows } = await sql<{ cell: CellKey; answers: number }>`
    WITH texts AS (${textAnswers(isChosen(scope, chosen), cells)})
    SELECT pattern AS cell, count(*) AS answers FROM texts GROUP BY pattern`.execute(tx);
  return rows;
}

/** Equal answers to a cell together, the most frequent first. */
export async function listTexts(
  tx: Tx,
  scope: Scope,
  chosen: Chosen,
  {
    cells,
    search,
    ...paging
  }: Paging & {
    readonly cells: readonly CellKey[];
    readonly search: string | undefined;
  },
): Promise<ListPage<TextEntry>> {
  const { rows } = await sql<TextEntry & { total: number }>`
    WITH texts AS (${textAnswers(isChosen(scope, chosen), cells)})
    SELECT f.pattern AS cell, min(f.text) AS text, count(*) OVER () AS total,
           json_agg(json_build_object('formId', f.id, 'cell', f.key, 'school', o.short_name, 'municipality', m.name)
                    ORDER BY m.name, o.short_name, f.key) AS schools
      FROM texts f
      JOIN campaigns c ON c.region_id = f.region_id AND c.id = f.campaign_id
      JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
      ${municipalityName}
     WHERE ${search ? sql`f.text ILIKE ${containing(search)}` : sql`true`}
     GROUP BY f.pattern, lower(btrim(regexp_replace(f.text, '\\s+', ' ', 'g')))
     ORDER BY array_position(${cells}::text[], f.pattern), count(*) DESC, min(f.text)
     ${ofPage(paging)}`.execute(tx);
  return {
    items: rows.map(({ cell, text, schools }) => ({ cell, text, schools })),
    total: rows[0]?.total ?? 0,
    pageSize: pageSizeOf(paging),
  };
}
