import { type RawBuilder, sql } from 'kysely';
import type { Act, ActRequisites, SignedAct } from '#domain/documents/model.act.ts';
import type { ActId, RegionId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import type { OwnFileId } from './store.ts';

export async function insertAct(
  tx: Tx,
  act: SignedAct & { regionId: RegionId; id: ActId; fileId: OwnFileId | null },
): Promise<void> {
  await tx
    .insertInto('acts')
    .values({
      region_id: act.regionId,
      id: act.id,
      kind: act.kind,
      number: act.number,
      signed_on: act.date,
      signatory_post: act.signatory?.post ?? null,
      signatory_name: act.signatory?.name ?? null,
      file_id: act.fileId,
    })
    .execute();
}

/** For the row of another table that refers to an act: its act, as `c`. */
const ofRow = (row: string) =>
  sql`c.region_id = ${sql.ref(`${row}.region_id`)} AND c.id = ${sql.ref(`${row}.act_id`)}`;

/** `JOIN ${actsOf('v')}`: where single columns of the act are searched or sorted by. */
export const actsOf = (row: string): RawBuilder<unknown> => sql`acts c ON ${ofRow(row)}`;

/** What the act of a row is cited by. */
export const requisitesOf = (row: string): RawBuilder<ActRequisites> => sql`
  (SELECT jsonb_build_object('kind', c.kind, 'number', c.number, 'date', c.signed_on) FROM acts c WHERE ${ofRow(row)})`;

/** The act of a row, who signed it and its file. */
export const actOf = (row: string): RawBuilder<Act> => sql`
  (SELECT jsonb_build_object(
            'kind', c.kind, 'number', c.number, 'date', c.signed_on,
            'signatory', CASE WHEN c.signatory_post IS NOT NULL
                              THEN jsonb_build_object('post', c.signatory_post, 'name', c.signatory_name) END,
            'file', (SELECT jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size)
                       FROM files f WHERE f.region_id = c.region_id AND f.id = c.file_id))
     FROM acts c WHERE ${ofRow(row)})`;
