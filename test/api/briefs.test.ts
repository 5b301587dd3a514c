import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { briefsContract as api } from '#domain/fulfilment/briefs/contract.ts';
import type { BriefSection } from '#domain/fulfilment/briefs/model.ts';
import type { FulfilmentBriefId } from '#domain/kernel/ids.ts';
import { assignmentIn, correctPlan, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

const REASON = 'Педсовет перенесён из-за карантина';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const at = ({ id }: AssignmentRow) => ({ params: { id } });
const moveTo = (businessOn: string) =>
  world.as('admin').call(directoryContract.moveClock, { body: { businessOn } });
const paragraphs = (bytes: Uint8Array) => {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]+>/gu, '').trim())
    .filter((text) => text !== '');
};
const bytesOf = async (login: Login, on?: string, sections?: BriefSection[]) => {
  const response = await world.as(login).send(api.exportBrief, {
    params: { id: roadmap.plan, format: 'docx' },
    query: { on, sections: sections?.join(',') },
  });
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
  return new Uint8Array(response.rawPayload);
};
const told = async (login: Login, on?: string, sections?: BriefSection[]) =>
  paragraphs(await bytesOf(login, on, sections));
const keep = (login: Login, on: string) =>
  world.as(login).call(api.keepBrief, {
    params: { id: roadmap.plan },
    body: { on, sections: ['overdue', 'late'], format: 'docx', addressee: 'Первому заместителю министра' },
  });
const opened = async (login: Login, briefId: FulfilmentBriefId) =>
  new Uint8Array(
    (await world.as(login).send(api.openBrief, { params: { id: roadmap.plan, briefId } })).rawPayload,
  );
/** «Поручений исполнителям – 125: исполнено в срок – 3, …»: the number before the colon, and those after it. */
const numbersOf = (lines: readonly string[]) => {
  const line = lines.find((one) => one.startsWith('Поручений исполнителям'));
  return [...(line ?? '').matchAll(/– (\d+)/gu)].map(([, number]) => Number(number));
};

describe('the paper on the course of fulfilment', () => {
  it('adds up, and leaves out the sections that nobody asked for', async () => {
    const whole = await told('controller');
    const [total, ...parts] = numbersOf(whole);
    expect(total).toBe(roadmap.assignments.length);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
    expect(whole).toContain('Перенесённые сроки');
    expect(await told('controller', undefined, ['overdue'])).not.toContain('Перенесённые сроки');
  });

  it('says what was late and why, names authorities, and only counts schools', async () => {
    await moveTo('2020-07-20');
    const own = assignmentIn(world, roadmap.assignments, '3', 'mouoBuzuluk');
    const [first, second] = (['city1', 'city2'] as const).map((school) =>
      assignmentIn(world, roadmap.assignments, '3', school),
    );
    if (!first || !second) throw new Error('the schools have no item 3');
    const question = { action: 'ask_explanation', text: 'Объясните', answerBy: '2020-07-24' } as const;
    await world.as('controller').call(controlContract.decideControl, {
      body: { ids: [own.id], decision: question },
    });
    await world.as('buzuluk').call(controlContract.explain, { ...at(own), body: { text: REASON } });
    const overdue = await told('curator', undefined, ['overdue']);
    expect(overdue).toContain(REASON);
    expect(overdue).toContain('школы: 2');
    for (const { organization } of [first, second]) expect(overdue).not.toContain(organization.name);
    for (const [login, row] of [
      ['city1', first],
      ['city2', second],
    ] as const) {
      const body = { version: 0, text: 'Причины разобраны на педагогическом совете', fileIds: [] };
      await world.as(login).call(assignmentsContract.report, { ...at(row), body });
      await world
        .as('buzuluk')
        .call(assignmentsContract.accept, { ...at(row), body: { version: 1, text: '' } });
    }
    const late = await told('curator', undefined, ['late']);
    expect(late).toContain('школы: 2');
    expect(late).toContain('20');
  });

  it('of a municipality tells of it alone', async () => {
    const own = await told('buzuluk');
    const [total = 0] = numbersOf(own);
    expect(total).toBeLessThan(roadmap.assignments.length);
    expect(own.join('\n')).not.toContain('Орск');
  });

  it('of a past day has the same figures whenever it is made', async () => {
    await moveTo('2020-07-21');
    const before = await told('controller', '2020-07-20');
    await moveTo('2020-10-01');
    await correctPlan(world, roadmap.plan, (items) =>
      items.map((item) => ({
        ...item,
        term: item.kind === 'measure' ? 'до 20 октября 2020 года' : item.term,
      })),
    );
    await world.as('city1').call(assignmentsContract.report, {
      ...at(assignmentIn(world, roadmap.assignments, '12', 'city1')),
      body: { version: 1, text: 'План составлен', fileIds: [] },
    });
    expect(await told('controller', '2020-07-20')).toEqual(before);
    expect(await told('controller', '2020-10-01')).not.toEqual(before);
  });

  it('of a day to come, or of a role that answers for nobody, is refused', async () => {
    const params = { id: roadmap.plan, format: 'pdf' } as const;
    expect(
      await world.as('curator').refused(api.exportBrief, { params, query: { on: '2021-07-01' } }),
    ).toMatchObject({ code: 'invalid', reason: 'evidence.day_ahead' });
    expect((await world.as('city1').refused(api.exportBrief, { params })).status).toBe(403);
    expect((await world.as('foreign-admin').refused(api.exportBrief, { params })).status).toBe(404);
  });
});

describe('a paper that was sent', () => {
  it('is given back byte by byte, whatever happened since', async () => {
    const { id } = await keep('controller', '2020-07-20');
    const first = await opened('curator', id);
    expect(paragraphs(first).join(' ')).toContain('по состоянию на 20.07.2020');
    await moveTo('2020-11-01');
    expect(await opened('curator', id)).toEqual(first);
    const kept = await world.as('minister').call(api.listBriefs, { params: { id: roadmap.plan }, query: {} });
    expect(kept.items).toMatchObject([
      { id, on: '2020-07-20', addressee: 'Первому заместителю министра', file: { size: first.length } },
    ]);
  });

  it('by the ministry is not read by municipalities, by one municipality not by another', async () => {
    const own = await keep('buzuluk', '2020-07-20');
    const listed = async (login: Login) =>
      (await world.as(login).call(api.listBriefs, { params: { id: roadmap.plan }, query: {} })).items;
    expect((await listed('buzuluk')).map(({ id }) => id)).toEqual([own.id]);
    expect(await listed('orsk')).toEqual([]);
    expect(await listed('controller')).toHaveLength(2);
    const foreign = { params: { id: roadmap.plan, briefId: own.id } };
    expect((await world.as('orsk').refused(api.openBrief, foreign)).status).toBe(404);
  });
});
