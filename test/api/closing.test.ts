import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { assignmentsContract as api } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { linksContract } from '#domain/plans/contract.links.ts';
import { allAssignments, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const bare = (number: string) => number.replace(/\.$/, '');
const rowsOf = async (kind: 'clause' | 'measure', number: string, body: OrganizationKey) =>
  (await allAssignments(world)).filter(
    (one) =>
      one.item.kind === kind &&
      bare(one.item.number) === number &&
      one.organization.id === world.organization[body],
  );
const read = (login: Login, { id }: Pick<AssignmentRow, 'id'>) =>
  world.as(login).call(api.getAssignment, { params: { id } });
async function rowOf(
  kind: 'clause' | 'measure',
  number: string,
  body: OrganizationKey,
): Promise<AssignmentRow> {
  const [row] = await rowsOf(kind, number, body);
  if (!row) throw new Error(`${body} has no ${kind} ${number}`);
  return row;
}
async function report(login: Login, row: AssignmentRow, claim: 'done' | 'not_required' = 'done') {
  const { version } = await read(login, row);
  const text = claim === 'done' ? 'Сделано и приложено' : 'В школе нет таких обучающихся';
  return world
    .as(login)
    .call(api.report, { params: { id: row.id }, body: { version, text, claim, fileIds: [] } });
}
async function accept(login: Login, row: AssignmentRow) {
  const { version } = await read(login, row);
  return world.as(login).call(api.accept, { params: { id: row.id }, body: { version, text: '' } });
}

describe('the report of an authority on what is asked of its schools', () => {
  it('writes itself once all of them are accepted or not required, and waits for the ministry', async () => {
    const [first, second] = [await rowOf('measure', '12', 'city1'), await rowOf('measure', '12', 'city2')];
    const own = await rowOf('measure', '12', 'mouoBuzuluk');
    await report('city1', first);
    await report('city2', second, 'not_required');
    await accept('buzuluk', first);
    expect((await read('buzuluk', own)).status).toBe('assigned');
    await accept('buzuluk', second);
    const written = await read('buzuluk', own);
    expect(written).toMatchObject({ status: 'reported', claim: 'done' });
    expect(written.steps[0]).toMatchObject({
      step: 'reported',
      automatic: true,
      text: 'Приняты отчёты всех школ муниципального образования: 1 из 2, не требуется: 1.',
    });
    expect((await accept('curator', own)).status).toBe('accepted');
  });

  it('writes itself once, also where the last two schools are accepted at the same moment', async () => {
    const schools = [await rowOf('measure', '22', 'city1'), await rowOf('measure', '22', 'city2')];
    const own = await rowOf('measure', '22', 'mouoBuzuluk');
    await report('city1', schools[0] as AssignmentRow);
    await report('city2', schools[1] as AssignmentRow);
    await Promise.all(schools.map((school) => accept('buzuluk', school)));
    const { status, steps } = await read('buzuluk', own);
    expect([status, steps.length]).toEqual(['reported', 1]);
  });

  it('is taken back with the decision of which it told', async () => {
    const school = await rowOf('measure', '12', 'orsk1');
    const own = await rowOf('measure', '12', 'mouoOrsk');
    await report('orsk1', school);
    const accepted = await accept('orsk', school);
    expect((await read('orsk', own)).status).toBe('reported');
    await world
      .as('orsk')
      .call(api.withdraw, { params: { id: school.id }, body: { version: accepted.version } });
    const taken = await read('orsk', own);
    expect(taken).toMatchObject({ status: 'assigned', dueOn: own.dueOn });
    expect(taken.steps[0]).toMatchObject({ step: 'reopened', automatic: true });
  });

  it('is not written over one that was sent by hand', async () => {
    const own = await rowOf('measure', '12', 'mouoRayon');
    await report('rayon', own);
    for (const login of ['village1', 'village2'] as const) {
      await report(login, await rowOf('measure', '12', login));
      await accept('rayon', await rowOf('measure', '12', login));
    }
    expect((await read('rayon', own)).steps.filter(({ step }) => step === 'reported')).toHaveLength(1);
  });
});

describe('one deed', () => {
  it('closes clause 2.2 with the first point of item 4; each keeps its term and its acceptor', async () => {
    const plan = { params: { id: roadmap.plan } };
    const { measures } = await world.as('curator').call(additionsContract.getAdditions, plan);
    const fourth = measures.find(({ kind, number }) => kind === 'measure' && bare(number) === '4');
    const clause = measures.find(({ kind, number }) => kind === 'clause' && bare(number) === '2.2');
    if (!fourth?.proposed || !clause) throw new Error('the plan has no item 4 or clause 2.2');
    const link = {
      kind: 'fulfils' as const,
      measureId: fourth.measureId,
      targetId: clause.measureId,
      note: '',
    };
    await world.as('curator').call(linksContract.addLink, { ...plan, body: link });
    const { measureId, proposed } = fourth;
    const addition = { measureId, demands: [], points: proposed.points, earlier: null };
    await world.as('curator').call(additionsContract.addToPlan, { ...plan, body: { measures: [addition] } });

    const points = await rowsOf('measure', '4', 'mouoBuzuluk');
    const [first, second] = [1, 2].map((number) => points.find(({ point }) => point?.number === number));
    const asked = await rowOf('clause', '2.2', 'mouoBuzuluk');
    if (!first || !second) throw new Error('item 4 has no points');
    expect((await read('buzuluk', first)).together).toMatchObject([{ id: asked.id, kind: 'clause' }]);
    expect((await read('buzuluk', second)).together).toEqual([]);
    await report('buzuluk', first);
    const closed = await read('buzuluk', asked);
    expect(closed).toMatchObject({ status: 'reported', dueOn: '2020-09-15' });
    expect(closed.steps[0]).toMatchObject({ automatic: true, text: 'Сделано и приложено' });
    expect((await read('buzuluk', second)).status).toBe('assigned');
    await accept('curator', first);
    expect((await read('buzuluk', asked)).status).toBe('reported');

    // In the other direction too: who reports the clause has reported the plan.
    await report('rayon', await rowOf('clause', '2.2', 'mouoRayon'));
    const rayon = await rowsOf('measure', '4', 'mouoRayon');
    expect(rayon.map(({ status, point }) => [point?.number, status]).sort()).toEqual([
      [1, 'reported'],
      [2, 'assigned'],
    ]);
  });
});
