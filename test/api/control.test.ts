import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract as api } from '#domain/assignments/control/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { assignmentIn, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
  await world.as('admin').call(directoryContract.moveClock, { body: { businessOn: '2020-07-06' } });
});
afterAll(() => world.close());

const row = (number: string, body: OrganizationKey) =>
  assignmentIn(world, roadmap.assignments, number, body, number === '2.1' ? 'clause' : 'measure');
const red = async (login: Login, query = {}) => (await world.as(login).call(api.listRed, { query })).items;
const decide = (login: Login, ids: readonly AssignmentRow[], decision: object) =>
  world
    .as(login)
    .call(api.decideControl, { body: { ids: ids.map(({ id }) => id), decision: decision as never } });
const remind = { action: 'remind', text: 'Напоминаю о сроке' };

describe('the page of the controller', () => {
  it('has a sentence whose numbers add up to every assignment', async () => {
    const { total, states } = await world.as('controller').call(api.getControl, {});
    expect(total).toBe(roadmap.assignments.length);
    expect(Object.values(states).reduce((sum, one) => sum + one, 0)).toBe(total);
    const { total: overdue } = await world.as('controller').call(api.listRed, { query: {} });
    expect(states.overdue).toBe(overdue);
  });

  it('lists what is overdue within the scope: what is missing and by how many days', async () => {
    const own = await red('buzuluk');
    expect(new Set(own.map(({ termState }) => termState))).toEqual(new Set(['overdue']));
    expect(own.every(({ municipality }) => municipality?.name === 'город Бузулук')).toBe(true);
    const set = own.find(({ id }) => id === row('2.1', 'mouoBuzuluk').id);
    expect(set).toMatchObject({
      forms: { total: 2, accepted: 0, waiting: 0, waitingDays: null },
      daysLate: 31,
    });
    expect((await red('orsk')).some(({ id }) => own.some((one) => one.id === id))).toBe(false);
    for (const login of ['city1', 'rcro', 'ukn'] as const)
      expect((await world.as(login).refused(api.listRed, { query: {} })).status, login).toBe(403);
  });

  it('decides on many at once: who is not overdue is told, the others get the word', async () => {
    const [third, other, twelfth] = [row('3', 'mouoBuzuluk'), row('3', 'mouoOrsk'), row('12', 'mouoOrsk')];
    const outcomes = await decide('controller', [third, other, twelfth], remind);
    expect(new Map(outcomes.map(({ id, refusal }) => [id, refusal?.reason ?? null]))).toEqual(
      new Map([
        [third.id, null],
        [other.id, null],
        [twelfth.id, 'control.not_overdue'],
      ]),
    );
    const desk = await world.as('buzuluk').call(deskContract.getDesk, {});
    expect(desk.actions.find(({ subjectId }) => subjectId === third.id)?.reminder).toBe('Напоминаю о сроке');
    const [first] = (await red('controller')).filter(({ id }) => id === third.id);
    expect(first?.control).toMatchObject([{ step: 'reminded', by: 'Власов Игорь Петрович' }]);
  });

  it('is nobody’s means against others: not of one’s own organisation, not of a neighbour', async () => {
    const [own, neighbour] = [row('3', 'mouoBuzuluk'), row('3', 'village1')];
    const outcomes = await decide('buzuluk', [own, neighbour], remind);
    expect(outcomes.map(({ refusal }) => refusal?.reason).sort()).toEqual([
      'access.not_yours',
      'assignment.not_found',
    ]);
    expect((await decide('buzuluk', [row('3', 'city1')], remind))[0]?.refusal).toBeNull();
  });

  it('asks for an explanation, which the executor gives once', async () => {
    const school = row('3', 'city2');
    const question = { action: 'ask_explanation', text: 'Почему нет анализа?', answerBy: '2020-07-08' };
    expect(
      (await decide('buzuluk', [school], { ...question, answerBy: '2020-07-01' }))[0]?.refusal?.reason,
    ).toBe('control.answer_passed');
    await decide('buzuluk', [school], question);
    const params = { id: school.id };
    const asked = await world.as('city2').call(assignmentsContract.getAssignment, { params });
    expect(asked).toMatchObject({ mayExplain: true, control: [{ answerBy: '2020-07-08' }] });
    expect((await world.as('buzuluk').call(assignmentsContract.getAssignment, { params })).mayExplain).toBe(
      false,
    );
    const answer = { params, body: { text: 'Болел заместитель, анализ готов' } };
    expect((await world.as('village1').refused(api.explain, answer)).status).toBe(404);
    expect((await world.as('city2').call(api.explain, answer)).mayExplain).toBe(false);
    expect((await world.as('city2').refused(api.explain, answer)).reason).toBe('control.nothing_asked');
    const [told] = (await red('buzuluk')).filter(({ id }) => id === school.id);
    expect(told?.control.map(({ step }) => step)).toEqual(['explained', 'explanation_asked']);
  });

  it('sets a new day with a reason, which counts as a shift and takes it off the red list', async () => {
    const third = row('3', 'mouoOrsk');
    await decide('controller', [third], {
      action: 'set_day',
      text: 'Карантин в школах города',
      day: '2020-07-20',
    });
    const moved = await world
      .as('orsk')
      .call(assignmentsContract.getAssignment, { params: { id: third.id } });
    expect(moved).toMatchObject({ dueOn: '2020-07-20', shifted: { times: 1, days: 20 } });
    expect((await red('controller')).some(({ id }) => id === third.id)).toBe(false);
    const set = row('2.1', 'mouoOrsk');
    const refusal = (
      await decide('controller', [set], { action: 'set_day', text: 'Карантин', day: '2020-07-20' })
    )[0];
    expect(refusal?.refusal?.reason).toBe('control.set_by_order');
  });
});
