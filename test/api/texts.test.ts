import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactContract as api } from '#domain/consolidation/contract.exact.ts';
import type { Answers } from '#domain/forms/model.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import { createWorld, type ListedSchool, type Login, type World } from '../support/world.ts';

const cell = 'facilities.main.repair';
let world: World;
let collection: Collection;

/** Both schools of the city and one of the district wrote words; those of the district are another's. */
beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  await accept('city1', 'buzuluk', 'Нужен ремонт  крыши');
  await accept('city2', 'buzuluk', 'нужен ремонт крыши');
  await accept('village1', 'rayon', 'Нет спортивного зала');
});
afterAll(() => world.close());

const texts = (login: Login, query: object = {}) =>
  world.as(login).call(api.listTexts, { params: { id: collection.campaign }, query: { cell, ...query } });

describe('answers in words', () => {
  it('stand together where they are equal, whatever the case and the spaces', async () => {
    const { items, total } = await texts('curator');
    expect(total).toBe(2);
    expect(items.map(({ schools }) => schools.map(({ school }) => school))).toEqual([
      ['Школа № 101 г. Бузулука', 'Школа № 102 г. Бузулука'],
      ['Липовская школа'],
    ]);
    expect(items[0]?.schools[0]).toMatchObject({ formId: collection.form.city1, cell });
  });

  it('are searched by a part of a word', async () => {
    expect((await texts('curator', { search: 'СПОРТ' })).items.map(({ text }) => text)).toEqual([
      'Нет спортивного зала',
    ]);
    expect((await texts('curator', { search: 'бассейн' })).items).toEqual([]);
  });

  it('of a neighbour are neither listed, counted nor found', async () => {
    const own = await texts('buzuluk');
    expect(own.items).toHaveLength(1);
    expect(own.cells.find((one) => one.cell === cell)?.answers).toBe(2);
    expect((await texts('buzuluk', { search: 'спортивного' })).items).toEqual([]);
    await expect(texts('buzuluk', { municipalityId: world.municipality.rayon })).rejects.toThrow('not_found');
  });

  it('of one section only', async () => {
    const { items } = await world.as('curator').call(api.listTexts, {
      params: { id: collection.campaign },
      query: { section: 'contingent', search: 'ремонт крыши' },
    });
    expect(items).toEqual([]);
  });
});

async function accept(school: ListedSchool, reviewer: Login, text: string): Promise<void> {
  const id = collection.form[school];
  const filled = answersOf(school);
  const answers: Answers = { ...filled.answers, [cell]: text };
  const form = await fill(world, school, id, { ...filled, answers });
  const sent = await world
    .as(school)
    .call(surveysContract.submit, { params: { id }, body: { version: form.version } });
  await world.as(reviewer).call(surveysContract.accept, { params: { id }, body: { version: sent.version } });
}
