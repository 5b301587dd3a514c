import { dayIn } from '#domain/kernel/dates.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { OrganizationId, RegionId } from '#domain/kernel/ids.ts';
import { cleanLine, hasUnseen, UNSEEN } from '#domain/kernel/written.ts';
import { peopleContract } from '#domain/people/contract.ts';
import {
  findMinistry,
  insertMinistry,
  insertRegion,
  listRegions,
  type RegionHead,
} from '#server/directory/store.regions.ts';
import { type Db, setRegion, type Tx } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import { writeJournal } from '#server/lib/journal.ts';
import { hashPassword, newPassword } from '#server/lib/password.ts';
import { hasAdministrator, insertAppointment, insertPerson } from './store.ts';

/** What the person at the console gave; what the database knows already may be left out. */
export interface FirstAdmin {
  readonly login: string;
  readonly name: string;
  readonly code?: string | undefined;
  readonly region?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly organization?: string | undefined;
  /** Adds one although the region has an administrator: for when access was lost. */
  readonly force: boolean;
}

export interface CreatedAdmin {
  readonly login: string;
  readonly name: string;
  readonly region: string;
  readonly organization: string;
  /** Told once; only its hash is kept. */
  readonly password: string;
}

const person = peopleContract.addPerson.body.shape;

/**
 * Makes the region, its ministry and an administrator, as far as they are missing, in one transaction.
 * @param owner connection of the schema's owner: the application itself may not create regions
 * @throws AppError `invalid` for what is missing or wrong, `conflict` when there is an administrator or the login is taken
 */
export async function createFirstAdmin(owner: Db, given: FirstAdmin, now: Date): Promise<CreatedAdmin> {
  const login = person.login.safeParse(given.login);
  if (!login.success) throw new AppError('invalid', 'admin.login');
  const fullName = person.fullName.safeParse(given.name);
  if (!fullName.success) throw new AppError('invalid', 'admin.name');
  const password = newPassword();
  const passwordHash = await hashPassword(password);

  return owner.transaction().execute(async (tx) => {
    const region = await takeRegion(tx, given);
    const today = dayIn(region.timeZone, now);
    await setRegion(tx, region.id);
    if (!given.force && (await hasAdministrator(tx, region.id, today)))
      throw new AppError('conflict', 'admin.exists', { region: region.name });
    const ministry = await takeMinistry(tx, region.id, given.organization);
    const userId = newId<'user'>();
    await insertPerson(tx, {
      regionId: region.id,
      id: userId,
      login: login.data,
      fullName: fullName.data,
      passwordHash,
      passwordIssuedAt: now,
      by: null,
    });
    const role = 'ministry_admin';
    await insertAppointment(tx, {
      regionId: region.id,
      id: newId(),
      userId,
      role,
      organizationId: ministry.id,
      validFrom: today,
    });
    await writeJournal(tx, {
      regionId: region.id,
      userId: null,
      event: peopleContract.addPerson.audit,
      subject: `user:${userId}`,
      detail: { login: login.data, role, organizationId: ministry.id },
      businessAt: now,
      requestId: 'create-admin',
    });
    return {
      login: login.data,
      name: fullName.data,
      region: region.name,
      organization: ministry.name,
      password,
    };
  });
}

/** The region with this code, the only one there is, or a new one. */
async function takeRegion(tx: Tx, given: FirstAdmin): Promise<RegionHead> {
  const regions = await listRegions(tx);
  if (given.code === undefined && regions.length > 1) throw new AppError('invalid', 'admin.several_regions');
  const found = regions.find((region) => given.code === undefined || region.code === given.code);
  if (found) return found;
  const region = {
    id: newId<'region'>(),
    code: required('code', given.code),
    name: required('region', given.region),
    timeZone: required('time-zone', given.timeZone),
  };
  if (!/^\d{2}$/.test(region.code)) throw new AppError('invalid', 'admin.code');
  if (!Intl.supportedValuesOf('timeZone').includes(region.timeZone))
    throw new AppError('invalid', 'admin.time_zone', { zone: region.timeZone });
  await insertRegion(tx, region);
  return region;
}

async function takeMinistry(
  tx: Tx,
  regionId: RegionId,
  name: string | undefined,
): Promise<{ id: OrganizationId; name: string }> {
  const found = await findMinistry(tx, regionId);
  if (found) return found;
  const ministry = { id: newId<'organization'>(), name: required('organization', name) };
  await insertMinistry(tx, regionId, ministry);
  return ministry;
}

function required(option: string, value: string | undefined): string {
  if (!value?.trim()) throw new AppError('invalid', 'admin.missing', { option });
  const line = cleanLine(value);
  if (hasUnseen(line)) throw new AppError('invalid', UNSEEN);
  return line;
}
