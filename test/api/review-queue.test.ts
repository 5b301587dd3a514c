import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { reviewContract as review } from '#domain/surveys/contract.review.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
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

const queue = (login: 'buzuluk' | 'rayon' = 'buzuluk') =>
  world.as(login).call(review.listQueue, { query: { campaignId: collection.campaign } });
const remark = (id: string) =>
  world.as('buzuluk').call(review.addRemark, {
    params: { id },
    body: { section: 'staffing', cell: 'staffing.primary.count', text: 'Сверьте с тарификацией' },
  });
const forms = async () => (await queue()).map(({ id, version }) => ({ id, version }));
const acceptedForms = async () => {
  const query = { municipalityId: world.municipality.buzuluk };
  const shown = await world
    .as('curator')
    .call(consolidationContract.getConsolidation, { params: { id: collection.campaign }, query });
  return shown.aggregate.forms;
};

describe('the queue of a municipality', () => {
  it('counts checks and remarks, and puts first what hurts', async () => {
    const { city1, city2 } = collection.form;
    await submit(world, 'city1', city1);
    await submit(world, 'city2', city2);
    await remark(city2);
    expect((await queue()).map(({ id }) => id)).toEqual([city2, city1]);
    await world.owner('UPDATE survey_forms SET finding_errors = 3 WHERE id = $1', [city1]);
    const [first, second] = await queue();
    expect(first).toMatchObject({ id: city1, findings: { errors: 3 }, openRemarks: 0, waitingDays: 0 });
    expect(second).toMatchObject({ id: city2, findings: { errors: 0 }, openRemarks: 1 });
    expect(first?.actions).toContain('accept');
  });

  it('counts the explained warnings at the sending', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    const [row] = await queue();
    expect(row?.findings).toEqual({ errors: 0, warnings: Object.keys(sent.comments).length });
  });

  it('holds no school of the neighbour', async () => {
    await submit(world, 'city1', collection.form.city1);
    const { village1, village2 } = collection.form;
    expect((await queue('rayon')).map(({ id }) => id).sort()).toEqual([village1, village2].sort());
  });
});

describe('a decision on many forms', () => {
  it('accepts the clean ones and says why of the others', async () => {
    const { city1, city2, village1 } = collection.form;
    await submit(world, 'city1', city1);
    await submit(world, 'city2', city2);
    await submit(world, 'village1', village1);
    await remark(city2);
    const wanted = [...(await forms()), { id: village1, version: 1 }];
    const outcomes = await world.as('buzuluk').call(review.acceptMany, { body: { forms: wanted } });
    const reasonOf = (id: string) => outcomes.find((one) => one.id === id)?.refusal?.reason ?? null;
    expect([reasonOf(city1), reasonOf(city2), reasonOf(village1)]).toEqual([
      null,
      'review.has_remarks',
      'survey.not_found',
    ]);
    expect(await acceptedForms()).toBe(1);
    const statuses = await world.owner<{ id: string; status: string }>(
      'SELECT id, status FROM survey_forms WHERE id = ANY ($1)',
      [[city1, city2, village1]],
    );
    expect(Object.fromEntries(statuses.map(({ id, status }) => [id, status]))).toEqual({
      [city1]: 'accepted',
      [city2]: 'submitted',
      [village1]: 'submitted',
    });
  });

  it('checks the answers themselves, whatever was counted before', async () => {
    const { city1 } = collection.form;
    await submit(world, 'city1', city1);
    await world.owner(`UPDATE survey_forms SET answers = answers - 'staffing.primary.count' WHERE id = $1`, [
      city1,
    ]);
    const [outcome] = await world
      .as('buzuluk')
      .call(review.acceptMany, { body: { forms: [...(await forms())].filter(({ id }) => id === city1) } });
    expect(outcome?.refusal?.reason).toBe('review.has_errors');
  });

  it('of two people at once leaves each form decided once, and the sums right', async () => {
    await submit(world, 'city1', collection.form.city1);
    await submit(world, 'city2', collection.form.city2);
    const wanted = (await forms()).filter(({ id }) => id !== undefined);
    const answers = await Promise.all([
      world.as('buzuluk').send(review.acceptMany, { body: { forms: wanted } }),
      world.as('buzuluk2').send(review.acceptMany, { body: { forms: wanted.toReversed() } }),
      ...wanted.map(({ id, version }) =>
        world.as('buzuluk').send(api.accept, { params: { id }, body: { version } }),
      ),
    ]);
    expect(answers.every(({ statusCode }) => [200, 409].includes(statusCode))).toBe(true);
    expect(await acceptedForms()).toBe(2);
    const accepted = await world.owner('SELECT 1 FROM survey_steps WHERE step = $1 AND form_id = ANY ($2)', [
      'accepted',
      wanted.map(({ id }) => id),
    ]);
    expect(accepted).toHaveLength(2);
  });

  it('returns them with one reason', async () => {
    await submit(world, 'city1', collection.form.city1);
    await submit(world, 'city2', collection.form.city2);
    const reason = 'Сверьте численность с отчётом ОО-1';
    const body = { forms: await forms(), reason };
    const outcomes = await world.as('buzuluk').call(review.returnMany, { body });
    expect(outcomes.filter(({ refusal }) => refusal === null)).toHaveLength(2);
    const form = await world.as('city1').call(api.getForm, { params: { id: collection.form.city1 } });
    expect(form).toMatchObject({ status: 'returned', returnReason: reason, openSections: null });
    const again = await world.as('buzuluk2').call(review.returnMany, { body });
    expect(new Set(again.map(({ refusal }) => refusal?.reason))).toEqual(
      new Set(['survey.meanwhile.returned']),
    );
  });

  it('is written into the journal with its forms', async () => {
    await submit(world, 'city1', collection.form.city1);
    await world.as('buzuluk').call(review.acceptMany, { body: { forms: await forms() } });
    const journal = await world
      .as('admin')
      .call(journalContract.listJournal, { query: { subject: 'survey_forms' } });
    expect(JSON.stringify(journal)).toContain('survey_form.accepted_together');
  });

  it('takes neither none nor more than two hundred', async () => {
    const refused = (count: number) =>
      world.as('buzuluk').refused(review.acceptMany, {
        body: { forms: Array.from({ length: count }, () => ({ id: collection.form.city1, version: 1 })) },
      });
    expect([(await refused(0)).status, (await refused(201)).status]).toEqual([400, 400]);
  });
});

describe('medians of similar schools', () => {
  const peers = (login: 'buzuluk' | 'rayon' = 'buzuluk') =>
    world.as(login).call(review.getPeers, { params: { id: collection.form.city1 } });

  it('are told when there are enough of them, without a name', async () => {
    const sent = await submit(world, 'city1', collection.form.city1);
    expect(await peers()).toBeNull();
    await copyAccepted(8, [await steppe(), world.municipality.orsk, world.municipality.rayon]);
    const told = await peers();
    expect(told).toMatchObject({ rural: false, schools: 8 });
    expect(told?.medians['contingent.pupils.count']).toBe(sent.answers['contingent.pupils.count']);
    expect(told?.spreads['contingent.pupils.count']).toBe(0);
    expect(JSON.stringify(told)).not.toMatch(/Школа|[0-9a-f]{8}-/);
  });

  it('are not told of schools of two municipalities, nor to the neighbour', async () => {
    await submit(world, 'city1', collection.form.city1);
    await copyAccepted(9, [world.municipality.rayon, world.municipality.orsk]);
    expect(await peers()).toBeNull();
    await copyAccepted(9, [world.municipality.buzuluk]);
    expect(await peers(), 'its own are no others').toBeNull();
    const refused = await world
      .as('rayon')
      .refused(review.getPeers, { params: { id: collection.form.city1 } });
    expect(refused.status).toBe(404);
  });

  /** One more municipality of the region. */
  async function steppe(): Promise<string> {
    const [made] = await world.owner<{ id: string }>(
      'INSERT INTO municipalities (region_id, id) VALUES ($1, gen_random_uuid()) RETURNING id',
      [world.region],
    );
    await world.owner(
      `INSERT INTO municipality_names (region_id, municipality_id, valid_from, name, kind, oktmo, centre)
       VALUES ($1, $2, '2006-01-01', 'Степной район', 'municipal_district', '53699000', 'Степное')`,
      [world.region, made?.id],
    );
    return made?.id ?? '';
  }

  /** Other schools of the same size that answered the same. */
  async function copyAccepted(count: number, places: readonly string[]): Promise<void> {
    await world.owner(
      `WITH schools AS (
         INSERT INTO organizations (region_id, id, kind, municipality_id, full_name, short_name, rural, opened_on)
         SELECT $1, gen_random_uuid(), 'school', ($3::uuid[])[n % cardinality($3::uuid[]) + 1], 'Учреждение', 'Школа', false, '2005-09-01'
           FROM generate_series(1, $4::int) n
         RETURNING id, municipality_id
       ), forms AS (
         INSERT INTO survey_forms (region_id, id, campaign_id, school_id, municipality_id, status)
         SELECT $1, gen_random_uuid(), $5, id, municipality_id, 'accepted' FROM schools
         RETURNING id, school_id, municipality_id
       )
       INSERT INTO survey_projections (region_id, form_id, campaign_id, municipality_id, school_id, accepted, numbers, no_data, buckets)
       SELECT $1, f.id, $5, f.municipality_id, f.school_id, true, p.numbers, p.no_data, p.buckets
         FROM forms f, survey_projections p WHERE p.form_id = $2`,
      [world.region, collection.form.city1, places, count, collection.campaign],
    );
  }
});
