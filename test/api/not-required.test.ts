import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalContract } from '#domain/approval/contract.ts';
import { assignmentsContract as api } from '#domain/assignments/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { versionsContract } from '#domain/plans/contract.versions.ts';
import { assignmentIn, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const bare = (number: string) => number.replace(/\.$/, '');
const assignment = (number: string, body: OrganizationKey) => ({
  params: {
    id: assignmentIn(world, roadmap.assignments, number, body, number === '2.1' ? 'clause' : 'measure').id,
  },
});
const said = (version: number, text: string) => ({
  version,
  text,
  claim: 'not_required' as const,
  fileIds: [],
});
const GROUND = 'На территории нет школ, для которых это нужно';

describe('a report that nothing is required', () => {
  it('names a ground that can be judged', async () => {
    const third = assignment('3', 'mouoRayon');
    const refusal = await world.as('rayon').refused(api.report, { ...third, body: said(0, 'Не нужно') });
    expect(refusal).toMatchObject({ code: 'invalid', reason: 'assignment.ground_too_short' });
  });

  it('is decided by who accepts, and counted apart from what is done', async () => {
    const third = assignment('3', 'mouoRayon');
    const sent = await world.as('rayon').call(api.report, { ...third, body: said(0, GROUND) });
    expect(sent).toMatchObject({ status: 'reported', claim: 'not_required', mayBeNotRequired: false });
    const accepted = await world
      .as('curator')
      .call(api.accept, { ...third, body: { version: sent.version, text: '' } });
    expect(accepted).toMatchObject({ status: 'accepted', claim: 'not_required', termState: 'not_required' });
    expect(accepted.steps.map(({ step, claim }) => [step, claim])).toEqual([
      ['accepted', null],
      ['reported', 'not_required'],
    ]);
    const plan = { params: { id: roadmap.plan } };
    const { items } = await world.as('rayon').call(fulfilmentContract.getRoadmap, plan);
    expect(
      items.find(({ kind, number }) => kind === 'measure' && bare(number) === '3')?.counts,
    ).toMatchObject({
      accepted: 0,
      notRequired: 1,
    });
    const evidence = await world.as('rayon').call(evidenceContract.getEvidence, { ...plan, query: {} });
    const counted = evidence.items.find(({ kind, number }) => kind === 'measure' && bare(number) === '3');
    expect(counted?.assignments).toMatchObject({ accepted: 0, onTime: 0, notRequired: 1 });
    const listed = await world
      .as('rayon')
      .call(api.listAssignments, { query: { termState: 'not_required' } });
    expect(listed.items.map(({ id }) => id)).toEqual([third.params.id]);
  });

  it('is no way round the forms of clause 2.1 where there are schools: only the acceptor decides it', async () => {
    const set = assignment('2.1', 'mouoOrsk');
    const sent = await world.as('orsk').call(api.report, { ...set, body: said(0, GROUND) });
    const back = { version: sent.version, reason: 'В городе есть школа перечня' };
    expect((await world.as('curator').call(api.sendBack, { ...set, body: back })).status).toBe('returned');
    const done = { version: back.version + 1, text: 'Формы собраны', claim: 'done' as const, fileIds: [] };
    expect((await world.as('orsk').refused(api.report, { ...set, body: done })).reason).toBe(
      'assignment.forms_not_accepted',
    );
  });

  it('asks again when a school of the municipality comes onto the list of a later version', async () => {
    const withoutOrsk = await listOf('city1', 'city2', 'village1', 'village2');
    await correct(withoutOrsk, '01-21/1001');
    const seventh = assignment('7', 'mouoOrsk');
    const before = await world.as('orsk').call(api.getAssignment, seventh);
    expect(before.mayBeNotRequired).toBe(true);
    const sent = await world.as('orsk').call(api.report, { ...seventh, body: said(before.version, GROUND) });
    await world.as('curator').call(api.accept, { ...seventh, body: { version: sent.version, text: '' } });
    await correct(await listOf('city1', 'city2', 'village1', 'village2', 'orsk1'), '01-21/1002');
    const after = await world.as('orsk').call(api.getAssignment, seventh);
    expect(after).toMatchObject({ status: 'assigned', claim: 'done', mayBeNotRequired: false });
    expect(after.steps[0]?.step).toBe('reopened');
    // Where schools were on the list before, nothing is asked again.
    expect((await world.as('rayon').call(api.getAssignment, assignment('3', 'mouoRayon'))).status).toBe(
      'accepted',
    );
  });
});

async function listOf(...schools: OrganizationKey[]): Promise<SchoolListId> {
  const number = `01-21/${900 + schools.length}`;
  const { id } = await world.as('curator').call(directoryContract.decideSchoolList, {
    body: {
      number,
      decidedOn: '2020-05-15',
      reason: 'Перечень уточнён',
      schoolIds: schools.map((key) => world.organization[key]),
    },
  });
  return id;
}

async function correct(schoolListId: SchoolListId, number: string): Promise<void> {
  const curator = world.as('curator');
  const { id } = await curator.call(versionsContract.startDraft, {
    body: { kind: 'correction', planId: roadmap.plan },
  });
  const { content, revision } = await curator.call(versionsContract.getDraft, { params: { id } });
  const items = content.items.map((item, at) =>
    at === 5 ? { ...item, result: `${item.result} ${number}` } : item,
  );
  await curator.call(versionsContract.saveDraft, {
    params: { id },
    body: { revision, content: { ...content, items } },
  });
  await curator.call(approvalContract.approveDraft, {
    params: { id },
    body: {
      schoolListId,
      revision: revision + 1,
      act: { kind: 'Приказ', number, date: '2020-06-08', signatory: null },
      summary: 'Изменён перечень школ',
    },
  });
}
