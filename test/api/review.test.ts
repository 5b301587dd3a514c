import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskContract } from '#domain/desk/contract.ts';
import { reviewContract as review } from '#domain/surveys/contract.review.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
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

const COUNT = 'staffing.primary.count';
const PHONE = 'identification.phone.text';
const mine = () => ({ params: { id: collection.form.city1 } });
const read = (login: 'city1' | 'buzuluk' = 'city1') => world.as(login).call(api.getForm, mine());
const remark = (cell: string | null = COUNT, text = 'Сверьте с тарификацией', section = 'staffing') =>
  world.as('buzuluk').call(review.addRemark, { ...mine(), body: { section, cell, text } });
const sendBack = async (sections?: string[], reason = '', form?: SurveyForm) => {
  const { version } = form ?? (await read('buzuluk'));
  return world
    .as('buzuluk')
    .call(api.sendBack, { ...mine(), body: { version, reason, ...(sections ? { sections } : {}) } });
};
const save = async (cell: string, value: string | number) => {
  const { cellVersions } = await read();
  const changes = [{ cell, value, base: cellVersions[cell] ?? 0 }];
  return world.as('city1').send(api.saveCells, { ...mine(), body: { changes } });
};
const resend = async () => {
  const { version } = await read();
  return world.as('city1').call(api.submit, { ...mine(), body: { version } });
};

describe('a remark at a cell', () => {
  it('is seen by both sides at once, answered by both, and settled by the reviewer', async () => {
    await submit(world, 'city1', collection.form.city1);
    const [made] = await remark();
    expect(made).toMatchObject({ section: 'staffing', cell: COUNT, round: 1, settled: null, replies: [] });
    const seen = await world.as('city1').call(review.listRemarks, mine());
    expect(seen).toEqual([made]);
    const at = { params: { ...mine().params, remarkId: made?.id ?? '' } };
    await world.as('city1').call(review.replyToRemark, { ...at, body: { text: 'Учтён совместитель' } });
    await world.as('buzuluk2').call(review.replyToRemark, { ...at, body: { text: 'Тогда верно' } });
    const [settled] = await world.as('buzuluk').call(review.settleRemark, { ...at, body: { settled: true } });
    expect(settled?.replies.map(({ by, text }) => [by, text])).toEqual([
      ['Носова Елена Глебовна', 'Учтён совместитель'],
      ['Ершов Павел Андреевич', 'Тогда верно'],
    ]);
    expect(settled?.settled?.by).toBe('Ежова Раиса Павловна');
    const [back] = await world.as('buzuluk').call(review.settleRemark, { ...at, body: { settled: false } });
    expect(back?.settled).toBeNull();
  });

  it('of a returned form stands on the desk in its own words, beside the answers as they were sent', async () => {
    await submit(world, 'city1', collection.form.city1);
    const { sent: nothing, answers } = await read();
    expect(nothing).toBeNull();
    const [made] = await remark();
    await remark(null, 'Раздел не сходится с тарификацией');
    await remark(PHONE, 'Телефон не отвечает', 'identification');
    await sendBack(['staffing']);
    const at = { params: { ...mine().params, remarkId: made?.id ?? '' } };
    await world.as('buzuluk').call(review.replyToRemark, { ...at, body: { text: 'Ждём число' } });
    await world.as('city1').call(review.replyToRemark, { ...at, body: { text: 'Учтён совместитель' } });
    await save(COUNT, 41);
    const { sent } = await read();
    expect(sent?.[COUNT]).toBe(answers[COUNT]);
    const [answered] = await world.as('city1').call(review.listRemarks, mine());
    expect(answered?.replies.map(({ side }) => side)).toEqual(['reviewer', 'school']);
    expect(answered?.stood).toEqual({ [COUNT]: answers[COUNT] });
    const { actions } = await world.as('city1').call(deskContract.getDesk, {});
    expect(actions.find(({ subjectId }) => subjectId === mine().params.id)).toMatchObject({
      kind: 'correct_form',
      remark: 'Сверьте с тарификацией',
      moreRemarks: 1,
    });
    await save(COUNT, Number(answers[COUNT]));
    await resend();
    expect((await read()).sent).toBeNull();
  });

  it('tells an open page of the school that there is something new', async () => {
    await submit(world, 'city1', collection.form.city1);
    const news = () => world.as('city1').call(api.getNews, { ...mine(), body: { since: 0, cell: null } });
    expect((await news()).remarksAt).toBeNull();
    await remark();
    expect((await news()).remarksAt).toBe(world.clock.now().toISOString());
  });

  it('needs a place in the form, a form that is not decided, and a sensible number of others', async () => {
    await submit(world, 'city1', collection.form.city1);
    const refused = (body: { section: string; cell: string | null }) =>
      world.as('buzuluk').refused(review.addRemark, { ...mine(), body: { ...body, text: 'Проверьте' } });
    expect((await refused({ section: 'nowhere', cell: null })).reason).toBe('survey.no_section');
    expect((await refused({ section: 'staffing', cell: 'staffing.nobody.count' })).reason).toBe(
      'remark.no_cell',
    );
    expect((await refused({ section: 'factors', cell: COUNT })).reason).toBe('remark.no_cell');
    await world.owner(
      `INSERT INTO survey_remarks (region_id, id, form_id, section, round, text, made_by, made_at)
       SELECT $1, gen_random_uuid(), $2, 'staffing', 1, 'Ещё', $3, now() FROM generate_series(1, 500)`,
      [world.region, collection.form.city1, world.user.buzuluk],
    );
    expect(await refused({ section: 'staffing', cell: COUNT })).toMatchObject({
      status: 413,
      reason: 'remark.crowded',
    });
    await world.owner('DELETE FROM survey_remarks WHERE form_id = $1', [collection.form.city1]);
    const { version } = await read('buzuluk');
    await world.as('buzuluk').call(api.accept, { ...mine(), body: { version } });
    expect((await refused({ section: 'staffing', cell: COUNT })).reason).toBe('survey.remark_unavailable');
  });

  it('on a cell that the form has lost is still told', async () => {
    await submit(world, 'city1', collection.form.city1);
    await remark();
    await world.owner(`UPDATE survey_remarks SET cell = 'staffing.vanished.count' WHERE form_id = $1`, [
      collection.form.city1,
    ]);
    const [lost] = await world.as('city1').call(review.listRemarks, mine());
    expect(lost).toMatchObject({ cell: 'staffing.vanished.count', settled: null });
    await sendBack(['staffing']);
    await resend();
    const { version } = await read('buzuluk');
    await world.as('buzuluk').call(api.accept, { ...mine(), body: { version } });
    const [settled] = await world.as('city1').call(review.listRemarks, mine());
    expect(settled?.settled).not.toBeNull();
  });

  it('is not for the neighbour, the ministry or another form', async () => {
    await submit(world, 'city1', collection.form.city1);
    await submit(world, 'city2', collection.form.city2);
    const [made] = await remark();
    const body = { section: 'staffing', cell: COUNT, text: 'Чужое' };
    const ofMine = { ...mine().params, remarkId: made?.id ?? '' };
    const text = { body: { text: 'Чужой ответ' } };
    expect((await world.as('rayon').refused(review.listRemarks, mine())).status).toBe(404);
    expect((await world.as('rayon').refused(review.addRemark, { ...mine(), body })).status).toBe(404);
    expect((await world.as('rayon').refused(review.replyToRemark, { params: ofMine, ...text })).status).toBe(
      404,
    );
    expect((await world.as('city2').refused(review.replyToRemark, { params: ofMine, ...text })).status).toBe(
      404,
    );
    expect(
      (await world.as('curator').refused(review.replyToRemark, { params: ofMine, ...text })).status,
    ).toBe(403);
    expect(await world.as('curator').call(review.listRemarks, mine())).toHaveLength(1);
    const elsewhere = { id: collection.form.city2, remarkId: ofMine.remarkId };
    const settle = { params: elsewhere, body: { settled: true } };
    expect((await world.as('buzuluk').refused(review.settleRemark, settle)).reason).toBe('remark.not_found');
  });
});

describe('return of one section', () => {
  it('lets the school change that section and nothing else, and is over with the next sending', async () => {
    await submit(world, 'city1', collection.form.city1);
    await remark();
    const back = await sendBack(['staffing']);
    expect(back).toMatchObject({ openSections: ['staffing'], returnReason: null });
    expect(back.history[0]).toMatchObject({ step: 'returned', sections: ['staffing'], reason: null });
    const refused = await save(PHONE, '8 (35342) 0-00-00');
    expect(refused.json()).toMatchObject({ error: { code: 'conflict', reason: 'survey.section_closed' } });
    const confirm = { params: { ...mine().params, section: 'factors' }, body: { confirmed: true } };
    expect((await world.as('city1').refused(api.confirmSection, confirm)).reason).toBe(
      'survey.section_closed',
    );
    const count = Number((await read()).answers[COUNT]);
    expect((await save(COUNT, count)).statusCode).toBe(200);
    const again = await resend();
    expect(again).toMatchObject({ status: 'submitted', round: 2, openSections: null });
  });

  it('leaves its explanations as they were, yet lets a new warning there be explained', async () => {
    await submit(world, 'city1', collection.form.city1);
    await world.owner(`UPDATE survey_forms SET comments = '{"jump@contingent.pupils.count": "Так"}'`);
    await sendBack(['staffing'], 'Проверьте кадры');
    const comment = (key: string) => ({ ...mine(), body: { key, text: 'Иначе' } });
    const old = await world.as('city1').refused(api.saveComment, comment('jump@contingent.pupils.count'));
    expect(old.reason).toBe('survey.section_closed');
    await world.as('city1').call(api.saveComment, comment('jump_families@contingent.families.count'));
  });

  it('asks for a reason or a remark, and for sections of this form', async () => {
    const { version } = await submit(world, 'city1', collection.form.city1);
    const refused = (body: object) =>
      world.as('buzuluk').refused(api.sendBack, { ...mine(), body: { version, ...body } });
    expect((await refused({ sections: ['staffing'] })).reason).toBe('survey.return_unexplained');
    expect((await refused({ sections: ['nowhere'], reason: 'Исправьте' })).reason).toBe('survey.no_section');
    expect((await refused({ sections: [], reason: 'Исправьте' })).status).toBe(400);
  });

  it('is widened by a remark in another section', async () => {
    await submit(world, 'city1', collection.form.city1);
    await sendBack(['staffing'], 'Проверьте кадры');
    await remark(null, 'Проверьте и помещения', 'facilities');
    expect((await read()).openSections).toEqual(['staffing', 'facilities']);
  });

  it('by two people at once is done by one; the other learns who was first', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    await sendBack(['staffing'], 'Проверьте кадры', sent);
    const second = await world
      .as('buzuluk2')
      .refused(api.sendBack, { ...mine(), body: { version: sent.version, reason: 'Проверьте всё' } });
    expect(second).toMatchObject({
      code: 'stale',
      reason: 'survey.meanwhile.returned',
      detail: { by: 'Ежова Раиса Павловна' },
    });
  });
});

describe('the next round', () => {
  it('shows exactly what has changed since the return', async () => {
    await submit(world, 'city1', collection.form.city1);
    const difference = (login: 'buzuluk' | 'city1' = 'buzuluk') =>
      world.as(login).call(review.getDifference, mine());
    expect(await difference()).toBeNull();
    await sendBack(['identification'], 'Проверьте телефон');
    const before = (await read()).answers[PHONE];
    expect(await difference('city1')).toEqual({ from: 1, to: null, cells: [], comments: [] });
    await save(PHONE, '8 (35342) 7-77-77');
    const cells = [{ cell: PHONE, before, after: '8 (35342) 7-77-77' }];
    expect(await difference('city1')).toEqual({ from: 1, to: null, cells, comments: [] });
    await resend();
    expect(await difference()).toEqual({ from: 1, to: 2, cells, comments: [] });
    expect((await world.as('rayon').refused(review.getDifference, mine())).status).toBe(404);
  });

  it('leaves the earlier document as it was sent, with its names', async () => {
    const first = await submit(world, 'city1', collection.form.city1);
    const stepId = first.history[0]?.id ?? '';
    const document = () =>
      world.as('buzuluk').call(review.getSubmission, { params: { ...mine().params, stepId } });
    const sent = await document();
    expect(sent).toMatchObject({
      school: 'Школа № 101 г. Бузулука',
      municipality: 'город Бузулук',
      sender: 'Носова Елена Глебовна',
      round: 1,
      answers: first.answers,
    });
    await sendBack(undefined, 'Проверьте всё');
    await save(PHONE, '8 (35342) 7-77-77');
    await world.owner(`UPDATE organizations SET short_name = 'Лицей' WHERE id = $1`, [
      world.organization.city1,
    ]);
    await world.owner(`UPDATE users SET full_name = 'Новая фамилия' WHERE login = 'city1'`);
    await resend();
    expect(await document()).toEqual(sent);
    await world.owner(`UPDATE organizations SET short_name = 'Школа № 101 г. Бузулука' WHERE id = $1`, [
      world.organization.city1,
    ]);
    await world.owner(`UPDATE users SET full_name = 'Носова Елена Глебовна' WHERE login = 'city1'`);
    const other = { params: { id: collection.form.city2, stepId } };
    expect((await world.as('buzuluk').refused(review.getSubmission, other)).reason).toBe(
      'survey.no_submission',
    );
    const neighbour = { params: { ...mine().params, stepId } };
    expect((await world.as('rayon').refused(review.getSubmission, neighbour)).status).toBe(404);
  });
});
