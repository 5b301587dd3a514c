import type pg from 'pg';
import type { FormDefinition } from '#domain/forms/model.ts';
import type { LocalDate } from '#domain/kernel/dates.ts';
import type { RegionId, SchoolListId } from '#domain/kernel/ids.ts';
import { newId } from '#server/lib/ids.ts';
import type { SeedSchool } from '../data/schools.ts';

interface Pilot {
  readonly regionId: RegionId;
  readonly listId: SchoolListId;
  readonly definition: FormDefinition;
  readonly schools: readonly SeedSchool[];
  readonly dueOn: LocalDate;
}

/** The trial's collection with its empty forms, as an archive brings it in. */
export async function insertPilot(
  client: pg.Client,
  { regionId, listId, definition, schools, dueOn }: Pilot,
): Promise<void> {
  const campaignId = newId<'campaign'>();
  await client.query(
    `INSERT INTO campaigns (region_id, id, form_code, form_version, school_list_id, title, source, due_on, opened_at, period)
     VALUES ($1, $2, $3, $4, $5, $6, 'пробный сбор, без приказа', $7, '2019-09-20T05:00:00Z', '2019')`,
    [
      regionId,
      campaignId,
      definition.code,
      definition.version,
      listId,
      `${definition.title}, пробный сбор 2019 года`,
      dueOn,
    ],
  );
  await client.query(
    `INSERT INTO survey_forms (region_id, id, campaign_id, school_id, municipality_id, status)
     SELECT $1, f.id, $2, f.school, f.place, 'draft' FROM jsonb_to_recordset($3::jsonb) AS f (id uuid, school uuid, place uuid)`,
    [
      regionId,
      campaignId,
      JSON.stringify(
        schools.map(({ id, municipalityId }) => ({ id: newId(), school: id, place: municipalityId })),
      ),
    ],
  );
}
