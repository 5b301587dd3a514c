import type pg from 'pg';
import type { OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import type { DemoAccount } from '#domain/people/model.ts';
import { DEMO_PASSWORD } from './data/demo-accounts.ts';
import { seededId } from './data/ids.ts';
import { DEMO_DAY, DEMO_SEED } from './data/region.ts';

/** The federal level is a place of its own with the code 00; it owns no municipality and no school. */
export const FEDERAL_LEVEL = seededId<'region'>(DEMO_SEED, 'region', 'federal') as RegionId;

export const federalAccount: DemoAccount = {
  login: 'federal',
  password: DEMO_PASSWORD,
  title:
    'Наблюдатель федерального уровня: полнота регионов и свод по Российской Федерации, без школ и муниципальных образований',
};

export async function insertFederalLevel(client: pg.Client, passwordHash: string): Promise<void> {
  const organization = seededId<'organization'>(DEMO_SEED, 'organization', 'federal') as OrganizationId;
  const user = seededId<'user'>(DEMO_SEED, 'user', 'federal');
  await client.query(
    `INSERT INTO regions (region_id, code, name, time_zone, business_on)
     VALUES ($1, '00', 'Российская Федерация', 'Europe/Moscow', $2)`,
    [FEDERAL_LEVEL, DEMO_DAY],
  );
  await client.query(
    `INSERT INTO organizations (region_id, id, kind, full_name, short_name)
     VALUES ($1, $2, 'ministry', 'Федеральный орган управления образованием', 'Федеральный уровень')`,
    [FEDERAL_LEVEL, organization],
  );
  await client.query(
    `INSERT INTO users (region_id, id, login, full_name, password_hash, demonstration)
     VALUES ($1, $2, $3, 'Фролова Инна Олеговна', $4, 'open')`,
    [FEDERAL_LEVEL, user, federalAccount.login, passwordHash],
  );
  await client.query(
    `INSERT INTO appointments (region_id, id, user_id, role, organization_id, valid_from)
     VALUES ($1, $2, $3, 'federal_observer', $4, '2019-09-02')`,
    [FEDERAL_LEVEL, seededId<'appointment'>(DEMO_SEED, 'appointment', 'federal'), user, organization],
  );
}
