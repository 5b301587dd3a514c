import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { versionsContract as api } from '#domain/plans/contract.versions.ts';
import { rewordItem } from '#domain/plans/rules.drafting.ts';
import { createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

/** Somebody's transaction, unfinished until it is let go. */
async function hold(statement: string): Promise<() => Promise<void>> {
  const other = new pg.Client(world.database.owner);
  await other.connect();
  onTestFinished(() => other.end());
  await other.query(`BEGIN; ${statement}`);
  return async () => {
    await other.query('COMMIT');
  };
}

/** So many wait for what others hold. */
const waiting = (many: number) =>
  expect
    .poll(async () => {
      const [row] = await world.owner(
        `SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE NOT granted AND datname = current_database()`,
      );
      return row?.waiting;
    })
    .toBe(many);

async function correction() {
  const curator = world.as('curator');
  const { id } = await curator.call(api.startDraft, { body: { kind: 'correction', planId: roadmap.plan } });
  return curator.call(api.getDraft, { params: { id } });
}

it('who waited while another saved the draft is told of it, not that there is no draft', async () => {
  const { id, revision, content } = await correction();
  const letGo = await hold(`UPDATE plan_drafts SET revision = revision + 1,
    changed_by = (SELECT id FROM users WHERE region_id = plan_drafts.region_id AND id <> changed_by LIMIT 1)
    WHERE id = '${id}'`);
  const saving = { params: { id }, body: { revision, content } };
  const refused = world.as('curator').refused(api.saveDraft, saving);
  await waiting(1);
  await letGo();
  expect(await refused).toMatchObject({ code: 'stale', reason: 'plan_draft.stale' });
});

it('who reports while a correction moves the assignment is told that it changed, not that there is none', async () => {
  const own = roadmap.assignments.find(
    (a) => a.item.kind === 'measure' && a.item.number === '12' && a.organization.name.includes('101'),
  );
  if (!own) throw new Error('no assignment of measure 12');
  const { id, revision, content } = await correction();
  const twelfth = content.items.find((item) => item.kind === 'measure' && item.number === '12')?.key ?? '';
  const items = rewordItem(content.items, twelfth, { term: 'до 20 сентября 2020 года' });
  const curator = world.as('curator');
  await curator.call(api.saveDraft, { params: { id }, body: { revision, content: { ...content, items } } });

  // The correction has moved the assignments and cannot yet write its steps.
  const letGo = await hold('LOCK TABLE assignment_steps IN EXCLUSIVE MODE');
  const approving = curator.call(approvalContract.approveDraft, {
    params: { id },
    body: {
      schoolListId: world.schoolList,
      revision: revision + 1,
      act: { kind: 'Приказ', number: '01-21/1250', date: '2020-09-08' },
      summary: 'Уточнены сроки',
    },
  });
  await waiting(1);
  const reporting = { params: { id: own.id }, body: { version: 0, text: 'Планы утверждены' } };
  const refused = world.as('city1').refused(assignmentsContract.report, reporting);
  await waiting(2);
  await letGo();
  expect(await refused).toMatchObject({ code: 'stale', reason: 'assignment.stale' });
  expect(await approving).toMatchObject({ version: 2 });
});
