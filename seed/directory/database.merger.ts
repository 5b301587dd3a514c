import type pg from 'pg';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { OrganizationId } from '#domain/kernel/ids.ts';

export interface Merger {
  readonly school: OrganizationId;
  readonly into: OrganizationId;
  readonly on: LocalDate;
}

/** A school is closed and becomes part of another one: the directory has no screen for it yet. */
export async function mergeSchool(client: pg.Client, { school, into, on }: Merger): Promise<void> {
  await client.query('UPDATE organizations SET closed_on = $2, successor_id = $3 WHERE id = $1', [
    school,
    on,
    into,
  ]);
}
