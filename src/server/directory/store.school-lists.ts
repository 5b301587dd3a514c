import { sql } from 'kysely';
import type { Scope } from '#domain/access/scope.ts';
import type { Organization, SchoolList } from '#domain/directory/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId, RegionId, SchoolListId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';
import { withinScope } from '#server/lib/scope-sql.ts';
import { namedOn } from './store.ts';

/** Decisions, newest first; schools outside the scope are neither shown nor counted. */
export async function listSchoolLists(tx: Tx, scope: Scope): Promise<SchoolList[]> {
  const { rows } = await sql<SchoolList>`
    SELECT l.id, l.number, l.decided_on AS "decidedOn", l.reason,
           (SELECT count(*) FROM school_list_members s JOIN organizations o ON o.region_id = s.region_id AND o.id = s.school_id
             WHERE s.region_id = l.region_id AND s.school_list_id = l.id
               AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}) AS schools
      FROM school_lists l
     WHERE l.region_id = ${scope.regionId}
     ORDER BY l.decided_on DESC, l.id DESC`.execute(tx);
  return rows;
}

/** @throws AppError `not_found` */
export async function getSchoolList(tx: Tx, scope: Scope, id: SchoolListId): Promise<SchoolList> {
  const list = (await listSchoolLists(tx, scope)).find((l) => l.id === id);
  if (!list) throw new AppError('not_found', 'school_list.not_found');
  return list;
}

export async function listMembers(
  tx: Tx,
  scope: Scope,
  id: SchoolListId,
  on: LocalDate,
): Promise<Organization[]> {
  const { rows } = await sql<Organization>`
    SELECT o.id, o.kind, o.short_name AS name, o.full_name AS "fullName", o.inn, o.ogrn, o.rural, o.closed_on AS "closedOn",
           jsonb_build_object('id', o.municipality_id, 'name', m.name) AS municipality
      FROM school_list_members s
      JOIN organizations o ON o.region_id = s.region_id AND o.id = s.school_id
      JOIN municipality_names m ON m.region_id = o.region_id AND m.municipality_id = o.municipality_id
           AND ${namedOn(on)}
     WHERE s.region_id = ${scope.regionId} AND s.school_list_id = ${id}
       AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}
     ORDER BY m.name, o.short_name, o.id`.execute(tx);
  return rows;
}

/** @throws AppError `conflict` when this number of this day is already decided */
export async function insertSchoolList(
  tx: Tx,
  list: {
    regionId: RegionId;
    id: SchoolListId;
    number: string;
    decidedOn: LocalDate;
    reason: string;
    createdBy: UserId;
    schoolIds: readonly OrganizationId[];
  },
): Promise<void> {
  await onDuplicate(
    'school_lists_region_id_number_decided_on_key',
    new AppError('conflict', 'school_list.number_taken', { field: 'number' }),
    tx
      .insertInto('school_lists')
      .values({
        region_id: list.regionId,
        id: list.id,
        number: list.number,
        decided_on: list.decidedOn,
        reason: list.reason,
        created_by: list.createdBy,
      })
      .execute(),
  );
  await sql`
    INSERT INTO school_list_members (region_id, school_list_id, school_id)
    SELECT ${list.regionId}::uuid, ${list.id}::uuid, unnest(${list.schoolIds}::uuid[])`.execute(tx);
}
