import { afterAll, beforeAll, expect, it } from 'vitest';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { formLibrary as library } from '#server/forms/library.ts';
import { type Collection, openCollection, submit } from '../../../test/support/collection.ts';
import { runCommand } from '../../../test/support/command.ts';
import { createWorld, type World } from '../../../test/support/world.ts';
import { watchAggregates } from './job.ts';
import { verifyAggregates } from './service.verification.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  for (const [school, reviewer] of [
    ['city1', 'buzuluk'],
    ['city2', 'buzuluk'],
    ['village1', 'rayon'],
  ] as const) {
    const id = collection.form[school];
    const { version } = await submit(world, school, id);
    await world.as(reviewer).call(api.accept, { params: { id }, body: { version } });
  }
});
afterAll(() => world.close());

const verify = () => verifyAggregates(world.db, library, world.region);
const plant = (sql: string) => world.owner(sql, [world.municipality.buzuluk]);

/** The command as an operator runs it, on this database. */
function runOnWorld(...args: readonly string[]) {
  const { host, database } = world.database.owner;
  return runCommand(args, { DATABASE_URL: `postgresql://postgres@localhost/${database}?host=${host}` });
}

it('finds the aggregates equal to the accepted forms', async () => {
  expect(await verify()).toEqual([
    {
      regionId: world.region,
      campaignId: collection.campaign,
      title: expect.any(String),
      forms: 3,
      municipalities: 2,
      differences: [],
    },
  ]);
  expect(await runOnWorld('verify-aggregates')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Своды равны пересчёту'),
  });
});

it('sees nothing of another region', async () => {
  expect(await verifyAggregates(world.db, library, world.foreignRegion)).toEqual([]);
});

it('finds a planted wrong figure, and tells it in the night', async () => {
  await plant(
    'UPDATE survey_aggregates SET sums[1] = sums[1] + 5, forms = forms + 1 WHERE municipality_id = $1',
  );
  const [verified] = await verify();
  expect(
    verified?.differences.map(({ municipality, figure, stored, recomputed }) => [
      municipality,
      figure,
      stored - recomputed,
    ]),
  ).toEqual([
    ['город Бузулук', 'forms', 1],
    ['город Бузулук', 'sum', 5],
  ]);
  const told: string[] = [];
  await watchAggregates(world.db, library, [world.region], (line) => told.push(line));
  expect(told).toEqual([expect.stringContaining('расхождений 2')]);

  const { code, out } = await runOnWorld('verify-aggregates');
  expect(code).toBe(1);
  expect(out).toContain('город Бузулук · число форм · —: хранится 3, по формам 2');

  await plant(
    'UPDATE survey_aggregates SET sums[1] = sums[1] - 5, forms = forms - 1 WHERE municipality_id = $1',
  );
  expect((await verify())[0]?.differences).toEqual([]);
});

it('finds an aggregate that is missing', async () => {
  await plant('DELETE FROM survey_aggregates WHERE municipality_id = $1');
  const [verified] = await verify();
  expect(verified?.differences[0]).toEqual({
    municipality: 'город Бузулук',
    figure: 'forms',
    cell: null,
    stored: 0,
    recomputed: 2,
  });
});
