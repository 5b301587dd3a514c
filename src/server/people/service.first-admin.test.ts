import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleContract as api } from '#domain/people/contract.ts';
import { connect } from '#server/lib/db.ts';
import { nobody } from '../../../test/support/actors.ts';
import { createTestApp, type TestApp } from '../../../test/support/app.ts';
import { createFirstAdmin } from './service.first-admin.ts';

let test: TestApp;
let owner: ReturnType<typeof connect>;
const given = {
  login: 'Pavlova.N',
  name: 'Павлова Нина Юрьевна',
  code: '56',
  region: 'Оренбургская область',
  timeZone: 'Asia/Yekaterinburg',
  organization: 'Министерство образования',
  force: false,
};
const create = (changes: Partial<typeof given> = {}) =>
  createFirstAdmin(owner.db, { ...given, ...changes }, test.clock.now());

beforeAll(async () => {
  test = await createTestApp();
  owner = connect(test.database.owner, 1);
});
afterAll(async () => {
  await owner.pool.end();
  await test.close();
});

describe('createFirstAdmin', () => {
  it.each([
    ['admin.login', { login: 'я' }],
    ['admin.name', { name: ' ' }],
    ['admin.code', { code: 'Оренбург' }],
    ['admin.time_zone', { timeZone: 'Азия/Екатеринбург' }],
    ['admin.missing', { region: ' ' }],
    ['admin.missing', { organization: '' }],
    ['request.unseen_marks', { organization: 'Мини\u202eстерство' }],
  ])('refuses with %s and leaves nothing behind', async (reason, changes) => {
    await expect(create(changes)).rejects.toMatchObject({ code: 'invalid', reason });
    expect(await test.owner('SELECT region_id FROM regions')).toEqual([]);
  });

  it('makes region, ministry and an administrator who can sign in', async () => {
    const { password, ...created } = await create();
    expect(created).toEqual({
      login: 'pavlova.n',
      name: given.name,
      region: given.region,
      organization: given.organization,
    });
    expect(await test.owner('SELECT code, name, time_zone FROM regions')).toEqual([
      { code: '56', name: given.region, time_zone: given.timeZone },
    ]);
    const signedIn = await nobody(test).call(api.signIn, { body: { login: 'pavlova.n', password } });
    expect(signedIn.rights).toContain('people.manage');
    expect(signedIn.appointments).toMatchObject([{ role: 'ministry_admin' }]);
    const [hash] = await test.owner<{ password_hash: string }>('SELECT password_hash FROM users');
    expect(hash?.password_hash).not.toContain(password);
    expect(await test.owner('SELECT event, request_id FROM audit_events WHERE user_id IS NULL')).toEqual([
      { event: 'person.added', request_id: 'create-admin' },
    ]);
  });

  it('refuses a second administrator unless forced, and then uses the region that is there', async () => {
    await expect(create({ login: 'second' })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'admin.exists',
    });
    const { login, name } = given;
    const second = await createFirstAdmin(
      owner.db,
      { login: `second.${login}`, name, force: true },
      test.clock.now(),
    );
    expect(second).toMatchObject({ region: given.region, organization: given.organization });
    expect(await test.owner('SELECT kind FROM organizations')).toEqual([{ kind: 'ministry' }]);
  });

  it('refuses a login that is taken', async () => {
    await expect(create({ force: true })).rejects.toMatchObject({ reason: 'person.login_taken' });
  });

  it('takes the place of administrators of a demonstration that is closed', async () => {
    await test.owner("UPDATE users SET demonstration = 'open'");
    await expect(create({ login: 'fourth' })).rejects.toMatchObject({ reason: 'admin.exists' });
    await test.owner("UPDATE users SET demonstration = 'closed'");
    expect(await create({ login: 'fourth' })).toMatchObject({ login: 'fourth' });
    expect(await test.owner('SELECT login FROM users WHERE demonstration IS NULL')).toEqual([
      { login: 'fourth' },
    ]);
  });

  it('does not guess among several regions', async () => {
    await create({ code: '90', region: 'Соседняя область', login: 'neighbour' });
    const { login, name } = given;
    await expect(
      createFirstAdmin(owner.db, { login: `third.${login}`, name, force: true }, test.clock.now()),
    ).rejects.toMatchObject({ reason: 'admin.several_regions' });
  });
});
