import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { campaignsContract as runs } from '#domain/surveys/campaigns/contract.ts';
import type { Addressees } from '#domain/surveys/campaigns/model.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import { createWorld, type OrganizationKey, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-06-01T06:00:00Z'));
afterEach(async () => {
  await world.owner('UPDATE campaigns SET closed_at = now(), closed_by = $1 WHERE closed_at IS NULL', [
    world.user.admin,
  ]);
  await world.owner('UPDATE organizations SET closed_on = NULL');
});

const selection = (...schools: OrganizationKey[]): Addressees => ({
  kind: 'selection',
  schoolIds: schools.map((key) => world.organization[key]),
  municipalityIds: [],
});
let opened = 0;
/** Each of a name of its own. */
const about = (addressees: Addressees) => ({
  formCode: resourceSurvey.code,
  formVersion: resourceSurvey.version,
  period: '2020',
  title: `Сведения о ресурсах школ (${++opened})`,
  source: 'приказ 01-21/744, п. 2.1',
  dueOn: '2020-06-20',
  chain: 'municipality' as const,
  addressees,
});
const preview = (addressees: Addressees) =>
  world.as('curator').call(runs.previewAddressees, { body: about(addressees) });
const open = (addressees: Addressees) =>
  world.as('curator').call(runs.openCampaign, { body: about(addressees) });
const refused = (change: Partial<ReturnType<typeof about>>) =>
  world.as('curator').refused(runs.openCampaign, { body: { ...about({ kind: 'all' }), ...change } });

describe('addressees', () => {
  it.each<[string, () => Addressees, [string, number][]]>([
    [
      'of a frozen list are its schools',
      () => ({ kind: 'list', schoolListId: world.schoolList }),
      [
        ['Бузулукский район', 2],
        ['город Бузулук', 2],
        ['город Орск', 1],
      ],
    ],
    [
      'all are all working schools of the region',
      () => ({ kind: 'all' }),
      [
        ['Бузулукский район', 2],
        ['город Бузулук', 3],
        ['город Орск', 1],
      ],
    ],
    [
      'selected are single schools and whole municipalities, each once',
      () => ({
        kind: 'selection',
        schoolIds: [world.organization.orsk1, world.organization.village1],
        municipalityIds: [world.municipality.rayon],
      }),
      [
        ['Бузулукский район', 2],
        ['город Орск', 1],
      ],
    ],
  ])('%s', async (_case, addressees, expected) => {
    const shown = await preview(addressees());
    const byName = shown.municipalities.map(({ municipality, schools }) => [municipality.name, schools]);
    expect(byName.toSorted()).toEqual(expected);
    expect(shown.schools).toBe(expected.reduce((sum, [, schools]) => sum + schools, 0));
    expect(shown.leftOut).toEqual([]);
    const campaign = await open(addressees());
    const { total } = await world.as('curator').call(api.getProgress, { params: { id: campaign.id } });
    expect(total.total).toBe(shown.schools);
  });

  it('leave out who is closed, belongs to no municipality or is asked already, with the reason', async () => {
    await open(selection('city1'));
    await world.owner("UPDATE organizations SET closed_on = '2020-05-01' WHERE id = $1", [
      world.organization.city2,
    ]);
    const orskUntil = (day: string | null) =>
      world.owner('UPDATE municipality_names SET valid_to = $2 WHERE municipality_id = $1', [
        world.municipality.orsk,
        day,
      ]);
    await orskUntil('2020-05-31');
    const asked = selection('city1', 'city2', 'city3', 'orsk1');
    const shown = await preview(asked);
    await orskUntil(null);
    expect(shown.schools).toBe(1);
    expect(shown.leftOut.map(({ school, why }) => [school.name, why]).toSorted()).toEqual([
      ['Школа № 101 г. Бузулука', 'already_asked'],
      ['Школа № 102 г. Бузулука', 'closed'],
      ['Школа № 201 г. Орска', 'no_municipality'],
    ]);
  });

  it('are asked again about another period, or once the collection is closed', async () => {
    const first = await open(selection('city1'));
    const next = await world
      .as('curator')
      .call(runs.previewAddressees, { body: { ...about(selection('city1')), period: '2021' } });
    expect(next.schools).toBe(1);
    await world.as('curator').call(runs.closeCampaign, { params: { id: first.id }, body: {} });
    expect((await preview(selection('city1'))).schools).toBe(1);
  });

  it('of another region do not exist', async () => {
    expect((await preview(selection('foreignSchool', 'city1'))).schools).toBe(1);
    const list = { kind: 'list' as const, schoolListId: world.foreignList };
    expect((await refused({ addressees: list })).status).toBe(404);
  });
});

describe('a new collection', () => {
  it('gives every school an empty form with its term, its period and who accepts it', async () => {
    const campaign = await open(selection('city1', 'village1'));
    expect(campaign).toMatchObject({
      period: '2020',
      chain: 'municipality',
      closedAt: null,
      dueOn: '2020-06-20',
    });
    const [form] = await world.as('city1').call(api.listForms, { query: { campaignId: campaign.id } });
    expect(form).toMatchObject({ status: 'draft', opened: false, dueOn: '2020-06-20' });
    expect(await world.as('city2').call(api.listForms, { query: { campaignId: campaign.id } })).toEqual([]);
  });

  it('is refused in words over nobody, in the past, of an unknown form', async () => {
    expect(await refused({ addressees: selection() })).toMatchObject({
      status: 400,
      reason: 'campaign.nobody_asked',
    });
    expect((await refused({ dueOn: '2020-05-31' })).reason).toBe('campaign.due_in_past');
    expect((await refused({ formVersion: 99 })).reason).toBe('form.not_found');
  });

  it('is opened once, however often the request comes', async () => {
    const body = about({ kind: 'all' });
    const key = 'one-and-the-same-key';
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.as('curator').send(runs.openCampaign, { body }, { key })),
    );
    const ids = answers.map((answer) => answer.json<{ id: string }>().id);
    expect(new Set(ids).size).toBe(1);
    const { total } = await world.as('curator').call(api.getProgress, { params: { id: ids[0] as never } });
    expect(total.total).toBe(6);
  });

  it('is refused under the name of another one of the region, closed ones too, whoever opens it', async () => {
    const first = await open(selection('city1'));
    await world.as('curator').call(runs.closeCampaign, { params: { id: first.id }, body: {} });
    const again = { ...about(selection('city2')), title: `  ${first.title.toUpperCase()} ` };
    expect(await world.as('admin').refused(runs.openCampaign, { body: again })).toMatchObject({
      status: 409,
      reason: 'campaign.title_taken',
      detail: { field: 'title' },
    });
  });

  it('of one name is opened once by two people at the same moment', async () => {
    const { title } = about({ kind: 'all' });
    const answers = await Promise.all(
      (['city1', 'city2'] as const).map((school) =>
        world
          .as(school === 'city1' ? 'curator' : 'admin')
          .send(runs.openCampaign, { body: { ...about(selection(school)), title } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });
});
