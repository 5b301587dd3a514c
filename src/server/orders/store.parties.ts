import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { OrganizationKind } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrderId, OrganizationId, PartyEntryId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { KnownAbbreviation, PartyEntry } from '#domain/orders/model.parties.ts';
import type { OrderStatus } from '#domain/orders/model.ts';
import type { KnownParties } from '#domain/orders/reading/dictionary.ts';
import type { PartyMeaning } from '#domain/orders/reading/model.ts';
import { knownParties } from '#domain/orders/rules.parties.ts';
import type { Tx } from '#server/lib/db.ts';

interface AnswerRow {
  id: PartyEntryId;
  key: string;
  words: string;
  meaning: PartyMeaning['is'];
  kind: OrganizationKind | null;
  organizationId: OrganizationId | null;
  organizationKind: OrganizationKind | null;
  organizationName: string | null;
  post: boolean;
  by: string;
  at: Date;
  orderId: OrderId | null;
  orderNumber: string | null;
  orderSignedOn: LocalDate | null;
}

/**
 * The whole dictionary of the region, by its words.
 * @param orders statuses of the orders that the reader may see: of others an answer does not say that they asked
 */
export async function listEntries(tx: Tx, orders: readonly OrderStatus[]): Promise<PartyEntry[]> {
  const { rows } = await sql<AnswerRow>`
    SELECT a.id, a.key, a.words, a.meaning, a.organization_kind AS kind, a.post,
           u.full_name AS by, a.answered_at AS at,
           g.id AS "organizationId", g.kind AS "organizationKind", g.short_name AS "organizationName",
           o.id AS "orderId", o.number AS "orderNumber", o.signed_on AS "orderSignedOn"
      FROM party_answers a
      JOIN users u ON u.region_id = a.region_id AND u.id = a.answered_by
      LEFT JOIN organizations g ON g.region_id = a.region_id AND g.id = a.organization_id
      LEFT JOIN orders o ON o.region_id = a.region_id AND o.id = a.order_id AND o.status = ANY (${orders}::text[])
     ORDER BY a.key`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    words: row.words,
    meaning: meaningOf(row),
    organization:
      row.organizationId && row.organizationKind && row.organizationName
        ? { id: row.organizationId, kind: row.organizationKind, name: row.organizationName }
        : null,
    by: row.by,
    at: row.at.toISOString(),
    order: row.orderId && {
      id: row.orderId,
      number: row.orderNumber ?? '',
      signedOn: row.orderSignedOn,
    },
  }));
}

/** The table's checks keep the kind and the organisation beside the meaning they belong to. */
function meaningOf({ meaning, kind, organizationId, post }: AnswerRow): PartyMeaning {
  if (kind) return { is: 'class', kind, post };
  if (organizationId) return { is: 'organization', id: organizationId, post };
  if (meaning === 'nobody') return { is: 'nobody' };
  throw new Error(`an answer means a ${meaning} and names none`);
}

/** The dictionary as the reader of documents asks it. */
export const getDictionary = async (tx: Tx): Promise<KnownParties> => knownParties(await listEntries(tx, []));

/** What the parties of orders mean is one dictionary of the region, whoever answered. */
export interface Dictionary {
  readonly regionId: RegionId;
}

/** What abbreviations mean in the orders of the region, the same meaning once: as the latest order gives it. */
export async function listAbbreviations(tx: Tx): Promise<KnownAbbreviation[]> {
  const { rows } = await sql<KnownAbbreviation>`
    SELECT DISTINCT ON (lower(a.short), lower(a."full")) a.short, a."full",
           jsonb_build_object('id', o.id, 'number', o.number, 'signedOn', o.signed_on) AS "order"
      FROM orders o CROSS JOIN LATERAL jsonb_to_recordset(o.reading -> 'abbreviations') AS a (short text, "full" text)
     ORDER BY lower(a.short), lower(a."full"), o.signed_on DESC NULLS LAST, o.id DESC`.execute(tx);
  return rows;
}

/**
 * Writes the answer to some words over the one that was seen.
 * @returns false when it is another one by now: two people may answer at the same moment
 */
export async function saveAnswer(
  tx: Tx,
  { regionId }: Authorized<Dictionary, 'answer'>,
  answer: {
    readonly id: PartyEntryId;
    readonly key: string;
    readonly words: string;
    readonly meaning: PartyMeaning;
    readonly orderId: OrderId | null;
    readonly by: UserId;
    readonly at: Date;
    readonly seen: PartyEntryId | null;
  },
): Promise<boolean> {
  const { meaning } = answer;
  const made = {
    id: answer.id,
    words: answer.words,
    meaning: meaning.is,
    organization_kind: meaning.is === 'class' ? meaning.kind : null,
    organization_id: meaning.is === 'organization' ? meaning.id : null,
    post: meaning.is !== 'nobody' && meaning.post,
    order_id: answer.orderId,
    answered_by: answer.by,
    answered_at: answer.at,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('party_answers')
    .values({ region_id: regionId, key: answer.key, ...made })
    .onConflict((c) =>
      c.columns(['region_id', 'key']).doUpdateSet(made).where('party_answers.id', '=', answer.seen),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns the words that were forgotten; undefined when the answer is another one by now */
export async function deleteEntry(
  tx: Tx,
  { regionId }: Authorized<Dictionary, 'answer'>,
  id: PartyEntryId,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('party_answers')
    .where('region_id', '=', regionId)
    .where('id', '=', id)
    .returning('words')
    .executeTakeFirst();
  return row?.words;
}
