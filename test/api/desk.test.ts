import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { addDays, dayIn } from '#domain/kernel/dates.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { submit } from '../support/collection.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import { type ListedSchool, type Login, reviewerOf, type World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const deskOf = (login: Login) => world.as(login).call(deskContract.getDesk);
const formOf = (school: ListedSchool) => roadmap.collection.form[school];
const today = () => dayIn('Asia/Yekaterinburg', world.clock.now());

const ownOf = (id: AssignmentRow['organization']['id']): AssignmentRow => {
  const found = roadmap.assignments.find((a) => a.organization.id === id && a.item.kind === 'measure');
  if (!found) throw new Error('nothing is assigned');
  return found;
};

async function accept(school: ListedSchool): Promise<void> {
  const id = formOf(school);
  const as = world.as(reviewerOf(school));
  const { version } = await as.call(surveysContract.getForm, { params: { id } });
  await as.call(surveysContract.accept, { params: { id }, body: { version } });
}

describe('what one waits for', () => {
  it('is the form that was sent: at whom and since when, until it is accepted', async () => {
    await submit(world, 'city1', formOf('city1'));
    const wait = { kind: 'form_at_municipality', subjectId: formOf('city1'), count: 1, sinceOn: today() };
    expect((await deskOf('city1')).waits).toContainEqual(
      expect.objectContaining({ ...wait, waitingDays: 0 }),
    );
    expect((await deskOf('city2')).waits).toEqual([]);
    await accept('city1');
    expect((await deskOf('city1')).waits.map(({ kind }) => kind)).not.toContain('form_at_municipality');
  });

  it('is the report that was sent, at whoever accepts it', async () => {
    const mine = ownOf(world.organization.city1);
    const body = { version: 0, text: 'Проведено совещание', fileIds: [] };
    await world.as('city1').call(assignmentsContract.report, { params: { id: mine.id }, body });
    expect((await deskOf('city1')).waits).toContainEqual(
      expect.objectContaining({ kind: 'report_at_municipal_authority', subjectId: mine.id, waitingDays: 0 }),
    );
    const { actions } = await deskOf('buzuluk');
    expect(actions.find(({ kind }) => kind === 'decide_assignments')).toMatchObject({
      count: 1,
      waitingDays: 0,
    });
  });

  it('is of a municipality the form that it gave back', async () => {
    await submit(world, 'village1', formOf('village1'));
    const as = world.as('rayon');
    const params = { id: formOf('village1') };
    const { version } = await as.call(surveysContract.getForm, { params });
    await as.call(surveysContract.sendBack, { params, body: { version, reason: 'Проверьте кадры' } });
    expect((await deskOf('rayon')).waits).toContainEqual(
      expect.objectContaining({ kind: 'form_at_school', subjectId: roadmap.collection.campaign, count: 1 }),
    );
    expect((await deskOf('buzuluk')).waits).toEqual([]);
  });
});

it('offers to report clause 2.1 only once the forms are accepted, and the form that is waited for until then', async () => {
  const clause = roadmap.assignments.find(
    ({ organization, item }) => organization.id === world.organization.mouoOrsk && item.number === '2.1',
  );
  const kindsOf = async () =>
    (await deskOf('orsk')).actions
      .filter(({ title }) => title.startsWith('2.1 '))
      .map(({ kind, subjectId }) => [kind, subjectId]);
  expect(await kindsOf()).toEqual([['await_form', formOf('orsk1')]]);
  await submit(world, 'orsk1', formOf('orsk1'));
  await accept('orsk1');
  expect(await kindsOf()).toEqual([['report_assignment', clause?.id]]);
});

describe('how far one is', () => {
  it('is told in parts that are all of it', async () => {
    const { standings } = await deskOf('city1');
    const own = standings.find(({ kind }) => kind === 'own_assignments');
    const all = roadmap.assignments.filter(
      ({ organization }) => organization.id === world.organization.city1,
    );
    expect(own?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  });

  it('is of a municipality also its forms, by their state', async () => {
    const { standings } = await deskOf('buzuluk');
    expect(standings).toContainEqual(
      expect.objectContaining({
        kind: 'forms',
        parts: [
          { part: 'accepted', count: 1 },
          { part: 'draft', count: 1 },
        ],
      }),
    );
    expect((await deskOf('city1')).standings.map(({ kind }) => kind)).not.toContain('forms');
  });
});

it('is of who only watches the collections that go on', async () => {
  const { standings } = await deskOf('ukn');
  const forms = standings.find(({ kind }) => kind === 'forms');
  expect(forms?.subjectId).toBe(roadmap.collection.campaign);
  const { total } = await world
    .as('ukn')
    .call(surveysContract.getProgress, { params: { id: roadmap.collection.campaign }, query: {} });
  expect(forms?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(total.total);
  expect(forms?.parts).toContainEqual({ part: 'accepted', count: total.accepted });
});

describe('what changed since yesterday', () => {
  it('is told to those who watch the region, by kind and by name', async () => {
    const { changes } = await deskOf('curator');
    const mine = ownOf(world.organization.city1);
    const reported = changes.find(({ kind }) => kind === 'reported');
    expect(reported?.count).toBe(1);
    expect(reported?.latest.map(({ id }) => id)).toEqual([mine.id]);
    expect((await deskOf('buzuluk')).changes).toEqual([]);
  });

  it('is also what became overdue, and no more after two days', async () => {
    const mine = ownOf(world.organization.mouoBuzuluk);
    const overdueWhenDue = async (dueOn: string) => {
      await world.owner('UPDATE assignments SET due_on = $2 WHERE id = $1', [mine.id, dueOn]);
      const { changes } = await deskOf('controller');
      return changes
        .filter(({ kind }) => kind === 'overdue')
        .flatMap(({ latest }) => latest.map(({ id }) => id));
    };
    expect(await overdueWhenDue(today())).not.toContain(mine.id);
    expect(await overdueWhenDue(addDays(today(), -1))).toContain(mine.id);
    expect(await overdueWhenDue(addDays(today(), -3))).not.toContain(mine.id);
  });
});
