import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentsContract as consents } from '#domain/assignments/consents/contract.ts';
import { assignmentsContract as api } from '#domain/assignments/contract.ts';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { documentsContract } from '#domain/documents/contract.ts';
import { MAX_FILE_BYTES } from '#domain/documents/model.ts';
import { addDays } from '#domain/kernel/dates.ts';
import type { FileId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { START } from '../support/app.ts';
import { submit } from '../support/collection.ts';
import { createApprovedWorld, freshAssignments, type Roadmap } from '../support/roadmap.ts';
import type { Login, OrganizationKey, World } from '../support/world.ts';

let world: World;
let roadmap: Roadmap;

beforeAll(async () => {
  [world, roadmap] = await createApprovedWorld();
});
afterAll(() => world.close());

const fresh = freshAssignments(() => [world, roadmap]);

const at = ({ id }: { id: AssignmentRow['id'] }) => ({ params: { id } });
const text = 'Проведено совещание, протокол приложен';
const reason = 'Приложите протокол';
const report = (login: Login, assignment: AssignmentRow, fileIds: FileId[] = [], version = 0) =>
  world.as(login).call(api.report, { ...at(assignment), body: { version, text, fileIds } });
const upload = (login: Login, name = 'Протокол.pdf', bytes = '%PDF-1.7\nпротокол') =>
  world.as(login).call(documentsContract.uploadFile, { query: { name }, body: new Blob([bytes]) });

describe('a report', () => {
  it('carries its text and files to the acceptor', async () => {
    const assignment = fresh('city1');
    const file = await upload('city1');
    expect(file).toEqual({
      id: expect.any(String),
      name: 'Протокол.pdf',
      mediaType: 'application/pdf',
      size: 25,
    });
    expect(await report('city1', assignment, [file.id])).toMatchObject({
      status: 'reported',
      version: 1,
      actions: [],
    });
    const seen = await world.as('buzuluk').call(api.getAssignment, at(assignment));
    expect(seen).toMatchObject({
      acceptedBy: 'municipal_authority',
      actions: ['accept', 'return'],
      steps: [{ step: 'reported', text, by: 'Носова Елена Глебовна', files: [file] }],
    });
    const bytes = await world
      .as('buzuluk')
      .send(api.getFile, { params: { id: assignment.id, fileId: file.id } });
    expect(bytes.body).toBe('%PDF-1.7\nпротокол');
    expect(bytes.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '25',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Протокол.pdf')}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('is returned with a reason, sent again and accepted', async () => {
    const assignment = fresh('city1');
    await report('city1', assignment);
    const back = await world
      .as('buzuluk')
      .call(api.sendBack, { ...at(assignment), body: { version: 1, reason } });
    expect(back).toMatchObject({ status: 'returned', version: 2 });
    const desk = await world.as('city1').call(deskContract.getDesk);
    expect(desk.actions.find((a) => a.subjectId === assignment.id)).toMatchObject({
      kind: 'report_assignment',
      remark: reason,
    });
    await report('city1', assignment, [], 2);
    const done = await world
      .as('buzuluk')
      .call(api.accept, { ...at(assignment), body: { version: 3, text: 'Спасибо' } });
    expect(done).toMatchObject({ status: 'accepted', termState: 'done', actions: ['withdraw'] });
    expect(done.steps.map((s) => s.step)).toEqual(['accepted', 'reported', 'returned', 'reported']);
  });

  it('sent after the day says by how many days, before and after acceptance', async () => {
    const assignment = fresh('city2');
    const dueOn = addDays(START.slice(0, 10), -70);
    await world.owner('UPDATE assignments SET due_on = $2 WHERE id = $1', [assignment.id, dueOn]);
    expect(await report('city2', assignment)).toMatchObject({ termState: 'late', daysLate: 70 });
    const input = { ...at(assignment), body: { version: 1 } };
    expect(await world.as('buzuluk').call(api.accept, input)).toMatchObject({
      termState: 'done_late',
      daysLate: 70,
    });
  });

  it('out of turn or by an older version is refused', async () => {
    const assignment = fresh('city1');
    const early = { ...at(assignment), body: { version: 0 } };
    expect((await world.as('buzuluk').refused(api.accept, early)).reason).toBe(
      'assignment.accept_unavailable',
    );
    await report('city1', assignment);
    const again = { ...at(assignment), body: { version: 1, text } };
    expect((await world.as('city1').refused(api.report, again)).reason).toBe('assignment.report_unavailable');
    expect((await world.as('buzuluk').refused(api.accept, early)).code).toBe('stale');
    const bare = { ...at(assignment), body: { version: 1, reason: '  ' } };
    expect((await world.as('buzuluk').refused(api.sendBack, bare)).status).toBe(400);
  });

  it('judged by two people at once is judged once', async () => {
    const assignment = fresh('city2');
    await report('city2', assignment);
    const input = { ...at(assignment), body: { version: 1, reason } };
    const answers = await Promise.all([
      world.as('buzuluk').send(api.accept, { ...at(assignment), body: { version: 1 } }),
      world.as('buzuluk2').send(api.sendBack, input),
    ]);
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409]);
  });
});

/** Who accepts whose work: the municipality its schools and methodical service, the controller the ministry and its department. */
const acceptors: readonly [work: OrganizationKey, reporter: Login, may: readonly Login[]][] = [
  ['city2', 'city2', ['buzuluk', 'buzuluk2']],
  ['village1', 'village1', ['rayon']],
  ['orsk1', 'orsk1', ['orsk']],
  ['mouoBuzuluk', 'buzuluk', ['admin', 'curator', 'curator2']],
  ['ukn', 'ukn', ['controller']],
  ['rcro', 'rcro', ['admin', 'curator', 'curator2']],
  ['mms', 'mms', ['buzuluk', 'buzuluk2']],
  ['mmc', 'mmc', ['admin', 'curator', 'curator2']],
  ['ogpu', 'ogpu', ['admin', 'curator', 'curator2']],
  ['college', 'college', ['admin', 'curator', 'curator2']],
  ['ministry', 'curator', ['controller']],
];
const people: readonly Login[] = [
  'minister',
  'admin',
  'curator',
  'curator2',
  'controller',
  'ukn',
  'rcro',
  'buzuluk',
  'buzuluk2',
  'rayon',
  'orsk',
  'mms',
  'mmc',
  'ogpu',
  'college',
  'city1',
  'city2',
  'foreign-admin',
];

describe('acceptance', () => {
  it.each(acceptors)('of the work of %s reported by %s belongs to %j', async (body, reporter, may) => {
    const assignment = fresh(body);
    await report(reporter, assignment);
    for (const login of people) {
      const seen = await world.as(login).send(api.getAssignment, at(assignment));
      const offered =
        seen.statusCode === 200 && seen.json<{ actions: string[] }>().actions.includes('accept');
      expect(offered, login).toBe(may.includes(login));
      if (may.includes(login)) continue;
      const refused = await world.as(login).refused(api.accept, { ...at(assignment), body: { version: 1 } });
      expect([403, 404], login).toContain(refused.status);
      const queue = await world.as(login).call(api.listAssignments, { query: { view: 'to_decide' } });
      expect(
        queue.items.map((i) => i.id),
        login,
      ).not.toContain(assignment.id);
    }
    for (const login of may) {
      const queue = await world.as(login).call(api.listAssignments, { query: { view: 'to_decide' } });
      expect(
        queue.items.map((i) => i.id),
        login,
      ).toContain(assignment.id);
    }
    const [first] = may;
    if (first) await world.as(first).call(api.accept, { ...at(assignment), body: { version: 1 } });
  });

  it('of clause 3 is the minister’s: the controller reports it and may not accept it', async () => {
    const third = roadmap.assignments.find(({ item }) => item.kind === 'clause' && item.number === '3');
    if (!third) throw new Error('clause 3 is assigned to nobody');
    const said = {
      ...at(third),
      body: { version: third.status === 'assigned' ? 0 : 1, text: 'Справка приложена' },
    };
    expect((await world.as('curator').refused(api.report, said)).status).toBe(403);
    const asked = async (login: Login) =>
      (await world.as(login).call(deskContract.getDesk, {})).actions.flatMap(({ kind, subjectId }) =>
        kind === 'report_assignment' ? subjectId : [],
      );
    expect(await asked('controller')).toEqual([third.id]);
    expect(await asked('curator')).not.toContain(third.id);
    const sent = await world.as('controller').call(api.report, said);
    expect(sent).toMatchObject({ status: 'reported', acceptedBy: 'minister', actions: [] });
    const decision = { ...at(third), body: { version: sent.version } };
    for (const login of ['controller', 'curator'] as const)
      expect((await world.as(login).refused(api.accept, decision)).status, login).toBe(403);
    const desk = await world.as('minister').call(deskContract.getDesk, {});
    expect(desk.actions.map(({ kind }) => kind)).toContain('decide_assignments');
    expect((await world.as('minister').call(api.accept, decision)).status).toBe('accepted');
  });

  it('of the federal university has no day, whatever the plan prints', () => {
    const own = roadmap.assignments.filter(
      ({ organization }) => organization.kind === 'pedagogical_university',
    );
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ termState }) => termState))).toEqual(new Set(['undated']));
  });

  it('binds the federal university to a day by its written consent alone', async () => {
    const own = fresh('ogpu');
    const act = { kind: 'Письмо', number: '04-11/12', date: '2020-05-25' };
    const consent = { ...at(own), body: { act, dueOn: '2021-05-31' } };
    expect((await world.as('ogpu').refused(consents.noteConsent, consent)).status).toBe(403);
    const bound = await world.as('curator').call(consents.noteConsent, consent);
    expect(bound).toMatchObject({ dueOn: '2021-05-31', consent: act, termState: 'in_time' });
    expect((await world.as('curator').refused(consents.noteConsent, consent)).reason).toBe(
      'consent.noted_already',
    );
    const school = { ...at(fresh('city2')), body: consent.body };
    expect((await world.as('curator').refused(consents.noteConsent, school)).reason).toBe(
      'consent.not_federal',
    );
  });

  it('is never of one’s own report, whatever one is appointed to', async () => {
    const body = {
      role: 'ministry_curator',
      organizationId: world.organization.ministry,
      validFrom: '2020-01-01',
    } as const;
    await world.as('admin').call(peopleContract.appoint, { params: { id: world.user.controller }, body });
    const assignment = fresh('ministry');
    expect((await report('controller', assignment)).actions).toEqual([]);
    const decision = { ...at(assignment), body: { version: 1 } };
    expect((await world.as('controller').refused(api.accept, decision)).reason).toBe('access.not_yours');
  });

  it('leaves reporting to the organisation itself', async () => {
    const assignment = fresh('mouoBuzuluk');
    for (const login of ['curator', 'rayon', 'city1', 'mms'] as const) {
      const refused = await world
        .as(login)
        .refused(api.report, { ...at(assignment), body: { version: 0, text } });
      expect([403, 404], login).toContain(refused.status);
    }
  });
});

describe('clause 2.1', () => {
  const set = () =>
    roadmap.assignments.find(
      (a) => a.item.number === '2.1' && a.organization.id === world.organization.mouoRayon,
    );
  const state = async () =>
    world.as('rayon').call(api.getAssignment, { params: { id: (set() as AssignmentRow).id } });
  const accept = async (school: 'village1' | 'village2') => {
    const sent = await submit(world, school, roadmap.collection.form[school]);
    return world
      .as('rayon')
      .call(surveysContract.accept, { params: { id: sent.id }, body: { version: sent.version } });
  };

  it('waits until every listed school’s form is accepted, and again when an acceptance is withdrawn', async () => {
    const assignment = set() as AssignmentRow;
    const reported = () => ({ ...at(assignment), body: { version: 0, text } });
    expect(assignment.dueOn).toBe('2020-06-05');
    await accept('village1');
    expect(await state()).toMatchObject({
      reportBlocked: 'assignment.forms_not_accepted',
      collection: { total: 2, accepted: 1 },
    });
    expect(await world.as('rayon').refused(api.report, reported())).toMatchObject({
      status: 409,
      reason: 'assignment.forms_not_accepted',
      detail: { accepted: 1, expected: 2 },
    });
    const second = await accept('village2');
    const sent = await world.as('rayon').call(api.report, reported());
    expect(sent).toMatchObject({
      status: 'reported',
      reportBlocked: null,
      proofs: [{ kind: 'surveys.set_accepted', holds: true }],
    });

    await world.as('rayon').call(surveysContract.withdrawAcceptance, {
      params: { id: second.id },
      body: { version: second.version, reason },
    });
    expect((await state()).proofs).toMatchObject([{ kind: 'surveys.set_accepted', holds: false }]);
    const decision = { ...at(assignment), body: { version: 1 } };
    expect((await world.as('curator').refused(api.accept, decision)).reason).toBe(
      'assignment.forms_not_accepted',
    );
    await accept('village2');
    expect(await world.as('curator').call(api.accept, decision)).toMatchObject({
      status: 'accepted',
      proofs: [{ kind: 'surveys.set_accepted', holds: true }],
    });
  });

  it('counts only the municipality’s own schools', async () => {
    const city = roadmap.assignments.find(
      (a) => a.item.number === '2.1' && a.organization.id === world.organization.mouoBuzuluk,
    );
    const seen = await world.as('buzuluk').call(api.getAssignment, at(city as AssignmentRow));
    expect(seen.collection).toMatchObject({ total: 2, accepted: 0 });
  });
});

describe('a file', () => {
  it.each(['a.exe', 'a.html', 'a.svg', 'a', 'a.pdf.js', '.pdf.'])(
    'of a kind that is no paper is refused: %s',
    async (name) => {
      const input = { query: { name }, body: new Blob(['x']) };
      expect(await world.as('city1').refused(documentsContract.uploadFile, input)).toMatchObject({
        status: 400,
        reason: 'file.kind_not_taken',
      });
    },
  );

  it('is neither empty nor larger than the limit', async () => {
    const send = (size: number) => ({ query: { name: 'a.txt' }, body: new Blob(['a'.repeat(size)]) });
    const empty = await world.as('city1').refused(documentsContract.uploadFile, send(0));
    expect(empty).toMatchObject({ status: 400, reason: 'file.empty' });
    await world.as('city1').call(documentsContract.uploadFile, send(MAX_FILE_BYTES));
    for (const size of [MAX_FILE_BYTES + 1, MAX_FILE_BYTES + 2, MAX_FILE_BYTES * 2]) {
      const large = await world.as('city1').refused(documentsContract.uploadFile, send(size));
      expect(large).toMatchObject({ status: 413, code: 'too_large' });
    }
  });

  it('of another person cannot be attached', async () => {
    const [assignment, file] = [fresh('city2'), await upload('city1')];
    const input = { ...at(assignment), body: { version: 0, text, fileIds: [file.id] } };
    expect(await world.as('city2').refused(api.report, input)).toMatchObject({
      status: 404,
      reason: 'file.not_found',
    });
  });

  it('named twice is attached once', async () => {
    const [assignment, file] = [fresh('city2'), await upload('city2')];
    const { steps } = await report('city2', assignment, [file.id, file.id]);
    expect(steps[0]?.files).toEqual([file]);
  });

  it('is opened only through an assignment that carries it and that one may see', async () => {
    const [carrying, other, file] = [fresh('city2'), fresh('city2'), await upload('city2')];
    await report('city2', carrying, [file.id]);
    const open = (login: Login, id = carrying.id) =>
      world.as(login).send(api.getFile, { params: { id, fileId: file.id } });
    for (const login of ['city2', 'buzuluk', 'curator', 'controller'] as const) {
      expect((await open(login)).statusCode, login).toBe(200);
    }
    for (const login of ['city1', 'rayon', 'mms', 'ukn', 'foreign-admin'] as const) {
      expect((await open(login)).statusCode, login).toBe(404);
    }
    expect((await open('city2', other.id)).statusCode).toBe(404);
    const opened = await world.owner(
      "SELECT user_id FROM audit_events WHERE event = 'assignment.file_opened' AND detail->>'fileId' = $1",
      [file.id],
    );
    expect(opened).toHaveLength(4);
  });
});
