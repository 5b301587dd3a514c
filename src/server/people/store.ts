import { sql } from 'kysely';
import type { Authorized } from '#domain/access/authorized.ts';
import type { Role } from '#domain/access/roles.ts';
import type { Scope } from '#domain/access/scope.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { AppointmentId, OrganizationId, RegionId, UserId } from '#domain/kernel/ids.ts';
import type { ListPage } from '#domain/kernel/list-page.ts';
import type { Person } from '#domain/people/model.ts';
import type { Tx } from '#server/lib/db.ts';
import { onDuplicate } from '#server/lib/failure.ts';
import { containing } from '#server/lib/like.ts';
import { type Paging, pageOf } from '#server/lib/list-page.ts';
import { withinScope } from '#server/lib/scope-sql.ts';

type PersonRow = Omit<Person, 'appointments'>;
export type AppointmentRow = Person['appointments'][number];

const personColumns = sql`
  u.id, u.login, u.full_name AS "fullName", u.blocked_at IS NOT NULL AS blocked, u.demonstration`;

/** Appointments of people with the organisation as it is called now, newest first. */
async function appointmentsOf(
  tx: Tx,
  userIds: readonly UserId[],
): Promise<(AppointmentRow & { userId: UserId })[]> {
  const { rows } = await sql<AppointmentRow & { userId: UserId }>`
    SELECT a.user_id AS "userId", a.id, a.role, a.valid_from AS "validFrom", a.valid_to AS "validTo",
           jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.short_name) AS organization,
           CASE WHEN m.name IS NOT NULL THEN jsonb_build_object('id', m.municipality_id, 'name', m.name) END AS municipality
      FROM appointments a
      JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
      LEFT JOIN municipality_names m ON m.region_id = o.region_id AND m.municipality_id = o.municipality_id AND m.valid_to IS NULL
     WHERE a.user_id = ANY (${userIds}::uuid[])
     ORDER BY a.valid_from DESC, a.id`.execute(tx);
  return rows;
}

async function withAppointments(tx: Tx, rows: readonly PersonRow[]): Promise<Person[]> {
  const appointments =
    rows.length === 0
      ? []
      : await appointmentsOf(
          tx,
          rows.map((r) => r.id),
        );
  return rows.map((row) => ({
    ...row,
    appointments: appointments
      .filter((a) => a.userId === row.id)
      .map(({ userId: _, ...appointment }) => appointment),
  }));
}

export type Managed = Authorized<Person, 'manage'>;

/** @throws AppError `not_found` */
export async function getPerson(tx: Tx, id: UserId): Promise<Person> {
  const { rows } = await sql<PersonRow>`SELECT ${personColumns} FROM users u WHERE u.id = ${id}`.execute(tx);
  const [person] = await withAppointments(tx, rows);
  if (!person) throw new AppError('not_found', 'person.not_found');
  return person;
}

/** People with any appointment inside the scope, if only a proposed one, by name. Guests of a form are no staff: the head knows them. */
export async function listPeople(
  tx: Tx,
  scope: Scope,
  { search, ...paging }: Paging & { readonly search?: string | undefined },
): Promise<ListPage<Person>> {
  const like = containing(search ?? '');
  const seen = withinScope(scope, { organization: 'o.id', municipality: 'o.municipality_id' });
  const matching = sql`
    FROM users u
    WHERE (u.full_name ILIKE ${like} OR u.login ILIKE ${like} OR EXISTS (
        SELECT 1 FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
         WHERE a.user_id = u.id AND o.short_name ILIKE ${like}))
      AND (EXISTS (
        SELECT 1 FROM appointments a JOIN organizations o ON o.region_id = a.region_id AND o.id = a.organization_id
         WHERE a.user_id = u.id AND a.role <> 'section_filler' AND ${seen})
        OR EXISTS (
        SELECT 1 FROM appointment_proposals p JOIN organizations o ON o.region_id = p.region_id AND o.id = p.organization_id
         WHERE p.user_id = u.id AND ${seen}))`;
  const page = await pageOf<PersonRow>(tx, paging, {
    columns: personColumns,
    matching,
    order: sql`u.full_name, u.id`,
  });
  return { ...page, items: await withAppointments(tx, page.items) };
}

/**
 * @param person `by` null: from the console. Whoever an account of the demonstration lets in is of the demonstration too.
 * @throws AppError `conflict` when the login is taken anywhere in the country
 */
export async function insertPerson(
  tx: Tx,
  person: {
    regionId: RegionId;
    id: UserId;
    login: string;
    fullName: string;
    passwordHash: string;
    /** Null where the password is nobody's to hand over. */
    passwordIssuedAt: Date | null;
    by: UserId | null;
  },
): Promise<void> {
  await onDuplicate(
    'users_login',
    new AppError('conflict', 'person.login_taken', { login: person.login }),
    tx
      .insertInto('users')
      .values({
        region_id: person.regionId,
        id: person.id,
        login: person.login,
        full_name: person.fullName,
        password_hash: person.passwordHash,
        password_issued_at: person.passwordIssuedAt,
        blocked_at: null,
        demonstration: sql`(SELECT demonstration FROM users WHERE id = ${person.by})`,
      })
      .execute(),
  );
}

export async function insertAppointment(
  tx: Tx,
  appointment: {
    regionId: RegionId;
    id: AppointmentId;
    userId: UserId;
    role: Role;
    organizationId: OrganizationId;
    validFrom: LocalDate;
  },
): Promise<void> {
  await tx
    .insertInto('appointments')
    .values({
      region_id: appointment.regionId,
      id: appointment.id,
      user_id: appointment.userId,
      role: appointment.role,
      organization_id: appointment.organizationId,
      valid_from: appointment.validFrom,
      valid_to: null,
    })
    .execute();
}

export async function endAppointment(
  tx: Tx,
  person: Managed,
  id: AppointmentId,
  validTo: LocalDate,
): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({ valid_to: validTo })
    .where('user_id', '=', person.id)
    .where('id', '=', id)
    .execute();
}

/** A password for the person to change at the first sign-in. */
export async function issuePassword(
  tx: Tx,
  { id }: Managed,
  passwordHash: string,
  issuedAt: Date,
): Promise<void> {
  await tx
    .updateTable('users')
    .set({ password_hash: passwordHash, password_issued_at: issuedAt })
    .where('id', '=', id)
    .execute();
}

/**
 * @returns false when the password is no longer the one it was
 * @apart a person's own, proved by knowing it
 */
export async function replacePassword(tx: Tx, id: UserId, known: string, next: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ password_hash: next, password_issued_at: null })
    .where('id', '=', id)
    .where('password_hash', '=', known)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setBlocked(tx: Tx, { id }: Managed, blockedAt: Date | null): Promise<void> {
  await tx.updateTable('users').set({ blocked_at: blockedAt }).where('id', '=', id).execute();
}

/** @throws AppError `not_found` */
export async function getPasswordHash(tx: Tx, id: UserId): Promise<string> {
  const { rows } = await sql<{
    hash: string;
  }>`SELECT password_hash AS hash FROM users WHERE id = ${id}`.execute(tx);
  const [person] = rows;
  if (!person) throw new AppError('not_found', 'person.not_found');
  return person.hash;
}

/** @throws AppError `not_found` */
export async function getDraftKey(tx: Tx, id: UserId): Promise<string> {
  const { rows } = await sql<{ key: string }>`SELECT draft_key AS key FROM users WHERE id = ${id}`.execute(
    tx,
  );
  const [person] = rows;
  if (!person) throw new AppError('not_found', 'person.not_found');
  return person.key;
}

/** Whose rights, or which appointment, are left out. */
export interface Without {
  readonly users?: readonly UserId[];
  readonly appointment?: AppointmentId;
}

/** Whether anybody who may sign in is an administrator of the ministry on that day. */
export async function hasAdministrator(
  tx: Tx,
  regionId: RegionId,
  on: LocalDate,
  { users = [], appointment }: Without = {},
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM appointments a JOIN users u ON u.region_id = a.region_id AND u.id = a.user_id
     WHERE a.region_id = ${regionId} AND a.role = 'ministry_admin'
       AND a.valid_from <= ${on} AND (a.valid_to IS NULL OR a.valid_to > ${on})
       AND u.blocked_at IS NULL AND u.demonstration IS DISTINCT FROM 'closed'
       AND NOT a.user_id = ANY (${users}::uuid[]) AND a.id IS DISTINCT FROM ${appointment ?? null}::uuid
     LIMIT 1`.execute(tx);
  return rows.length > 0;
}
