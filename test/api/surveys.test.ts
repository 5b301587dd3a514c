import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { listCells } from '#domain/forms/rules.cells.ts';
import { peopleContract } from '#domain/people/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { answersOf, type Collection, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  collection = await openCollection(world);
});

const PHONE = 'identification.phone.text';
const POSITION = 'identification.position.text';
const COUNT = 'staffing.primary.count';
type Change = { cell: string; value: string | number | null; base: number };

const mine = () => ({ params: { id: collection.form.city1 } });
const save = (...changes: Change[]) =>
  world.as('city1').call(api.saveCells, { ...mine(), body: { changes } });
const refusedToSave = (...changes: Change[]) =>
  world.as('city1').refused(api.saveCells, { ...mine(), body: { changes } });
const read = () => world.as('city1').call(api.getForm, mine());
const version = (form: SurveyForm) => ({ ...mine(), body: { version: form.version } });
const reason = 'Проверьте сведения о кадрах';
const withReason = (form: SurveyForm) => ({ ...mine(), body: { version: form.version, reason } });

describe('saving', () => {
  it('keeps cells, their versions and their log', async () => {
    expect(
      await save({ cell: PHONE, value: '8 (35342) 2-11-22', base: 0 }, { cell: COUNT, value: 12, base: 0 }),
    ).toEqual({
      version: 1,
      savedAt: world.clock.now().toISOString(),
      conflicts: [],
    });
    expect((await save({ cell: COUNT, value: null, base: 1 })).version).toBe(2);
    expect(await read()).toMatchObject({
      status: 'draft',
      version: 2,
      answers: { [PHONE]: '8 (35342) 2-11-22' },
      cellVersions: { [PHONE]: 1, [COUNT]: 2 },
      actions: ['fill', 'submit'],
    });
    const by = 'Носова Елена Глебовна';
    const history = await world.as('buzuluk').call(api.getCellHistory, { ...mine(), query: { cell: COUNT } });
    expect(history).toEqual([
      { before: 12, after: null, by, at: expect.any(String), why: { kind: 'filled' } },
      { before: null, after: 12, by, at: expect.any(String), why: { kind: 'filled' } },
    ]);
  });

  it('merges the edits of two people and returns the cell that both changed', async () => {
    const body = {
      role: 'school_head',
      organizationId: world.organization.city1,
      validFrom: '2020-01-01',
    } as const;
    await world.as('admin').call(peopleContract.appoint, { params: { id: world.user.ukn }, body });
    await save({ cell: PHONE, value: '1', base: 0 }, { cell: COUNT, value: 1, base: 0 });
    await save({ cell: COUNT, value: 2, base: 1 });
    const changes = [
      { cell: PHONE, value: '9', base: 1 },
      { cell: COUNT, value: 9, base: 1 },
      { cell: POSITION, value: 'завуч', base: 0 },
    ];
    const saved = await world.as('ukn').call(api.saveCells, { ...mine(), body: { changes } });
    expect(saved.conflicts).toEqual([
      { cell: COUNT, mine: 9, theirs: 2, version: 2, by: 'Носова Елена Глебовна', at: expect.any(String) },
    ]);
    expect((await read()).answers).toEqual({ [PHONE]: '9', [COUNT]: 2, [POSITION]: 'завуч' });
  });

  it('loses no edit of people who save at the same moment', async () => {
    const cells = ['russian', 'maths', 'physics', 'chemistry', 'biology', 'history'].map(
      (r) => `staffing.${r}.count`,
    );
    const saved = await Promise.all(cells.map((cell, value) => save({ cell, value, base: 0 })));
    expect(saved.map((s) => s.version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Object.keys((await read()).answers).sort()).toEqual(cells.sort());
  });

  it('changes nothing when an answer is what it was', async () => {
    await save({ cell: COUNT, value: 3, base: 0 });
    expect((await save({ cell: COUNT, value: 3, base: 0 })).version).toBe(1);
  });

  it('names every cell that does not fit and saves none of the request', async () => {
    const derived = listCells(resourceSurvey).find((spec) => spec.field.derived)?.key ?? '';
    const refused = await refusedToSave(
      { cell: PHONE, value: '1', base: 0 },
      { cell: COUNT, value: -1, base: 0 },
      { cell: 'staffing.russian.count', value: 'много', base: 0 },
      { cell: 'staffing.nobody.count', value: 1, base: 0 },
      { cell: derived, value: 1, base: 0 },
    );
    expect(refused).toMatchObject({ status: 400, code: 'invalid', reason: 'survey.invalid_answers' });
    const cells = refused.detail.cells as { cell: string; error: string }[];
    expect(cells.map((c) => c.cell)).toEqual([
      COUNT,
      'staffing.russian.count',
      'staffing.nobody.count',
      derived,
    ]);
    expect(cells.slice(2).map((c) => c.error)).toEqual(['unknown_cell', 'unknown_cell']);
    expect((await read()).answers).toEqual({});
  });

  it('marks a form as opened by its school, not by those who look at it', async () => {
    const progress = () => world.as('buzuluk').call(api.getProgress, { params: { id: collection.campaign } });
    await world.as('buzuluk').call(api.getForm, mine());
    expect((await progress()).total).toMatchObject({ total: 2, notOpened: 2, draft: 0 });
    await read();
    expect((await progress()).total).toMatchObject({ total: 2, notOpened: 1, draft: 1 });
  });
});

describe('sending', () => {
  it('is blocked while something is missing, wrong or unexplained', async () => {
    const empty = await world.as('city1').refused(api.submit, version(await read()));
    expect(empty).toMatchObject({ status: 409, reason: 'survey.not_ready' });
    expect(empty.detail.left).toBeGreaterThan(50);
    const form = await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    const born = form.answers['facilities.main.built'];
    const wrong = { cell: 'facilities.main.repaired', value: Number(born) - 6, base: 100 };
    const saved = await save(wrong);
    const refused = await world
      .as('city1')
      .refused(api.submit, { ...mine(), body: { version: saved.version } });
    expect(refused.detail).toMatchObject({ available: false, left: 0 });
    expect(Number(refused.detail.errors) + Number(refused.detail.uncommented)).toBeGreaterThan(0);
  });

  it('closes the form for the school and opens it for the municipality', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    expect(sent).toMatchObject({ status: 'submitted', round: 1, timeliness: 'on_time', actions: ['reply'] });
    expect(await refusedToSave({ cell: PHONE, value: '1', base: 99 })).toMatchObject({
      status: 409,
      reason: 'survey.fill_unavailable',
    });
    const comment = { ...mine(), body: { key: 'some@check', text: 'Пояснение' } };
    expect((await world.as('city1').refused(api.saveComment, comment)).reason).toBe(
      'survey.fill_unavailable',
    );
    expect((await world.as('city1').refused(api.submit, version(sent))).reason).toBe(
      'survey.submit_unavailable',
    );
    expect((await world.as('buzuluk').call(api.getForm, mine())).actions).toEqual([
      'remark',
      'reply',
      'accept',
      'return',
    ]);
  });

  it('freezes what was sent', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const frozen = await world.owner('SELECT answers, comments FROM survey_steps WHERE form_id = $1', [
      sent.id,
    ]);
    expect(frozen).toEqual([{ answers: sent.answers, comments: sent.comments }]);
  });

  it('takes no heap of explanations, yet lets one be changed or taken back', async () => {
    await world.owner(
      `UPDATE survey_forms SET comments = (SELECT jsonb_object_agg('check@cell.' || n, 'Так и есть') FROM generate_series(1, 500) n)
        WHERE id = $1`,
      [mine().params.id],
    );
    const comment = (key: string, text: string | null) => ({ ...mine(), body: { key, text } });
    expect(
      await world
        .as('city1')
        .refused(api.saveComment, comment('jump_pupils@contingent.pupils.count', 'Ещё одно')),
    ).toMatchObject({
      status: 413,
      reason: 'survey.too_many_comments',
    });
    await world.as('city1').call(api.saveComment, comment('check@cell.7', 'Уточнено'));
    await world.as('city1').call(api.saveComment, comment('check@cell.7', null));
  });

  it.each([
    'constructor',
    '__proto__',
    'a@b',
    'jump_pupils@a.b.c',
    'no_check@contingent.pupils.count',
    '@@@',
  ])('takes no explanation of what no check of the form says: %s', async (key) => {
    const comment = { ...mine(), body: { key, text: 'Так и есть' } };
    expect(await world.as('city1').refused(api.saveComment, comment)).toMatchObject({
      status: 400,
      reason: 'survey.no_such_warning',
    });
    expect((await world.as('city1').call(api.getForm, mine())).comments).toEqual({});
  });

  it('by a person who looked at an older form is stale', async () => {
    const { version: seen } = await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    await save({ cell: PHONE, value: '8 (35342) 9-99-99', base: seen });
    const refused = await world.as('city1').refused(api.submit, { ...mine(), body: { version: seen } });
    expect(refused).toMatchObject({ status: 409, code: 'stale', detail: { version: seen + 1 } });
  });
});

describe('review', () => {
  const accept = (form: SurveyForm, login: 'buzuluk' | 'buzuluk2' = 'buzuluk') =>
    world.as(login).send(api.accept, version(form));
  const accepted = async () => {
    const query = { municipalityId: world.municipality.buzuluk };
    const shown = await world
      .as('curator')
      .call(consolidationContract.getConsolidation, { params: { id: collection.campaign }, query });
    return shown.aggregate.forms;
  };

  it('accepts, takes back, returns and accepts a second round', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const taken = await world.as('buzuluk').call(api.accept, version(sent));
    expect([taken.status, await accepted()]).toEqual(['accepted', 1]);
    const back = await world.as('buzuluk').call(api.withdrawAcceptance, withReason(taken));
    expect([back.status, back.returnReason, await accepted()]).toEqual(['returned', reason, 0]);

    const again = await submit(world, 'city1', collection.form.city1, 'second');
    expect(again).toMatchObject({ status: 'submitted', round: 2, returnReason: null });
    const returned = await world.as('buzuluk').call(api.sendBack, withReason(again));
    expect([returned.status, await accepted()]).toEqual(['returned', 0]);
    const third = await submit(world, 'city1', collection.form.city1, 'third');
    const final = await world.as('buzuluk').call(api.accept, version(third));
    expect([final.status, final.round, await accepted()]).toEqual(['accepted', 3, 1]);
    expect(final.history.map((s) => [s.step, s.round, s.reason])).toEqual([
      ['accepted', 3, null],
      ['submitted', 3, null],
      ['returned', 2, reason],
      ['submitted', 2, null],
      ['acceptance_withdrawn', 1, reason],
      ['accepted', 1, null],
      ['submitted', 1, null],
    ]);
  });

  it('of one form by two people at once is won by one', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const answers = await Promise.all([
      accept(sent),
      accept(sent, 'buzuluk2'),
      accept(sent),
      accept(sent, 'buzuluk2'),
    ]);
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409, 409, 409]);
    expect(await accepted()).toBe(1);
  });

  it('is not for the school, the neighbour, the ministry or a draft', async () => {
    const draft = await read();
    expect((await world.as('buzuluk').refused(api.accept, version(draft))).reason).toBe(
      'survey.accept_unavailable',
    );
    const sent = await submit(world, 'city1', collection.form.city1);
    expect((await world.as('city1').refused(api.accept, version(sent))).reason).toBe('access.no_right');
    expect((await world.as('curator').refused(api.accept, version(sent))).reason).toBe('access.not_yours');
    expect((await world.as('rayon').refused(api.accept, version(sent))).status).toBe(404);
    expect(
      (
        await world
          .as('buzuluk')
          .refused(api.sendBack, { ...mine(), body: { version: sent.version, reason: 'нет' } })
      ).status,
    ).toBe(400);
    expect((await world.as('buzuluk').refused(api.accept, { ...mine(), body: { version: 1 } })).code).toBe(
      'stale',
    );
  });

  it('is never of one’s own work', async () => {
    const person = { params: { id: world.user.rcro } };
    for (const [role, place] of [
      ['municipal_specialist', 'mouoBuzuluk'],
      ['school_head', 'city1'],
    ] as const) {
      const body = { role, organizationId: world.organization[place], validFrom: '2020-01-01' };
      await world.as('admin').call(peopleContract.appoint, { ...person, body });
    }
    const own = await submit(world, 'city1', collection.form.city1);
    expect((await world.as('rcro').refused(api.accept, version(own))).reason).toBe('access.not_yours');
    expect((await world.as('rcro').call(api.getForm, mine())).actions).toEqual(['reply']);
    const other = await submit(world, 'city2', collection.form.city2);
    await world.as('rcro').call(api.accept, { params: { id: other.id }, body: { version: other.version } });
  });
});
