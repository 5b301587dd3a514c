import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract as api } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { createApprovedWorld, freshAssignments, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const fresh = freshAssignments(() => [world, roadmap]);

const at = ({ id }: Pick<AssignmentRow, 'id'>) => ({ params: { id } });
const reason = 'Приложите протокол';
async function reported(login: Login & OrganizationKey): Promise<AssignmentRow> {
  const assignment = fresh(login);
  const body = { version: 0, text: 'Проведено совещание, протокол приложен' };
  await world.as(login).call(api.report, { ...at(assignment), body });
  return assignment;
}
const accept = (assignment: AssignmentRow, version = 1) =>
  world.as('buzuluk').call(api.accept, { ...at(assignment), body: { version } });
const withdrawal = (assignment: AssignmentRow, version = 2) => ({ ...at(assignment), body: { version } });
const rowOf = async ({ id }: AssignmentRow) =>
  (await world.owner('SELECT status, reported_at, accepted_at FROM assignments WHERE id = $1', [id]))[0];

describe('reports that wait', () => {
  it('stand in the order in which they were sent, as many as the desk says', async () => {
    const sent: AssignmentRow[] = [];
    for (const login of ['city2', 'city1', 'city2'] as const) {
      sent.push(await reported(login));
      world.clock.advance({ minutes: 1 });
    }
    const { items, total } = await world.as('buzuluk').call(api.listWaitingReports, {});
    expect(items.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
    expect(items[0]).toMatchObject({ version: 1, status: 'reported', reportedAt: expect.any(String) });
    const { actions } = await world.as('buzuluk').call(deskContract.getDesk);
    expect(actions.find(({ kind }) => kind === 'decide_assignments')?.count).toBe(total);
    for (const login of ['rayon', 'curator', 'controller'] as const) {
      const others = await world.as(login).call(api.listWaitingReports, {});
      expect(others.items, login).toEqual([]);
    }
  });

  it('are accepted together, each with its outcome and its line in the journal', async () => {
    const [first, second] = [await reported('city1'), await reported('city2')];
    const foreign = fresh('village1');
    const outcomes = await world.as('buzuluk').call(api.acceptTogether, {
      body: {
        reports: [
          { id: first.id, version: 1 },
          { id: second.id, version: 0 },
          { id: foreign.id, version: 0 },
          { id: first.id, version: 1 },
        ],
      },
    });
    const byId = new Map(outcomes.map(({ id, refusal }) => [id, refusal?.reason ?? null]));
    expect(byId).toEqual(
      new Map([
        [first.id, null],
        [second.id, 'assignment.stale'],
        [foreign.id, 'assignment.not_found'],
      ]),
    );
    expect((await rowOf(first))?.status).toBe('accepted');
    expect((await rowOf(second))?.status).toBe('reported');
    const rows = await world.owner(
      "SELECT event FROM audit_events WHERE subject = $1 AND event = 'assignment.accepted'",
      [`assignment:${first.id}`],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('is taken back by its maker: the report waits again as it was sent', async () => {
    for (const decide of ['accept', 'return'] as const) {
      const assignment = await reported('city1');
      const before = await rowOf(assignment);
      world.clock.advance({ minutes: 5 });
      const body = { version: 1, ...(decide === 'return' && { reason }) };
      const decided = await world
        .as('buzuluk')
        .call(decide === 'accept' ? api.accept : api.sendBack, { ...at(assignment), body } as never);
      expect(decided.withdrawableUntil, decide).not.toBeNull();
      const back = await world.as('buzuluk').call(api.withdraw, withdrawal(assignment));
      expect(back).toMatchObject({
        status: 'reported',
        version: 3,
        actions: ['accept', 'return'],
        withdrawableUntil: null,
      });
      expect(back.steps.map(({ step }) => step)).toEqual([
        'withdrawn',
        decide === 'accept' ? 'accepted' : 'returned',
        'reported',
      ]);
      expect(await rowOf(assignment)).toEqual(before);
      const again = await world.as('buzuluk').refused(api.withdraw, withdrawal(assignment, 3));
      expect(again).toMatchObject({ status: 409, reason: 'assignment.withdraw_unavailable' });
    }
  });

  it('is taken back once, however often the request comes', async () => {
    const assignment = await reported('city2');
    await accept(assignment);
    const answers = await Promise.all(
      [1, 2].map(() => world.as('buzuluk').send(api.withdraw, withdrawal(assignment))),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  it('stands where another asks, where too long has passed, where something followed', async () => {
    const [of, old] = [await reported('city1'), await reported('city2')];
    await accept(of);
    const seen = await world.as('buzuluk2').call(api.getAssignment, at(of));
    expect(seen).toMatchObject({ actions: [], withdrawableUntil: null });
    expect((await world.as('buzuluk2').refused(api.withdraw, withdrawal(of))).status).toBe(403);

    await accept(old);
    world.clock.advance({ minutes: 16 });
    expect((await world.as('buzuluk').call(api.getAssignment, at(old))).actions).toEqual([]);
    expect(await world.as('buzuluk').refused(api.withdraw, withdrawal(old))).toMatchObject({
      status: 409,
      reason: 'assignment.withdraw_late',
    });

    const followed = await reported('city2');
    await world.as('buzuluk').call(api.sendBack, { ...at(followed), body: { version: 1, reason } });
    await world.as('city2').call(api.report, { ...at(followed), body: { version: 2, text: 'Приложено' } });
    expect((await world.as('buzuluk').refused(api.withdraw, withdrawal(followed, 3))).status).toBe(403);
  });
});
