import { afterAll, beforeAll, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { formsContract as api } from '#domain/forms/contract.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const params = { code: resourceSurvey.code, version: resourceSurvey.version };

it('a form is given as it was published, and in English beside the words of the order', async () => {
  const head = world.as('city1');
  expect(await head.call(api.getDefinition, { params, query: {} })).toEqual({
    ...resourceSurvey,
    peopleSections: ['contingent'],
  });
  const english = await head.call(api.getDefinition, { params, query: { language: 'en' } });
  expect(english.title).toMatch(/^Information on the resources/);
  const rows = english.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  expect(rows.find(({ id }) => id === 'large')).toMatchObject({
    label: 'Families with many children',
    printed: 'Кол-во многодетных семей',
  });
  const other = { params, query: { language: 'de' as never } };
  expect((await head.refused(api.getDefinition, other)).status).toBe(400);
});
