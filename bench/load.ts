import pg from 'pg';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { CampaignId, MunicipalityId, OrganizationId, SurveyFormId } from '#domain/kernel/ids.ts';
import type { SurveyStatus } from '#domain/surveys/model.ts';
import { newId } from '#server/lib/ids.ts';
import { hashToken, newToken } from '#server/lib/session.ts';
import type { Browser } from './client.ts';
import { aggregateOf, templates } from './templates.ts';

/** A region to be made: how many schools each municipality has and how far each form has come. */
export interface RegionPlan {
  readonly code: string;
  readonly schools: readonly number[];
  /** By the serial number of the school; `empty` has no answers yet. */
  readonly stateOf: (serial: number) => SurveyStatus | 'empty';
  /** Whether the heads of the schools are to act. */
  readonly heads?: true;
}

export interface LoadedForm {
  readonly id: SurveyFormId;
  readonly school: OrganizationId;
  readonly municipality: number;
}

export interface LoadedRegion {
  readonly id: string;
  readonly campaign: CampaignId;
  readonly municipalities: readonly MunicipalityId[];
  readonly curator: Browser;
  /** One per municipality. */
  readonly specialists: readonly Browser[];
  /** By the serial number of the school; empty where the plan asks for none. */
  readonly heads: readonly Browser[];
  readonly forms: readonly LoadedForm[];
}

/** `total` schools over 42 municipalities as evenly as it goes. */
export function spread(total: number, places = 42): number[] {
  return Array.from({ length: places }, (_, at) => Math.floor((total + at) / places));
}

/** Templates of answers on this connection, from which forms are then copied inside the server. */
export async function loadTemplates(client: pg.Client): Promise<void> {
  // The load itself need not survive anything; what is measured afterwards is durable.
  await client.query('SET synchronous_commit = off');
  await client.query(
    'CREATE TEMP TABLE templates (no int, answers jsonb, cell_versions jsonb, numbers bigint[], no_data int[], buckets jsonb)',
  );
  for (const [no, { answers, projection }] of templates.entries()) {
    const versions = Object.fromEntries(Object.keys(answers).map((cell) => [cell, 1]));
    await client.query('INSERT INTO templates VALUES ($1, $2, $3, $4, $5, $6)', [
      no,
      answers,
      versions,
      projection.values,
      projection.noData,
      projection.buckets,
    ]);
  }
}

/** A region with its people and its collection, past the application: thousands of schools in one statement each. */
export async function loadRegion(client: pg.Client, plan: RegionPlan): Promise<LoadedRegion> {
  const region = newId<'region'>();
  const [campaign, list, ministry] = [newId<'campaign'>(), newId(), newId()];
  const municipalities = plan.schools.map(() => newId<'municipality'>());
  const schools = plan.schools.flatMap((count, municipality) =>
    Array.from({ length: count }, () => ({
      id: newId<'organization'>(),
      form: newId<'survey_form'>(),
      municipality,
    })),
  );
  const authorities = municipalities.map((_, municipality) => ({ id: newId(), municipality }));
  const place = ({ municipality }: { municipality: number }) => municipalities[municipality];
  const insert = (sql: string, ...values: unknown[]) => client.query(sql, [region, ...values]);

  await insert(
    `INSERT INTO regions (region_id, code, name, time_zone) VALUES ($1, $2, 'Регион ' || $2, 'Asia/Yekaterinburg')`,
    plan.code,
  );
  await insert('INSERT INTO municipalities SELECT $1, unnest($2::uuid[])', municipalities);
  await insert(
    `INSERT INTO municipality_names (region_id, municipality_id, valid_from, name, kind, oktmo, centre)
     SELECT $1, id, '2006-01-01', 'Район ' || n, 'municipal_district', lpad(n::text, 8, '0'), 'Центр ' || n
       FROM unnest($2::uuid[]) WITH ORDINALITY AS m (id, n)`,
    municipalities,
  );
  await insert(
    `INSERT INTO organizations (region_id, id, kind, full_name, short_name)
     VALUES ($1, $2, 'ministry', 'Министерство', 'Министерство')`,
    ministry,
  );
  for (const [kind, name, made] of [
    ['municipal_authority', 'Отдел образования', authorities],
    ['school', 'Школа №', schools],
  ] as const) {
    await insert(
      `INSERT INTO organizations (region_id, id, kind, municipality_id, full_name, short_name)
       SELECT $1, id, $2, place, $3 || ' ' || n, $3 || ' ' || n
         FROM unnest($4::uuid[], $5::uuid[]) WITH ORDINALITY AS o (id, place, n)`,
      kind,
      name,
      made.map(({ id }) => id),
      made.map(place),
    );
  }
  const people = await loadPeople(client, region, [
    { role: 'ministry_curator', organization: ministry },
    ...authorities.map(({ id }) => ({ role: 'municipal_specialist', organization: id })),
    ...(plan.heads ? schools.map(({ id }) => ({ role: 'school_head', organization: id })) : []),
  ]);
  await insert(
    `INSERT INTO school_lists (region_id, id, number, decided_on, reason, created_by)
     VALUES ($1, $2, '1', '2020-05-15', 'Замеры', $3)`,
    list,
    ministry,
  );
  await insert(
    `INSERT INTO campaigns (region_id, id, form_code, form_version, school_list_id, title, source, due_on, opened_at, period)
     VALUES ($1, $2, $3, $4, $5, 'Сведения', 'замеры', '2020-06-05', now(), '2020')`,
    campaign,
    resourceSurvey.code,
    resourceSurvey.version,
    list,
  );
  const states = schools.map((_, serial) => plan.stateOf(serial));
  await loadForms(client, { region, campaign, schools, places: schools.map(place), states });
  await loadSteps(client, { region, campaign, schools, states }, ministry);
  await loadAggregates(client, { region, campaign, municipalities, schools, states });
  return {
    id: region,
    campaign,
    municipalities,
    curator: people[0] as Browser,
    specialists: people.slice(1, 1 + authorities.length),
    heads: people.slice(1 + authorities.length),
    forms: schools.map(({ id, form, municipality }) => ({ id: form, school: id, municipality })),
  };
}

/** Signed in already: nobody's password is worth 19 MiB of memory here. */
async function loadPeople(
  client: pg.Client,
  region: string,
  given: readonly { role: string; organization: string }[],
): Promise<Browser[]> {
  const people = given.map((person) => ({
    ...person,
    id: newId(),
    appointment: newId(),
    token: newToken(),
    csrfToken: newToken(),
  }));
  const column = (name: keyof (typeof people)[number]) => people.map((person) => person[name]);
  await client.query(
    `INSERT INTO users (region_id, id, login, full_name, password_hash)
     SELECT $1, id, id::text, 'Сотрудник', 'none' FROM unnest($2::uuid[]) AS id`,
    [region, column('id')],
  );
  await client.query(
    `INSERT INTO appointments (region_id, id, user_id, role, organization_id, valid_from)
     SELECT $1, a.id, a.person, a.role, a.organization, '2019-09-01'
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[]) AS a (id, person, role, organization)`,
    [region, column('appointment'), column('id'), column('role'), column('organization')],
  );
  await client.query(
    `INSERT INTO sessions (region_id, user_id, token_hash, csrf_token, created_at, seen_at, expires_at)
     SELECT $1, s.person, s.token, s.csrf, now(), now(), now() + interval '1 day'
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS s (person, token, csrf)`,
    [region, column('id'), people.map(({ token }) => hashToken(token)), column('csrfToken')],
  );
  return people;
}

/**
 * Ready rows of every region, of the size that the product writes, and the federal level that may read them. The
 * product writes them itself every five minutes: those that it has written already stand.
 */
export async function loadFederalLevel(client: pg.Client): Promise<Browser> {
  await client.query(
    `INSERT INTO survey_region_figures
            (region_id, campaign_id, form_code, form_version, period, total, submitted, forms,
             sums, filled, no_data, buckets, hidden, computed_at)
     SELECT DISTINCT ON (c.region_id, c.id) c.region_id, c.id, c.form_code, c.form_version, c.period, 470, 47, a.forms,
            a.sums, a.filled, a.no_data, a.buckets, '{}', now()
       FROM campaigns c JOIN survey_aggregates a ON a.region_id = c.region_id AND a.campaign_id = c.id
     ON CONFLICT DO NOTHING`,
  );
  const [region, organization] = [newId<'region'>(), newId()];
  await client.query(
    `INSERT INTO regions (region_id, code, name, time_zone) VALUES ($1, '00', 'Страна', 'Europe/Moscow')`,
    [region],
  );
  await client.query(
    `INSERT INTO organizations (region_id, id, kind, full_name, short_name)
     VALUES ($1, $2, 'ministry', 'Федеральный уровень', 'Федеральный уровень')`,
    [region, organization],
  );
  const [observer] = await loadPeople(client, region, [{ role: 'federal_observer', organization }]);
  return observer as Browser;
}

/** The road of each form as the product would have noted it, without the frozen documents: sent, then accepted. */
async function loadSteps(client: pg.Client, { region, schools, states }: Forms, by: string): Promise<void> {
  await client.query(
    `INSERT INTO survey_steps (region_id, id, form_id, step, round, made_by, made_at)
     SELECT $1, gen_random_uuid(), f.id, s.step, 1, $2, ${sentAt} + s.later
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS f (id, state, n)
       JOIN (VALUES ('submitted', interval '0'), ('accepted', interval '1 day')) AS s (step, later)
            ON f.state = 'accepted' OR f.state = s.step`,
    [region, by, schools.map((s) => s.form), states],
  );
}

interface Forms {
  readonly region: string;
  readonly campaign: string;
  readonly schools: readonly { id: string; form: string; municipality: number }[];
  readonly states: readonly (SurveyStatus | 'empty')[];
}

/** Half of the forms were sent ten days ago and half three days ago: between them the collection stood otherwise. */
const sentAt = `now() - CASE WHEN f.n % 2 = 0 THEN interval '10 days' ELSE interval '3 days' END`;

async function loadForms(
  client: pg.Client,
  { region, campaign, schools, places, states }: Forms & { places: readonly unknown[] },
): Promise<void> {
  await client.query(
    `INSERT INTO survey_forms (region_id, id, campaign_id, school_id, municipality_id, status, version, answers, cell_versions,
                               opened_at, submitted_at, first_submitted_at)
     SELECT $1, f.id, $2, f.school, f.place, CASE f.state WHEN 'empty' THEN 'draft' ELSE f.state END,
            CASE f.state WHEN 'empty' THEN 0 ELSE 1 END,
            CASE f.state WHEN 'empty' THEN '{}' ELSE t.answers END,
            CASE f.state WHEN 'empty' THEN '{}' ELSE t.cell_versions END,
            CASE f.state WHEN 'empty' THEN NULL ELSE ${sentAt} END,
            CASE WHEN f.state IN ('submitted', 'accepted') THEN ${sentAt} END,
            CASE WHEN f.state IN ('submitted', 'accepted') THEN ${sentAt} END
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) WITH ORDINALITY AS f (id, school, place, state, n)
       JOIN templates t ON t.no = (f.n - 1) % ${templates.length}`,
    [region, campaign, schools.map((s) => s.form), schools.map((s) => s.id), places, states],
  );
  await client.query(
    `INSERT INTO survey_projections (region_id, form_id, campaign_id, municipality_id, school_id, accepted, numbers, no_data, buckets)
     SELECT $1, f.id, $2, f.place, f.school, f.state = 'accepted', t.numbers, t.no_data, t.buckets
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) WITH ORDINALITY AS f (id, school, place, state, n)
       JOIN templates t ON t.no = (f.n - 1) % ${templates.length}
      WHERE f.state IN ('submitted', 'accepted')`,
    [region, campaign, schools.map((s) => s.form), schools.map((s) => s.id), places, states],
  );
}

async function loadAggregates(
  client: pg.Client,
  { region, campaign, municipalities, schools, states }: Forms & { municipalities: readonly string[] },
): Promise<void> {
  for (const [municipality, id] of municipalities.entries()) {
    const accepted = schools.flatMap((school, serial) =>
      school.municipality === municipality && states[serial] === 'accepted' ? [serial] : [],
    );
    const { forms, sums, filled, noData, buckets } = aggregateOf(accepted);
    await client.query('INSERT INTO survey_aggregates VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      region,
      campaign,
      id,
      forms,
      sums,
      filled,
      noData,
      buckets,
    ]);
  }
}

/** Statistics and a checkpoint, so that what is measured next does not pay for the load. */
export async function settle(owner: pg.ClientConfig, client: pg.Client): Promise<void> {
  await client.query('VACUUM ANALYZE');
  const superuser = new pg.Client({ ...owner, user: 'postgres' });
  await superuser.connect();
  await superuser.query('CHECKPOINT');
  await superuser.end();
}
