import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract as api } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

describe('many reports accepted with one text', () => {
  it('leave a tenth waiting for a closer look; the others carry the words', async () => {
    const own = new Set([world.organization.city1, world.organization.city2]);
    const reports = [];
    for (const { id, organization, item } of roadmap.assignments) {
      if (!own.has(organization.id) || item.number === '2.1' || reports.length === 10) continue;
      const login = organization.id === world.organization.city1 ? 'city1' : 'city2';
      const body = { version: 0, text: 'Проведено совещание, протокол приложен', fileIds: [] };
      await world.as(login).call(api.report, { params: { id }, body });
      reports.push({ id, version: 1 });
    }
    const together = { body: { reports, text: 'Принято по итогам квартала' } };
    const outcomes = await world.as('buzuluk').call(api.acceptTogether, together);
    const drawn = outcomes.filter(({ refusal }) => refusal?.reason === 'assignment.drawn');
    expect(drawn).toHaveLength(1);
    expect(outcomes.filter(({ refusal }) => refusal === null)).toHaveLength(9);
    const [lot] = drawn;
    const other = outcomes.find(({ refusal }) => refusal === null);
    if (!lot || !other) throw new Error('nothing was drawn');
    const read = ({ id }: Pick<AssignmentRow, 'id'>) =>
      world.as('buzuluk').call(api.getAssignment, { params: { id } });
    expect((await read(lot)).status).toBe('reported');
    expect((await read(other)).steps[0]).toMatchObject({
      step: 'accepted',
      text: 'Принято по итогам квартала',
    });
  });
});
