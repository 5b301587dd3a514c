import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '#domain/access/roles.ts';
import { contracts } from '#domain/contracts.ts';
import { joined } from '#domain/kernel/joined.ts';
import { actorOf, nobody, refusalOf } from '../support/actors.ts';
import type { Rows } from '../support/matrix.ts';
import { createWorld, type Login, logins, roleOf, type World } from '../support/world.ts';

/** Every feature has a file of its own rows beside this one. */
const parts = import.meta.glob<{ readonly rows: Rows }>('./matrix/*.ts', { eager: true });
const matrix = joined(Object.values(parts).map(({ rows }) => rows));

const endpoints = Object.entries(contracts).flatMap(([feature, contract]) =>
  Object.entries(contract).map(([name, endpoint]) => [`${feature}.${name}`, endpoint] as const),
);
const loginOf = Object.fromEntries(logins.toReversed().map((login) => [roleOf(login), login])) as Record<
  Role,
  Login
>;

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('names every endpoint, and none that is gone', () => {
  expect(Object.keys(matrix).sort()).toEqual(endpoints.map(([name]) => name).sort());
});

describe.each(endpoints)('%s', (name, endpoint) => {
  const [access, input] = matrix[name] ?? [[]];

  it('answers the roles that may call it and refuses the others', async () => {
    const answered: string[] = [];
    for (const role of roles) {
      const response = await actorOf(world, loginOf[role]).send(endpoint, input);
      expect(response.statusCode, `${role}: ${response.body}`).toBeLessThan(500);
      const refused = response.statusCode === 403;
      if (refused) expect(refusalOf(response).reason, role).toBe('access.no_right');
      else answered.push(role);
    }
    expect(answered).toEqual(roles.filter((role) => access === 'public' || access.includes(role)));
  });

  it('asks a stranger to sign in, unless it is public', async () => {
    const response = await nobody(world).send(endpoint, input);
    if (access === 'public') expect(response.statusCode).not.toBe(403);
    else expect(refusalOf(response)).toMatchObject({ status: 401, reason: 'session.absent' });
  });
});
