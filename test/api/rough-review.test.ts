import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { campaignsContract as runs } from '#domain/surveys/campaigns/contract.ts';
import { reviewContract as review } from '#domain/surveys/contract.review.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { MAX_OPEN_REMARKS } from '#domain/surveys/model.review.ts';
import { inRegion } from '#server/lib/db.ts';
import { newId } from '#server/lib/ids.ts';
import type { Caller } from '../support/actors.ts';
import { answersOf, type Collection, DUE, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type OrganizationKey, type World } from '../support/world.ts';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2020-05-25T05:00:00Z');
  collection = await openCollection(world);
});

const COUNT = 'staffing.primary.count';
const reason = 'Проверьте сведения о кадрах';
const mine = () => ({ params: { id: collection.form.city1 } });
const ofCampaign = () => ({ params: { id: collection.campaign } });
const read = (login: 'city1' | 'buzuluk' = 'buzuluk') => world.as(login).call(api.getForm, mine());
const steps = (step: string) =>
  world.owner('SELECT reason FROM survey_steps WHERE form_id = $1 AND step = $2', [
    collection.form.city1,
    step,
  ]);
const statuses = (answers: readonly { statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).sort();
const selection = (...schools: OrganizationKey[]) => ({
  kind: 'selection' as const,
  schoolIds: schools.map((key) => world.organization[key]),
  municipalityIds: [],
});
const about = (period: string, addressees: object) => ({
  formCode: resourceSurvey.code,
  formVersion: resourceSurvey.version,
  period,
  addressees,
  title: `Сведения за ${period} год`,
  source: 'приказ 01-21/744, п. 2.1',
  dueOn: '2021-06-20',
  chain: 'municipality',
});

describe('two specialists', () => {
  it('who return one form at the same moment return it once, with one reason', async () => {
    const { version } = await submit(world, 'city1', collection.form.city1);
    const back = (as: Caller, why: string) =>
      as.send(api.sendBack, { ...mine(), body: { version, reason: why, sections: ['staffing'] } });
    const answers = await Promise.all([
      back(world.as('buzuluk'), 'Проверьте совместителей'),
      back(world.as('buzuluk2'), 'Проверьте вакансии'),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    expect(await steps('returned')).toEqual([{ reason: (await read()).returnReason }]);
  });

  it('of whom one accepts and the other returns leave the form in one of both, and the sum with it', async () => {
    const { version } = await submit(world, 'city1', collection.form.city1);
    const answers = await Promise.all([
      world.as('buzuluk').send(api.accept, { ...mine(), body: { version } }),
      world.as('buzuluk2').send(api.sendBack, { ...mine(), body: { version, reason } }),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    const { aggregate } = await world.as('buzuluk').call(exactContract.getFigures, ofCampaign());
    expect(aggregate.forms).toBe((await read()).status === 'accepted' ? 1 : 0);
  });
});

describe('an acceptance while the school works', () => {
  it('of a form that went back meanwhile is refused, and what is typed stays', async () => {
    const { version } = await submit(world, 'city1', collection.form.city1);
    await world.as('buzuluk').call(api.sendBack, { ...mine(), body: { version, reason } });
    const { cellVersions, version: shown } = await read();
    const changes = [{ cell: COUNT, value: 77, base: cellVersions[COUNT] ?? 0 }];
    const [saved, ...accepted] = await Promise.all([
      world.as('city1').send(api.saveCells, { ...mine(), body: { changes } }),
      world.as('buzuluk').send(api.accept, { ...mine(), body: { version: shown } }),
      world.as('buzuluk2').send(api.accept, { ...mine(), body: { version } }),
    ]);
    expect(saved.statusCode).toBe(200);
    expect(statuses(accepted)).toEqual([409, 409]);
    expect(await read()).toMatchObject({ status: 'returned', answers: { [COUNT]: 77 } });
  });

  it('is of the document that was looked at, not of the one sent in that moment', async () => {
    const first = await submit(world, 'city1', collection.form.city1);
    await world.as('buzuluk').call(api.sendBack, { ...mine(), body: { version: first.version, reason } });
    const { version } = await fill(world, 'city1', collection.form.city1, answersOf('city1', 'second'));
    const [sent, ...accepted] = await Promise.all([
      world.as('city1').send(api.submit, { ...mine(), body: { version } }),
      world.as('buzuluk').send(api.accept, { ...mine(), body: { version: first.version } }),
      world.as('buzuluk2').send(api.accept, { ...mine(), body: { version } }),
    ]);
    expect([sent.statusCode, ...statuses(accepted)]).toEqual([200, 409, 409]);
    expect(await read()).toMatchObject({ status: 'submitted', round: 2 });
  });
});

describe('a return after the due date', () => {
  it('does not stop the term, and the school may still send the form again', async () => {
    await submit(world, 'city1', collection.form.city1);
    world.clock.set('2020-06-20T06:00:00Z');
    const { version } = await read();
    expect(DUE < '2020-06-20').toBe(true);
    await world.as('buzuluk').call(api.sendBack, { ...mine(), body: { version, reason } });
    const again = await submit(world, 'city1', collection.form.city1, 'second');
    expect(again).toMatchObject({ status: 'submitted', round: 2, timeliness: 'late' });
    const { total } = await world.as('buzuluk').call(api.getProgress, ofCampaign());
    expect(total).toMatchObject({ submitted: 1, onTime: 0, late: 1, overdue: 1 });
  });
});

describe('remarks', () => {
  it('of which ten thousand are settled are told whole; five hundred may be open and no more', async () => {
    await submit(world, 'city1', collection.form.city1);
    await world.owner(
      `INSERT INTO survey_remarks (region_id, id, form_id, section, cell, round, text, made_by, made_at, settled_by, settled_at)
       SELECT $1, gen_random_uuid(), $2, 'staffing', $4, 1, 'Сверьте с тарификацией ' || n, $3, now(), $3, now()
         FROM generate_series(1, 10000) n`,
      [world.region, collection.form.city1, world.user.buzuluk, COUNT],
    );
    const body = { section: 'staffing', cell: COUNT, text: 'И ещё раз' };
    const all = await world.as('buzuluk').call(review.addRemark, { ...mine(), body });
    expect(all).toHaveLength(10_001);
    expect(all.filter(({ settled }) => settled === null)).toMatchObject([{ text: 'И ещё раз' }]);
    const queue = await world
      .as('buzuluk')
      .call(review.listQueue, { query: { campaignId: collection.campaign } });
    expect(queue[0]).toMatchObject({ id: collection.form.city1, openRemarks: 1 });

    await world.owner(
      `UPDATE survey_remarks SET settled_by = NULL, settled_at = NULL WHERE id IN
         (SELECT id FROM survey_remarks WHERE form_id = $1 AND settled_at IS NOT NULL LIMIT $2)`,
      [collection.form.city1, MAX_OPEN_REMARKS - 1],
    );
    const told = await world.as('buzuluk').call(review.listRemarks, mine());
    const old = told.find(({ settled }) => settled !== null)?.id ?? newId<'remark'>();
    const settlement = { params: { ...mine().params, remarkId: old }, body: { settled: false } };
    for (const refused of [
      await world.as('buzuluk').refused(review.addRemark, { ...mine(), body }),
      await world.as('buzuluk').refused(review.settleRemark, settlement),
    ])
      expect(refused).toMatchObject({ status: 413, reason: 'remark.crowded' });
  });

  it('put back on a section that was not given back give it back', async () => {
    await submit(world, 'city1', collection.form.city1);
    const body = { section: 'facilities', cell: null, text: 'Проверьте помещения' };
    const [made] = await world.as('buzuluk').call(review.addRemark, { ...mine(), body });
    const settle = (settled: boolean) =>
      world.as('buzuluk').call(review.settleRemark, {
        params: { ...mine().params, remarkId: made?.id ?? newId<'remark'>() },
        body: { settled },
      });
    await settle(true);
    const { version } = await read();
    const back = { version, reason, sections: ['staffing'] };
    await world.as('buzuluk').call(api.sendBack, { ...mine(), body: back });
    await settle(false);
    expect((await read()).openSections).toEqual(['staffing', 'facilities']);
  });
});

describe('the end of a collection', () => {
  const send = (version: number) => world.as('city1').send(api.submit, { ...mine(), body: { version } });
  const close = () => world.as('curator').send(runs.closeCampaign, { ...ofCampaign(), body: {} });

  const waiting = async (count: number) =>
    expect
      .poll(async () => {
        const waits = await world.owner(
          `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE NOT granted AND datname = current_database()`,
          [],
        );
        return waits.length;
      })
      .toBeGreaterThanOrEqual(count);

  /** Both come while a third holds the form, one after the other. */
  async function whileHeld<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<readonly T[]> {
    const { both } = await inRegion(world.db, world.region, async (tx) => {
      await sql`SELECT 1 FROM survey_forms WHERE id = ${collection.form.city1} FOR UPDATE`.execute(tx);
      const one = first();
      await waiting(1);
      const two = second();
      await waiting(2);
      return { both: Promise.all([one, two]) };
    });
    return both;
  }

  it('waits for a sending that was begun before it', async () => {
    const { version } = await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    const answers = await whileHeld(() => send(version), close);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  it('refuses a sending that waited for it', async () => {
    const { version } = await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    const answers = await whileHeld(close, () => send(version));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 409]);
  });
});

describe('a collection', () => {
  it('over a list without schools is not opened, and the preview says so', async () => {
    const schoolListId = newId<'school_list'>();
    await world.owner(
      `INSERT INTO school_lists (region_id, id, number, decided_on, reason, created_by)
       VALUES ($1, $2, '01-21/501', '2020-05-01', 'Пустое решение', $3)`,
      [world.region, schoolListId, world.user.admin],
    );
    const body = about('2031', { kind: 'list', schoolListId });
    const preview = await world.as('curator').send(runs.previewAddressees, { body });
    expect(preview.json()).toEqual({ schools: 0, municipalities: [], leftOut: [] });
    const opened = await world.as('curator').send(runs.openCampaign, { body });
    expect(opened.json()).toMatchObject({ error: { reason: 'campaign.nobody_asked' } });
  });

  it('that two people open at the same moment asks each school once', async () => {
    const body = about('2032', selection('city1', 'village1'));
    const answers = await Promise.all(
      (['curator', 'curator2', 'admin'] as const).map((login) =>
        world.as(login).send(runs.openCampaign, { body }),
      ),
    );
    expect(statuses(answers)).toEqual([200, 400, 400]);
  });

  it('that asks schools of the district alone is unknown to the city', async () => {
    const body = about('2033', selection('village1', 'orsk1'));
    const opened = await world.as('curator').send(runs.openCampaign, { body });
    const params = { id: opened.json<{ id: typeof collection.campaign }>().id };
    for (const login of ['buzuluk', 'mms'] as const) {
      const as = world.as(login);
      expect(JSON.stringify(await as.call(api.listCampaigns))).not.toContain('2033');
      expect(JSON.stringify(await as.call(api.listBurden))).not.toContain('2033');
      expect((await as.refused(api.getProgress, { params })).reason).toBe('campaign.not_found');
      expect((await as.refused(runs.getCourse, { params })).reason).toBe('campaign.not_found');
    }
    const city = world.as('buzuluk');
    const hidden = [
      await city.refused(runs.listSchools, { params }),
      await city.refused(exactContract.getFigures, { params }),
      await city.refused(exactContract.listTexts, { params }),
      await world.as('city1').refused(runs.listSchools, { params }),
    ];
    expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(JSON.stringify(await world.as('rcro').call(api.listCampaigns))).toContain('2033');
    expect(JSON.stringify(await world.as('mmc').call(api.listCampaigns))).toContain('2033');
  });
});

describe('a municipality that was abolished before the due date', () => {
  const until = (to: string | null) =>
    world.owner('UPDATE municipality_names SET valid_to = $2 WHERE municipality_id = $1', [
      world.municipality.orsk,
      to,
    ]);
  afterEach(() => until(null));

  it('keeps its answers in words and its requests for help', async () => {
    await submit(world, 'orsk1', collection.form.orsk1);
    const query = { states: 'sent' as const, municipalityId: world.municipality.orsk };
    const words = () => world.as('curator').call(exactContract.listTexts, { ...ofCampaign(), query });
    const help = () =>
      world.as('curator').call(neededHelpContract.list, { query: { formId: collection.form.orsk1 } });
    const [texts, register] = [await words(), await help()];
    expect([texts.total > 0, register.total > 0]).toEqual([true, true]);
    await until('2020-06-03');
    expect([await words(), await help()]).toEqual([texts, register]);
  });
});

describe('answers told as news', () => {
  it('are written into the journal where they are shown to who is not of the school', async () => {
    await fill(world, 'city1', collection.form.city1, answersOf('city1'));
    const ask = (login: 'city1' | 'curator', since: number) =>
      world.as(login).call(api.getNews, { ...mine(), body: { since, cell: null } });
    const shown = () =>
      world.owner(
        `SELECT user_id, detail FROM audit_events WHERE event = 'survey_form.news_shown' AND subject = $1`,
        [`survey_form:${collection.form.city1}`],
      );
    const { version } = await ask('city1', 0);
    await ask('curator', version);
    expect(await shown()).toEqual([]);
    expect((await ask('curator', 0)).changes.length).toBeGreaterThan(0);
    expect(await shown()).toEqual([{ user_id: world.user.curator, detail: { since: 0 } }]);
  });
});

describe('the journal of a form', () => {
  it('tells of decisions that were made on many forms at once', async () => {
    const { id, version } = await submit(world, 'city1', collection.form.city1);
    const foreign = { id: collection.form.village1, version: 0 };
    const told = async (subject: string) => {
      const { items } = await world.as('admin').call(journalContract.listJournal, { query: { subject } });
      return items.map(({ event, user }) => `${event} ${user}`);
    };
    const as = world.as('buzuluk');
    await as.call(review.returnMany, { body: { forms: [{ id, version }, foreign], reason } });
    expect((await told(`survey_form:${id}`))[0]).toBe('survey_form.returned Ежова Раиса Павловна');
    const again = await submit(world, 'city1', id, 'second');
    await as.call(review.acceptMany, { body: { forms: [{ id, version: again.version }, foreign] } });
    expect((await told(`survey_form:${id}`))[0]).toBe('survey_form.accepted Ежова Раиса Павловна');
    expect(await told(`survey_form:${foreign.id}`)).toEqual([]);
  });
});
