import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { type Burden, type Effort, FEWEST_FORMS } from '#domain/surveys/model.burden.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import type { FormHead } from './store.ts';
import { asksWithin } from './store.ts';

export async function addEffort(
  tx: Tx,
  { id }: Authorized<FormHead, 'fill'>,
  { keys, seconds }: Effort,
): Promise<void> {
  await sql`
    UPDATE survey_forms SET typed_keys = typed_keys + ${keys}, active_seconds = active_seconds + ${seconds}
     WHERE id = ${id}`.execute(tx);
}

export async function setCellCounts(
  tx: Tx,
  { id }: Authorized<FormHead, 'submit'>,
  { filled, carried }: { filled: number; carried: number },
): Promise<void> {
  await tx
    .updateTable('survey_forms')
    .set({ filled_cells: filled, carried_cells: carried })
    .where('id', '=', id)
    .execute();
}

interface BurdenRow {
  id: CampaignId;
  title: string;
  period: string;
  dueOn: LocalDate;
  forms: number;
  medianMinutes: number;
  longestMinutes: number;
  medianKeys: number;
  carriedShare: number;
}

/** By collection, the newest first; forms that were filled without the screen (no time measured) are left out. */
export async function listBurden(tx: Tx, scope: Scope): Promise<Burden[]> {
  const { rows } = await sql<BurdenRow>`
    SELECT c.id, c.title, c.period, c.due_on AS "dueOn", count(f.id) AS forms,
           coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY f.active_seconds)::numeric / 60), 0)::float8 AS "medianMinutes",
           coalesce(round(max(f.active_seconds)::numeric / 60), 0)::float8 AS "longestMinutes",
           coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY f.typed_keys)), 0)::int AS "medianKeys",
           coalesce(round(100.0 * sum(f.carried_cells) / nullif(sum(f.filled_cells), 0), 1), 0)::float8 AS "carriedShare"
      FROM campaigns c
      LEFT JOIN survey_forms f ON f.region_id = c.region_id AND f.campaign_id = c.id
           AND f.filled_cells IS NOT NULL AND f.active_seconds > 0
           AND ${withinScope(scope, { organization: 'f.school_id', municipality: 'f.municipality_id' })}
     WHERE c.region_id = ${scope.regionId} AND ${asksWithin(scope)}
     GROUP BY c.id, c.title, c.period, c.due_on, c.opened_at
     ORDER BY c.opened_at DESC`.execute(tx);
  return rows.map(({ id, title, period, dueOn, forms, ...figures }) => ({
    campaign: { id, title, period, dueOn },
    forms,
    figures: forms < FEWEST_FORMS ? null : figures,
  }));
}
