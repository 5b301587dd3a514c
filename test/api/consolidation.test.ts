import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { exactContract as api } from '#domain/consolidation/contract.exact.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { answersOf, type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, reviewerOf, type World } from '../support/world.ts';

const COUNT = 'staffing.primary.count';
const PUPILS = 'contingent.pupils.count';
const accepted = ['city1', 'city2', 'village1'] as const;

let world: World;
let collection: Collection;
const params = () => ({ id: collection.campaign });

/** Three forms are accepted, one of the district waits, that of Orsk is a draft. */
beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  for (const school of accepted) {
    const { id, version } = await submit(world, school, collection.form[school]);
    await world.as(reviewerOf(school)).call(surveysContract.accept, { params: { id }, body: { version } });
  }
  await submit(world, 'village2', collection.form.village2);
});
afterAll(() => world.close());

const sumOf = (schools: readonly ListedSchool[]) =>
  schools.reduce(
    (sum, school) => addProjection(sum, project(resourceSurvey, answersOf(school).answers), 1),
    emptyAggregate(resourceSurvey),
  );
const schoolsOf = (login: Login, query: object) =>
  world.as(login).call(api.listSchools, { params: params(), query: { cell: COUNT, ...query } });

describe('figures', () => {
  it('are of accepted forms, or also of those that wait for a decision', async () => {
    const of = (login: Login, query: object) =>
      world.as(login).call(api.getFigures, { params: params(), query });
    expect((await of('curator', {})).aggregate).toEqual(sumOf(accepted));
    expect((await of('curator', { states: 'sent' })).aggregate).toEqual(sumOf([...accepted, 'village2']));
    const district = { municipalityId: world.municipality.rayon, states: 'sent' };
    expect((await of('curator', district)).aggregate).toEqual(sumOf(['village1', 'village2']));
    expect((await of('buzuluk', { states: 'sent' })).aggregate).toEqual(sumOf(['city1', 'city2']));
  });

  it('lead to the schools behind them, with the pupils of each', async () => {
    const rows = await schoolsOf('curator', {});
    expect(rows.map((row) => [row.school.name, row.values[0]?.answer, row.number, row.pupils])).toEqual(
      (['village1', 'city1', 'city2'] as const).map((school) => {
        const { answers } = answersOf(school);
        return [expect.any(String), answers[COUNT], answers[COUNT], answers[PUPILS]];
      }),
    );
    expect(rows.map((row) => row.school.name)).toEqual([
      'Липовская школа',
      'Школа № 101 г. Бузулука',
      'Школа № 102 г. Бузулука',
    ]);
    const sent = await schoolsOf('curator', { states: 'sent' });
    expect(sent.filter((row) => row.status === 'submitted').map((row) => row.school.name)).toEqual([
      'Берёзовская школа',
    ]);
  });

  it('that are computed lead to what each school comes to', async () => {
    const total = await schoolsOf('curator', { cell: 'staffing.total.count' });
    const sum = total.reduce((all, row) => all + (row.number ?? 0), 0);
    const slot = sumOf(accepted).sums;
    expect(slot).toContain(sum);
    expect(total.every((row) => row.values.length === 0)).toBe(true);
  });

  it('of a school that was merged since keep its name and tell where it is now', async () => {
    await world.owner('UPDATE organizations SET closed_on = $2, successor_id = $3 WHERE id = $1', [
      world.organization.city2,
      '2020-08-31',
      world.organization.city1,
    ]);
    const rows = await schoolsOf('buzuluk', {});
    expect(rows.map((row) => [row.school.name, row.mergedInto])).toEqual([
      ['Школа № 101 г. Бузулука', null],
      ['Школа № 102 г. Бузулука', 'Школа № 101 г. Бузулука'],
    ]);
  });

  it('of no cell of the form are refused', async () => {
    const unknown = { params: params(), query: { cell: 'staffing.nobody.count' } };
    expect((await world.as('curator').refused(api.listSchools, unknown)).reason).toBe('form.no_such_cell');
  });
});
