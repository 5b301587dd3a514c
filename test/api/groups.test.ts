import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { schoolGroupsContract as api } from '#domain/consolidation/contract.groups.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import type { SchoolGroupId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { answersOf, type Collection, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, reviewerOf, type World } from '../support/world.ts';

const accepted = ['city1', 'city2', 'village1', 'village2'] as const;

let world: World;
let collection: Collection;
const idsOf = (...schools: readonly ListedSchool[]) => schools.map((school) => world.organization[school]);
const make = (login: Login, title: string, ...schools: ListedSchool[]) =>
  world.as(login).call(api.makeGroup, { body: { title, schoolIds: idsOf(...schools) } });
const figuresOf = (login: Login, groupId: SchoolGroupId) =>
  world.as(login).call(exactContract.getFigures, { params: { id: collection.campaign }, query: { groupId } });
const sumOf = (...schools: ListedSchool[]) =>
  schools.reduce(
    (sum, school) => addProjection(sum, project(resourceSurvey, answersOf(school).answers), 1),
    emptyAggregate(resourceSurvey),
  );

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  for (const school of accepted) {
    const { id, version } = await submit(world, school, collection.form[school]);
    const as = world.as(reviewerOf(school));
    await as.call(surveysContract.accept, { params: { id }, body: { version } });
  }
});
afterAll(() => world.close());

describe('a saved group of schools', () => {
  it('is put together across municipalities, with the forms of its schools alone', async () => {
    const { id, schools } = await make('curator', 'Опорные школы', 'city1', 'village1', 'orsk1');
    expect(schools).toBe(3);
    const { aggregate, counts } = await figuresOf('curator', id);
    expect(aggregate).toEqual(sumOf('city1', 'village1'));
    expect(counts).toEqual({ total: 3, accepted: 2, submitted: 0 });
    const cell = { cell: 'staffing.primary.count', groupId: id };
    const rows = await world
      .as('curator')
      .call(exactContract.listSchools, { params: { id: collection.campaign }, query: cell });
    expect(rows.map((row) => row.school.id).sort()).toEqual(idsOf('city1', 'village1').sort());
    const narrowed = { groupId: id, municipalityId: world.municipality.rayon };
    const district = await world
      .as('curator')
      .call(exactContract.getFigures, { params: { id: collection.campaign }, query: narrowed });
    expect(district.aggregate).toEqual(sumOf('village1'));
  });

  it('without a form in the collection has empty figures; without a school it is refused', async () => {
    const { id } = await make('curator', 'Без форм', 'orsk1');
    expect((await figuresOf('curator', id)).aggregate.forms).toBe(0);
    const empty = { body: { title: 'Пустая', schoolIds: [] } };
    expect((await world.as('curator').refused(api.makeGroup, empty)).reason).toBe('school_group.empty');
  });

  it('is renamed and refilled, and removed, by its owner alone', async () => {
    const { id } = await make('buzuluk', 'Городские', 'city1');
    const body = { title: 'Городские школы', schoolIds: idsOf('city1', 'city2') };
    const changed = await world.as('buzuluk2').call(api.changeGroup, { params: { id }, body });
    expect(changed).toMatchObject({ title: 'Городские школы', schools: 2, own: true });
    expect(await world.as('curator').call(api.getGroup, { params: { id } })).toMatchObject({ own: false });
    expect((await world.as('curator').refused(api.changeGroup, { params: { id }, body })).reason).toBe(
      'access.not_yours',
    );
    await world.as('buzuluk').call(api.removeGroup, { params: { id } });
    expect((await world.as('buzuluk').refused(api.getGroup, { params: { id } })).status).toBe(404);
  });

  it('understands a pasted list within the scope', async () => {
    const text = 'Школа № 101 г. Бузулука\nЛиповская школа';
    const lines = await world.as('buzuluk').call(api.recognizeSchools, { body: { text } });
    expect(lines.map((line) => line.problem)).toEqual([null, 'unknown']);
  });
});

describe('the city against the district of the same name', () => {
  it('sees no group of the district or the ministry, by list, id, figures or schools', async () => {
    const groups = [
      await make('rayon', 'Районные', 'village1', 'village2'),
      await make('curator', 'Все', 'city1', 'village1'),
    ];
    expect((await world.as('buzuluk').call(api.listGroups)).map((group) => group.title)).toEqual([]);
    const params = { id: collection.campaign };
    for (const { id: groupId } of groups) {
      const madeUp = world.region as never;
      const attempts = [
        [api.getGroup, { params: { id: groupId } }, { params: { id: madeUp } }],
        [api.removeGroup, { params: { id: groupId } }, { params: { id: madeUp } }],
        [exactContract.getFigures, { params, query: { groupId } }, { params, query: { groupId: madeUp } }],
        [
          exactContract.listSchools,
          { params, query: { groupId, cell: 'staffing.primary.count' } },
          { params, query: { groupId: madeUp, cell: 'staffing.primary.count' } },
        ],
      ] as const;
      for (const [endpoint, real, invented] of attempts) {
        const answers = [
          await world.as('buzuluk').send(endpoint, real),
          await world.as('buzuluk').send(endpoint, invented),
        ];
        expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404]);
        expect(answers[0]?.body).toBe(answers[1]?.body);
      }
    }
    expect((await world.as('curator').call(api.listGroups)).length).toBeGreaterThan(1);
  });

  it('cannot take a school of the district into a group of its own', async () => {
    for (const schoolIds of [idsOf('village1'), idsOf('city1', 'village1'), [world.region as never]]) {
      const refusal = await world
        .as('buzuluk')
        .refused(api.makeGroup, { body: { title: 'Чужие', schoolIds } });
      expect(refusal).toMatchObject({ status: 400, reason: 'school_group.not_a_school' });
    }
    const { items } = await world.as('buzuluk').call(api.listCandidates, { query: { search: 'школа' } });
    expect(new Set(items.map((school) => school.municipality?.name))).toEqual(new Set(['город Бузулук']));
  });

  it('learns nothing of a school that has moved away, even through a group made before', async () => {
    const { id } = await world.as('buzuluk').call(api.makeGroup, {
      body: { title: 'Бывшие', schoolIds: [world.organization.city1, world.organization.city3] },
    });
    const before = await figuresOf('buzuluk', id);
    await world.owner('UPDATE organizations SET municipality_id = $2 WHERE id = $1', [
      world.organization.city3,
      world.municipality.rayon,
    ]);
    const group = await world.as('buzuluk').call(api.getGroup, { params: { id } });
    expect([group.schools, group.members.map((school) => school.id)]).toEqual([1, idsOf('city1')]);
    expect((await figuresOf('buzuluk', id)).aggregate).toEqual(before.aggregate);
    await world.owner('UPDATE organizations SET municipality_id = $2 WHERE id = $1', [
      world.organization.city3,
      world.municipality.buzuluk,
    ]);
  });
});
