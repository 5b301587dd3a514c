import { sql } from 'kysely';
import type { MeasureId, PlanId, PlanItemId, PlanVersionId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { actsOf } from '#server/documents/store.acts.ts';
import type { Tx } from '#server/lib/db.ts';
import { type Asked, dayWords, headOf, marked, type Wanted } from '#server/lib/search.ts';

/** Conditions on the version `v` of a plan. */
export const inPlan = ({ planId, orderId, year }: Pick<Asked, 'planId' | 'orderId' | 'year'>) => sql`
  (${planId ?? null}::uuid IS NULL OR v.plan_id = ${planId ?? null}::uuid)
  AND (${orderId ?? null}::uuid IS NULL OR v.order_id = ${orderId ?? null}::uuid)
  AND (${year ?? null}::int IS NULL OR ${year ?? null}::int BETWEEN extract(year FROM v.period_from) AND extract(year FROM v.period_to))`;

const planHead = headOf(
  sql`p.title || ' ' || c.kind || ' ' || c.number || ' ' || ${dayWords('c.signed_on')} || ' ' || v.summary`,
);

export const findItems = (wanted: Wanted, asked: Asked) => sql`
  SELECT f.item_id AS id, f.rank
    FROM find_plan_items(${wanted}) f
    JOIN plan_versions v ON v.region_id = current_region() AND v.id = f.version_id
   WHERE ${inPlan(asked)}`;

/** Plans in force and their earlier wordings are read by everybody who searches. */
export const itemWords = () => sql`
  SELECT unnest(tsvector_to_array(i.words)) AS word FROM plan_items i WHERE i.region_id = current_region()`;

/** A plan once, in its newest version that matches. */
export const findPlans = (wanted: Wanted, asked: Asked) => sql`
  SELECT DISTINCT ON (v.plan_id) v.id, ts_rank(head.words, ${wanted}) AS rank
    FROM plan_versions v JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id JOIN ${actsOf('v')} ${planHead}
   WHERE head.words @@ ${wanted} AND ${inPlan(asked)}
   ORDER BY v.plan_id, v.number DESC`;

export interface FoundItem {
  readonly id: PlanItemId;
  readonly measureId: MeasureId;
  readonly kind: PlanItemKind;
  readonly number: string;
  readonly title: string;
  readonly responsible: string;
  readonly result: string;
  readonly titleMarked: string[];
  readonly responsibleMarked: string[];
  readonly resultMarked: string[];
  readonly dropped: boolean;
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly version: number;
  readonly current: boolean;
}

const isCurrent = sql`NOT EXISTS (
  SELECT 1 FROM plan_versions n WHERE n.region_id = v.region_id AND n.plan_id = v.plan_id AND n.number > v.number)`;

export async function listFoundItems(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundItem[]> {
  const { rows } = await sql<FoundItem>`
    SELECT i.id, i.measure_id AS "measureId", i.kind, i.number, i.title, i.responsible_text AS responsible, i.result,
           ${marked(sql`i.title`, wanted)} AS "titleMarked", ${marked(sql`i.responsible_text`, wanted)} AS "responsibleMarked",
           ${marked(sql`i.result`, wanted)} AS "resultMarked",
           NOT EXISTS (SELECT 1 FROM plan_items kept
                        WHERE kept.region_id = v.region_id AND kept.measure_id = i.measure_id
                          AND kept.version_id = (SELECT n.id FROM plan_versions n WHERE n.region_id = v.region_id AND n.plan_id = v.plan_id
                                                  ORDER BY n.number DESC LIMIT 1)) AS dropped,
           v.plan_id AS "planId", p.title AS "planTitle", v.number AS version, ${isCurrent} AS current
      FROM plan_items i
      JOIN plan_versions v ON v.region_id = i.region_id AND v.id = i.version_id
      JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id
     WHERE i.region_id = current_region() AND i.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface FoundPlan {
  readonly id: PlanVersionId;
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly act: string;
  readonly summary: string;
  readonly titleMarked: string[];
  readonly actMarked: string[];
  readonly summaryMarked: string[];
  readonly version: number;
  readonly current: boolean;
}

export async function listFoundPlans(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundPlan[]> {
  const act = sql`concat_ws(' ', nullif(c.kind, ''), '№ ' || nullif(c.number, ''), 'от ' || to_char(c.signed_on, 'DD.MM.YYYY'))`;
  const { rows } = await sql<FoundPlan>`
    SELECT v.id, v.plan_id AS "planId", p.title AS "planTitle", ${act} AS act, v.summary,
           ${marked(sql`p.title`, wanted)} AS "titleMarked", ${marked(act, wanted)} AS "actMarked",
           ${marked(sql`v.summary`, wanted)} AS "summaryMarked", v.number AS version, ${isCurrent} AS current
      FROM plan_versions v JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id JOIN ${actsOf('v')}
     WHERE v.region_id = current_region() AND v.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}
