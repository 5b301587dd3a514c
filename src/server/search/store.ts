import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { MeasureId, OrderId, PlanId, PlanItemId, PlanVersionId } from '#domain/kernel/ids.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import type { OrderStatus } from '#domain/orders/model.ts';
import type { SearchedKind, SearchQuery, SearchTerm } from '#domain/search/model.ts';
import { foundMarks } from '#domain/search/present.ts';
import { actsOf } from '#server/documents/store.acts.ts';
import type { Tx } from '#server/lib/db.ts';

/** A query of words, as SQL. */
export type Wanted = RawBuilder<unknown>;

/** A word is found by its stem and as it is typed; what the language calls too common is not looked for at all. */
function termSql({ words, without, prefix }: SearchTerm): Wanted {
  const phrase = words.join(' <-> ');
  const stems = sql`to_tsquery('russian', ${phrase})`;
  const asTyped = sql`to_tsquery('simple', ${prefix ? `${phrase}:*` : phrase})`;
  const either = sql`(CASE WHEN numnode(${stems}) = 0 THEN ''::tsquery ELSE ${stems} || ${asTyped} END)`;
  return without ? sql`(!! ${either})` : either;
}

export function wantedSql(query: SearchQuery): Wanted {
  const groups = query.map((group) => sql`(${sql.join(group.map(termSql), sql` && `)})`);
  return sql`(${sql.join(groups, sql` || `)})`;
}

export interface SearchFilter {
  /** What may be found. */
  readonly kinds: readonly SearchedKind[];
  /** What of it is listed; all of it is counted. */
  readonly listed: readonly SearchedKind[];
  readonly planId?: PlanId | undefined;
  readonly orderId?: OrderId | undefined;
  readonly year?: number | undefined;
  /** Of orders those that the reader may see. */
  readonly orders: readonly OrderStatus[];
}

export interface FoundRow {
  readonly kind: SearchedKind;
  /** Of the item, the version or the order. */
  readonly id: string;
}

export interface Found {
  /** false: every word is too common to be looked for. */
  readonly searched: boolean;
  readonly totals: Partial<Record<SearchedKind, number>>;
  readonly page: readonly FoundRow[];
}

const inPlan = ({ planId, orderId, year }: SearchFilter) => sql`
  (${planId ?? null}::uuid IS NULL OR v.plan_id = ${planId ?? null}::uuid)
  AND (${orderId ?? null}::uuid IS NULL OR v.order_id = ${orderId ?? null}::uuid)
  AND (${year ?? null}::int IS NULL OR ${year ?? null}::int BETWEEN extract(year FROM v.period_from) AND extract(year FROM v.period_to))`;

const inOrder = ({ planId, orderId, year, orders }: SearchFilter) => sql`
  o.status = ANY (${orders}::text[])
  AND (${planId ?? null}::uuid IS NULL OR EXISTS (
    SELECT 1 FROM plan_versions v WHERE v.region_id = o.region_id AND v.order_id = o.id AND v.plan_id = ${planId ?? null}::uuid))
  AND (${orderId ?? null}::uuid IS NULL OR o.id = ${orderId ?? null}::uuid)
  AND (${year ?? null}::int IS NULL OR extract(year FROM o.signed_on) = ${year ?? null}::int)`;

const dayWords = (column: string) => sql`coalesce(to_char(${sql.ref(column)}, 'DD.MM.YYYY'), '')`;
/** Requisites are few and short: they need no index, only to be folded once. */
const headOf = (words: Wanted) =>
  sql`CROSS JOIN LATERAL (SELECT search_words(${words}) AS words OFFSET 0) head`;
const orderHead = headOf(sql`'приказ ' || o.number || ' ' || ${dayWords('o.signed_on')} || ' ' || o.title`);
const planHead = headOf(
  sql`p.title || ' ' || c.kind || ' ' || c.number || ' ' || ${dayWords('c.signed_on')} || ' ' || v.summary`,
);

/** A plan once, in its newest version that matches; an order once, by its best line. */
const foundOf = (wanted: Wanted, filter: SearchFilter): Record<SearchedKind, Wanted> => ({
  item: sql`
    SELECT 'item' AS kind, f.item_id AS id, f.rank
      FROM find_plan_items(${wanted}) f
      JOIN plan_versions v ON v.region_id = current_region() AND v.id = f.version_id
     WHERE ${inPlan(filter)}`,
  plan: sql`
    SELECT kind, id, rank FROM (
      SELECT DISTINCT ON (v.plan_id) 'plan' AS kind, v.id, ts_rank(head.words, ${wanted}) AS rank
        FROM plan_versions v JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id JOIN ${actsOf('v')} ${planHead}
       WHERE head.words @@ ${wanted} AND ${inPlan(filter)}
       ORDER BY v.plan_id, v.number DESC) newest`,
  order: sql`
    SELECT 'order' AS kind, o.id, greatest(coalesce(l.rank, 0), ts_rank(head.words, ${wanted})) AS rank
      FROM orders o
      LEFT JOIN (SELECT order_id, max(rank) AS rank FROM find_order_lines(${wanted}) GROUP BY order_id) l ON l.order_id = o.id
      ${orderHead}
     WHERE (l.order_id IS NOT NULL OR head.words @@ ${wanted}) AND ${inOrder(filter)}`,
});

/** How much was found of each kind, and one page of it, the best first. */
export async function find(
  tx: Tx,
  wanted: Wanted,
  filter: SearchFilter,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<Found> {
  const found = foundOf(wanted, filter);
  const parts = filter.kinds.map((kind) => found[kind]);
  const { rows } = await sql<Found>`
    WITH found AS MATERIALIZED (${sql.join(parts, sql` UNION ALL `)}),
         best AS (SELECT kind, id, rank FROM found WHERE kind = ANY (${filter.listed}::text[])
                   ORDER BY rank DESC, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT numnode(${wanted}) > 0 AS searched,
           (SELECT coalesce(jsonb_object_agg(kind, n), '{}') FROM (SELECT kind, count(*) AS n FROM found GROUP BY kind) t) AS totals,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id) ORDER BY rank DESC, id), '[]') FROM best) AS page`.execute(
    tx,
  );
  return rows[0] ?? { searched: false, totals: {}, page: [] };
}

/** The folded text with the found words marked: by stems and as they are. */
const marked = (text: RawBuilder<unknown>, wanted: Wanted) => {
  const how = `HighlightAll=true, StartSel=${foundMarks.start}, StopSel=${foundMarks.end}`;
  return sql`ARRAY[ts_headline('russian', search_fold(${text}), ${wanted}, ${how}), ts_headline('simple', search_fold(${text}), ${wanted}, ${how})]`;
};

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
  if (ids.length === 0) return [];
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
  if (ids.length === 0) return [];
  const act = sql`concat_ws(' ', nullif(c.kind, ''), '№ ' || nullif(c.number, ''), 'от ' || to_char(c.signed_on, 'DD.MM.YYYY'))`;
  const { rows } = await sql<FoundPlan>`
    SELECT v.id, v.plan_id AS "planId", p.title AS "planTitle", ${act} AS act, v.summary,
           ${marked(sql`p.title`, wanted)} AS "titleMarked", ${marked(act, wanted)} AS "actMarked",
           ${marked(sql`v.summary`, wanted)} AS "summaryMarked", v.number AS version, ${isCurrent} AS current
      FROM plan_versions v JOIN plans p ON p.region_id = v.region_id AND p.id = v.plan_id JOIN ${actsOf('v')}
     WHERE v.region_id = current_region() AND v.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface FoundOrder {
  readonly id: OrderId;
  readonly number: string;
  readonly signedOn: LocalDate | null;
  readonly title: string;
  readonly titleMarked: string[];
}

export async function listFoundOrders(tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<FoundOrder[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FoundOrder>`
    SELECT o.id, o.number, o.signed_on AS "signedOn", o.title, ${marked(sql`o.title`, wanted)} AS "titleMarked"
      FROM orders o WHERE o.region_id = current_region() AND o.id = ANY (${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface FoundLine {
  readonly orderId: OrderId;
  readonly line: number;
  readonly text: string;
  readonly marked: string[];
  /** Lines of the order that match, in all. */
  readonly count: number;
}

/** The best lines of each order, in the order of the document. */
export async function listFoundLines(
  tx: Tx,
  wanted: Wanted,
  orderIds: readonly string[],
  most: number,
): Promise<FoundLine[]> {
  if (orderIds.length === 0) return [];
  const { rows } = await sql<FoundLine>`
    SELECT l.order_id AS "orderId", l.line, l.text, ${marked(sql`l.text`, wanted)} AS marked, best.count
      FROM (SELECT order_id, line, count(*) OVER (PARTITION BY order_id) AS count,
                   row_number() OVER (PARTITION BY order_id ORDER BY rank DESC, line) AS nth
              FROM find_order_lines(${wanted}) WHERE order_id = ANY (${orderIds}::uuid[])) best
      JOIN order_lines l ON l.region_id = current_region() AND l.order_id = best.order_id AND l.line = best.line
     WHERE best.nth <= ${most}
     ORDER BY l.order_id, l.line`.execute(tx);
  return rows;
}
