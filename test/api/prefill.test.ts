import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceSurvey1 } from '#domain/catalogue/forms/resource-survey/earlier.ts';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { Answers } from '#domain/forms/model.ts';
import { findCell, sectionsOf } from '#domain/forms/rules.cells.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { answersOf, type Collection, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type ListedSchool, type World } from '../support/world.ts';

const POSITION = 'identification.position.text';
const COUNT = 'staffing.primary.count';
let world: World;
let last: Collection;
let next: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A collection of last year, accepted from city1 and only sent by city2, and the one of this year. */
beforeEach(async () => {
  // Later than the collections of the test before: the previous one is the last that was opened.
  world.clock.set(new Date(world.clock.now().getTime() + 1000).toISOString());
  last = await openCollection(world, '2019-10-15');
  for (const school of ['city1', 'city2'] as const) await submit(world, school, last.form[school]);
  const sent = await world.as('buzuluk').call(api.getForm, { params: { id: last.form.city1 } });
  await world.as('buzuluk').call(api.accept, { params: { id: sent.id }, body: { version: sent.version } });
  next = await openCollection(world, '2020-06-05');
});

const open = (school: ListedSchool) =>
  world.as(school).call(api.getForm, { params: { id: next.form[school] } });
const withoutIdentification = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('identification.')));
const confirm = (section: string, confirmed = true) =>
  world
    .as('city1')
    .call(api.confirmSection, { params: { id: next.form.city1, section }, body: { confirmed } });
const submission = (form: SurveyForm) => ({ params: { id: form.id }, body: { version: form.version } });

describe('the first opening of a form', () => {
  it('carries over what was accepted last time, but not who filled it in', async () => {
    const form = await open('city1');
    const before = answersOf('city1').answers;
    expect(form.answers).toEqual(withoutIdentification(before));
    expect(form.carried).toEqual({ cells: withoutIdentification(before), confirmed: [] });
    expect(form.previous?.answers).toEqual(before);
    expect(form.answers).not.toHaveProperty([POSITION]);
  });

  it('carries over from an older version what the newer one still asks', async () => {
    await world.owner('UPDATE campaigns SET form_version = 1 WHERE id = $1', [last.campaign]);
    await world.owner(
      `UPDATE survey_forms SET answers = answers || '{"staffing.of_another_time.count": 7}' WHERE id = $1`,
      [last.form.city1],
    );
    const form = await open('city1');
    const before = answersOf('city1').answers;
    // Row 2.8 is read otherwise since, and «нет» and «не проводился» were no answers then.
    const asked = Object.fromEntries(
      Object.entries(before).filter(
        ([key]) => findCell(resourceSurvey1, key) && !key.startsWith('contingent.one_higher_education.'),
      ),
    );
    expect(Object.keys(asked).length).toBeLessThan(Object.keys(before).length);
    expect(form.answers).toEqual(withoutIdentification(asked));
    expect(form.previous?.answers).toEqual(asked);
  });

  it('carries over nothing that was not accepted, of no other school, and nothing twice', async () => {
    expect((await open('city2')).answers).toEqual({});
    expect((await open('village1')).previous).toBeNull();

    const form = await open('city1');
    const change = { cell: COUNT, value: null, base: form.cellVersions[COUNT] ?? 0 };
    await world.as('city1').call(api.saveCells, { params: { id: form.id }, body: { changes: [change] } });
    expect((await open('city1')).answers).not.toHaveProperty([COUNT]);
  });

  it('is the school’s: who reviews sees an empty form until then', async () => {
    const seen = await world.as('buzuluk').call(api.getForm, { params: { id: next.form.city1 } });
    expect(seen.answers).toEqual({});
  });

  it('stands in the history of the cells', async () => {
    await open('city1');
    const history = await world
      .as('buzuluk')
      .call(api.getCellHistory, { params: { id: next.form.city1 }, query: { cell: COUNT } });
    expect(history).toMatchObject([{ before: null, after: answersOf('city1').answers[COUNT] }]);
  });
});

describe('a section with carried answers', () => {
  async function fillIdentification(): Promise<SurveyForm> {
    const form = await open('city1');
    const { answers } = answersOf('city1');
    return fill(world, 'city1', form.id, { ...answersOf('city1'), answers });
  }

  it('keeps the form from being sent until it is confirmed', async () => {
    const form = await fillIdentification();
    const refused = await world.as('city1').refused(api.submit, submission(form));
    expect(refused).toMatchObject({ status: 409, reason: 'survey.unconfirmed' });
    const waiting = sectionsOf(resourceSurvey)
      .map(({ id }) => id)
      .filter((id) => id !== 'identification');
    expect(refused.detail).toEqual({ sections: waiting });

    for (const section of waiting) await confirm(section);
    expect(await confirm('staffing', false)).not.toContain('staffing');
    expect((await world.as('city1').refused(api.submit, submission(form))).detail).toEqual({
      sections: ['staffing'],
    });
    expect(await confirm('staffing')).toContain('staffing');
    const sent = await world.as('city1').call(api.submit, submission(form));
    expect(sent.carried.confirmed.toSorted()).toEqual(waiting.toSorted());

    const reason = 'Проверьте сведения о кадрах';
    const back = { params: { id: form.id }, body: { version: sent.version, reason } };
    const returned = await world.as('buzuluk').call(api.sendBack, back);
    expect(returned.carried.confirmed).toHaveLength(waiting.length);
  });

  it('is confirmed only by its school and while the form is open', async () => {
    await open('city1');
    const params = { id: next.form.city1, section: 'staffing' };
    const foreign = await world
      .as('city2')
      .refused(api.confirmSection, { params, body: { confirmed: true } });
    expect(foreign.status).toBe(404);
    const unknown = { params: { ...params, section: 'roof' }, body: { confirmed: true } };
    expect((await world.as('city1').refused(api.confirmSection, unknown)).reason).toBe('survey.no_section');
    const closed = { params: { id: last.form.city1, section: 'staffing' }, body: { confirmed: true } };
    expect((await world.as('city1').refused(api.confirmSection, closed)).status).toBe(409);
  });
});
