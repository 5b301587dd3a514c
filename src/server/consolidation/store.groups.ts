import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { SchoolGroup } from '#domain/consolidation/model.groups.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId, RegionId, SchoolGroupId, UserId } from '#domain/kernel/ids.ts';
import type { Tx } from '#server/lib/db.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

export type StoredGroup = Omit<SchoolGroup, 'own'>;

/** Groups whose owner's place lies within the scope; members outside of it are neither counted nor shown. */
export async function listGroups(tx: Tx, scope: Scope): Promise<StoredGroup[]> {
  const { rows } = await sql<StoredGroup>`
    SELECT g.id, g.title, jsonb_build_object('id', w.id, 'kind', w.kind, 'name', w.short_name) AS owner,
           (SELECT count(*) FROM school_group_members s JOIN organizations o ON o.region_id = s.region_id AND o.id = s.school_id
             WHERE s.region_id = g.region_id AND s.group_id = g.id
               AND ${withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' })}) AS schools
      FROM school_groups g JOIN organizations w ON w.region_id = g.region_id AND w.id = g.organization_id
     WHERE g.region_id = ${scope.regionId} AND g.removed_at IS NULL
       AND ${withinScope(scope, { organization: 'w.id', municipality: 'w.municipality_id' })}
     ORDER BY g.title, g.id`.execute(tx);
  return rows;
}

/** @throws AppError `not_found` */
export async function getGroup(tx: Tx, scope: Scope, id: SchoolGroupId): Promise<StoredGroup> {
  const group = (await listGroups(tx, scope)).find((one) => one.id === id);
  if (!group) throw new AppError('not_found', 'school_group.not_found');
  return group;
}

export async function listMemberIds(tx: Tx, id: SchoolGroupId): Promise<OrganizationId[]> {
  const { rows } = await sql<{ schoolId: OrganizationId }>`
    SELECT school_id AS "schoolId" FROM school_group_members WHERE group_id = ${id}`.execute(tx);
  return rows.map(({ schoolId }) => schoolId);
}

interface NewGroup {
  readonly regionId: RegionId;
  readonly id: SchoolGroupId;
  readonly title: string;
  readonly organizationId: OrganizationId;
  readonly by: UserId;
  readonly at: Date;
}

export async function insertGroup(tx: Tx, group: NewGroup): Promise<void> {
  await tx
    .insertInto('school_groups')
    .values({
      region_id: group.regionId,
      id: group.id,
      title: group.title,
      organization_id: group.organizationId,
      made_by: group.by,
      made_at: group.at,
    })
    .execute();
}

type Changeable = Authorized<StoredGroup, 'change'>;

export async function setTitle(tx: Tx, { id }: Changeable, title: string): Promise<void> {
  await tx.updateTable('school_groups').set({ title }).where('id', '=', id).execute();
}

export async function setRemoved(tx: Tx, { id }: Changeable, at: Date): Promise<void> {
  await tx.updateTable('school_groups').set({ removed_at: at }).where('id', '=', id).execute();
}

/** The group holds exactly these schools from now on. */
export async function setMembers(
  tx: Tx,
  { id }: Changeable,
  schoolIds: readonly OrganizationId[],
): Promise<void> {
  await tx.deleteFrom('school_group_members').where('group_id', '=', id).execute();
  await sql`
    INSERT INTO school_group_members (region_id, group_id, school_id)
    SELECT current_region(), ${id}::uuid, unnest(${schoolIds}::uuid[])`.execute(tx);
}
