import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additionsContract } from '#domain/assignments/additions/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { papersContract as api } from '#domain/documents/papers/contract.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import type { FileId, PaperId } from '#domain/kernel/ids.ts';
import { assignmentIn, createApprovedWorld, type Roadmap } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;
beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

/** As a certified tool of signing begins it: ContentInfo of RFC 5652. */
const signature = new Uint8Array([
  0x30, 0x82, 0x01, 0x00, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02,
]);
const upload = async (login: Login, name: string): Promise<FileId> => {
  const body = new Blob([name.endsWith('.pdf') ? `%PDF-1.7\n${name}` : signature]);
  return (await world.as(login).call(documentsContract.uploadFile, { query: { name }, body })).id;
};
const act = (fileIds: FileId[] = [], changes: object = {}) => ({
  kind: 'act' as const,
  subject: 'Об утверждении пакета муниципальных актов',
  number: '01-12/45',
  signedOn: '2020-05-25',
  signatory: 'Начальник управления образования',
  fileIds,
  ...changes,
});
const register = (login: Login, body: ReturnType<typeof act>) =>
  world.as(login).call(api.registerPaper, { body });
const listed = async (login: Login, query: object = {}) =>
  (await world.as(login).call(api.listPapers, { query })).items.map(({ id }) => id);

describe('the register of papers', () => {
  let own: PaperId;

  it('takes a paper with its signature, and says what another lacks', async () => {
    const fileIds = [await upload('buzuluk', 'Приказ.pdf'), await upload('buzuluk', 'Приказ.pdf.sig')];
    const whole = await register('buzuluk', act(fileIds));
    own = whole.id;
    expect(whole).toMatchObject({ isComplete: true, sameNumber: 0, proves: 0, withdrawn: null, version: 0 });
    expect(whole.files.map(({ name }) => name)).toEqual(['Приказ.pdf', 'Приказ.pdf.sig']);
    const bare = await register('buzuluk', act([], { number: null }));
    expect(bare.isComplete).toBe(false);
    expect(await listed('buzuluk', { incomplete: 'yes' })).toEqual([bare.id]);
  });

  it('refuses a signature beside another file, and a file of another person', async () => {
    const stray = act([await upload('buzuluk', 'Приказ.pdf'), await upload('buzuluk', 'План.pdf.sig')]);
    expect(await world.as('buzuluk').refused(api.registerPaper, { body: stray })).toMatchObject({
      reason: 'paper.stray_signature',
      detail: { name: 'План.pdf.sig' },
    });
    const foreign = act([await upload('city1', 'Приказ.pdf')]);
    expect((await world.as('buzuluk').refused(api.registerPaper, { body: foreign })).reason).toBe(
      'file.not_found',
    );
  });

  it('points out the same number twice in one body and year, and no other', async () => {
    const again = await register('buzuluk', act([await upload('buzuluk', 'Приказ 2.pdf')]));
    expect(again.sameNumber).toBe(1);
    expect((await register('buzuluk', act([], { signedOn: '2019-05-25' }))).sameNumber).toBe(0);
    expect((await register('orsk', act())).sameNumber).toBe(0);
  });

  it('finds by number, by day and by words, within the scope alone', async () => {
    for (const search of ['12/45', '25.05.2020', 'пакета муниципальных'])
      expect(await listed('buzuluk', { search }), search).toContain(own);
    expect(await listed('buzuluk', { search: '26.05.2020' })).toEqual([]);
    for (const login of ['curator', 'controller', 'buzuluk'] as const)
      expect(await listed(login), login).toContain(own);
    for (const login of ['orsk', 'city1', 'mms'] as const) {
      expect(await listed(login, { search: '12/45' }), login).not.toContain(own);
      expect((await world.as(login).refused(api.getPaper, { params: { id: own } })).status).toBe(404);
    }
    const fileId = (await world.as('curator').call(api.getPaper, { params: { id: own } })).files[0]?.id;
    if (!fileId) throw new Error('the paper has no file');
    const file = { params: { id: own, fileId } };
    expect((await world.as('curator').send(api.openPaperFile, file)).statusCode).toBe(200);
    expect((await world.as('orsk').refused(api.openPaperFile, file)).status).toBe(404);
  });

  it('goes to a workbook under the same conditions, of a neighbour nothing', async () => {
    const rows = async (login: Login) => {
      const response = await world.as(login).send(api.exportPapers, { query: { search: '12/45' } });
      expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
      const { sheets } = await readXlsx(new Uint8Array(response.rawPayload));
      return JSON.stringify(sheets);
    };
    expect(await rows('buzuluk')).toContain('Об утверждении пакета муниципальных актов');
    expect(await rows('city1')).not.toContain('Об утверждении пакета муниципальных актов');
  });

  it('lets one of two corrections through, by its organisation alone, and takes out with a reason', async () => {
    const change = { params: { id: own }, body: { ...act(), subject: 'О пакете актов', version: 0 } };
    // Others read it and change nothing.
    expect((await world.as('curator').refused(api.changePaper, change)).status).toBe(404);
    expect(await world.as('buzuluk').call(api.changePaper, change)).toMatchObject({
      version: 1,
      isComplete: false,
      files: [],
    });
    expect((await world.as('buzuluk').refused(api.changePaper, change)).reason).toBe('paper.stale');
    const out = { params: { id: own }, body: { version: 1, reason: 'Записан не тот приказ' } };
    expect((await world.as('buzuluk').call(api.withdrawPaper, out)).withdrawn).toBe('Записан не тот приказ');
    const again = { ...change, body: { ...change.body, version: 2 } };
    expect((await world.as('buzuluk').refused(api.changePaper, again)).reason).toBe('paper.withdrawn');
    expect(await listed('buzuluk', { view: 'own' })).not.toContain(own);
  });
});

describe('a report of what evidence is demanded', () => {
  const read = (login: Login, { id }: AssignmentRow) =>
    world.as(login).call(assignmentsContract.getAssignment, { params: { id } });
  const text = 'Школы-партнёры назначены';
  const ofSixth = () => assignmentIn(world, roadmap.assignments, '6', 'mouoBuzuluk');
  const reported = (paperIds: PaperId[], lacks: { kind: 'act'; why: string }[] = [], version = 0) => ({
    params: { id: ofSixth().id },
    body: { version, text, fileIds: [], paperIds, lacks },
  });
  const ofItem = async () =>
    (
      await world
        .as('buzuluk')
        .call(evidenceContract.getEvidence, { params: { id: roadmap.plan }, query: {} })
    ).items.find(({ kind, number }) => kind === 'measure' && number.replace(/\.$/, '') === '6');

  it('is sent with a whole paper of the own organisation, or with a word why there is none', async () => {
    const { measureId } = (await ofItem()) ?? {};
    if (!measureId) throw new Error('no measure 6');
    const demand = { kind: 'act', count: 1, of: 'executor' } as const;
    await world.as('curator').call(additionsContract.addToPlan, {
      params: { id: roadmap.plan },
      body: { measures: [{ measureId, demands: [demand], points: [], earlier: null }] },
    });
    expect((await read('buzuluk', ofSixth())).demanded).toEqual([{ kind: 'act', count: 1 }]);
    const refusal = await world.as('buzuluk').refused(assignmentsContract.report, reported([]));
    expect(refusal).toMatchObject({ reason: 'assignment.evidence_unsaid', detail: { kind: 'act' } });
    const foreign = await register('orsk', act([await upload('orsk', 'Приказ.pdf')]));
    const bare = await register('buzuluk', act([], { number: '7' }));
    for (const { id } of [foreign, bare])
      expect((await world.as('buzuluk').refused(assignmentsContract.report, reported([id]))).reason).toBe(
        'paper.not_usable',
      );
  });

  it('without it reads so, is not accepted with others, and only for a reason', async () => {
    const why = 'Приказ подписывают, зарегистрируют в пятницу';
    const sent = await world
      .as('buzuluk')
      .call(assignmentsContract.report, reported([], [{ kind: 'act', why }]));
    expect(sent).toMatchObject({ lacks: ['act'], steps: [{ lacks: [{ kind: 'act', why }], papers: [] }] });
    const unproved = await world.as('buzuluk').call(assignmentsContract.listAssignments, {
      query: { unproved: 'yes' },
    });
    expect(unproved.items.map(({ id }) => id)).toEqual([sent.id]);
    expect((await world.as('buzuluk').call(controlContract.getControl, {})).unproved).toBe(1);
    expect((await world.as('orsk').call(controlContract.getControl, {})).unproved).toBe(0);
    const together = { body: { reports: [{ id: sent.id, version: sent.version }] } };
    const [outcome] = await world.as('curator').call(assignmentsContract.acceptTogether, together);
    expect(outcome?.refusal).toMatchObject({ reason: 'assignment.unproved' });
    const accept = (words: string) => ({
      params: { id: sent.id },
      body: { version: sent.version, text: words },
    });
    expect((await world.as('curator').refused(assignmentsContract.accept, accept('Принято'))).reason).toBe(
      'assignment.unproved',
    );
    const back = { params: { id: sent.id }, body: { version: sent.version, reason: 'Приложите приказ' } };
    await world.as('curator').call(assignmentsContract.sendBack, back);
  });

  it('with it is proved by it: the paper stands fast, is counted, and may serve again', async () => {
    const whole = await register('buzuluk', act([await upload('buzuluk', 'Партнёры.pdf')], { number: '8' }));
    const sent = await world.as('buzuluk').call(assignmentsContract.report, reported([whole.id], [], 2));
    expect(sent.lacks).toEqual([]);
    expect(sent.steps[0]?.papers).toMatchObject([{ id: whole.id, number: '8' }]);
    const accept = { params: { id: sent.id }, body: { version: sent.version, text: '' } };
    expect((await world.as('curator').call(assignmentsContract.accept, accept)).status).toBe('accepted');
    expect((await ofItem())?.proofs).toContainEqual({
      kind: 'act',
      feature: 'documents',
      count: 1,
      holds: true,
      link: `/assignments?planItemId=${ofSixth().item.id}`,
    });
    const change = { params: { id: whole.id }, body: { ...act([], { number: '9' }), version: 0 } };
    expect((await world.as('buzuluk').refused(api.changePaper, change)).reason).toBe('paper.in_use');
    expect((await world.as('curator').call(api.getPaper, { params: { id: whole.id } })).proves).toBe(1);
  });
});
