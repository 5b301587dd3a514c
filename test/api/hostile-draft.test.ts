import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { versionsContract as api, type PlanDraft } from '#domain/plans/contract.versions.ts';
import { approveRoadmap } from '../support/roadmap.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let draft: PlanDraft;

beforeAll(async () => {
  world = await createWorld();
  const { plan } = await approveRoadmap(world);
  const curator = world.as('curator');
  const { id } = await curator.call(api.startDraft, { body: { kind: 'correction', planId: plan } });
  draft = await curator.call(api.getDraft, { params: { id } });
});
afterAll(() => world.close());

const longest = 3000;
const filled = (lead: string, unit: string, end: string): string =>
  lead + unit.repeat(longest).slice(0, longest - lead.length - end.length) + end;

let revision = 0;

/** Milliseconds that the preview takes when one cell of the draft says this; the least of three. */
async function previewWith(responsible: string): Promise<number> {
  const curator = world.as('curator');
  const items = draft.content.items.map((item, at) => (at === 0 ? { ...item, responsible } : item));
  const body = { revision, content: { ...draft.content, items } };
  ({ revision } = await curator.call(api.saveDraft, { params: { id: draft.id }, body }));
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const { fanOut } = await curator.call(approvalContract.previewDraft, {
      params: { id: draft.id },
      query: { schoolListId: world.schoolList },
    });
    times.push(performance.now() - start);
    expect(fanOut[0]?.item.responsibleText).toBe(responsible.trim());
  }
  return Math.min(...times);
}

/** The same request on the same machine: a busy machine is slow to both. */
const fewTimes = 20;

it.each([
  ['spaces in a bracket that does not close', filled('центр (далее', ' ', '(x')],
  ['tabs there', filled('центр (далее', '\t', '(x')],
  ['a short name begun over and over', filled('', '(далее ', '(x')],
  ['lines of one letter', filled('', 'а\n', 'а')],
  ['parties of one letter', filled('', 'а,', 'а')],
  ['spaces between two words', filled('центр', ' ', 'x')],
])(
  'a cell of the longest length takes no longer than a harmless one: %s',
  { timeout: 120_000 },
  async (_, cell) => {
    expect(cell).toHaveLength(longest);
    const harmless = await previewWith(filled('', 'центр оценки качества образования ', 'и'));
    expect((await previewWith(cell)) / harmless).toBeLessThan(fewTimes);
  },
);
