import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { Answers } from '#domain/forms/model.ts';
import { slotsOf } from '#domain/forms/rules.project.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract as surveys } from '#domain/surveys/contract.ts';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary } from '#server/forms/library.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import {
  createWorld,
  type ListedSchool,
  type Login,
  listedSchools,
  reviewerOf,
  type World,
} from '../support/world.ts';

const TEACHERS = 'staffing.primary.count';
const SUBJECTS = 'staffing.other_subject[*].count';
const OWN_WORDS = 'физике (Лугова М. И., декрет)';

let world: World;
let collection: Collection;

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
});
afterAll(() => world.close());

const show = () => refreshShown(world.db, formLibrary, [world.region], world.clock.now());
const outsiders = ['rcro', 'ukn', 'federal'] as const;

/** All that somebody outside of the line is answered, byte for byte. */
async function seenBy(login: (typeof outsiders)[number]): Promise<string> {
  const query = { formCode: resourceSurvey.code, period: '2020' };
  const answer =
    login === 'federal'
      ? await world.as(login).send(countryContract.getCountry, { query })
      : await world.as(login).send(consolidationContract.getConsolidation, {
          params: { id: collection.campaign },
          query: {},
        });
  expect(answer.statusCode).toBe(200);
  return answer.body;
}
const look = async () => {
  await show();
  const [rcro, ukn, federal] = await Promise.all(outsiders.map(seenBy));
  return { rcro, ukn, federal };
};
const consolidationOf = (login: Login) =>
  world.as(login).call(consolidationContract.getConsolidation, {
    params: { id: collection.campaign },
    query: {},
  });
const teachers = ({ aggregate }: Awaited<ReturnType<typeof consolidationOf>>) =>
  aggregate.sums[slotsOf(resourceSurvey).findIndex(({ key }) => key === TEACHERS)];

/** City school 1 writes more than the name of a subject, and another one writes the name in its own way. */
function answersWith(school: ListedSchool, edition: string): ReturnType<typeof answersOf> {
  const filled = answersOf(school, edition);
  const path = 'staffing.other_subject[a1].';
  const rest = Object.entries(filled.answers).filter(([cell]) => !cell.startsWith(path));
  const teacher: Answers = {
    [`${path}name`]: school === 'city1' ? OWN_WORDS : ' Основ  БЕЗОПАСНОСТИ жизнедеятельности',
    [`${path}count`]: 1,
    ...Object.fromEntries(
      ['0_3', '4_10', '11_15', '16_20', '21_25', '26_35', '36_45', 'over_45'].map((band, at) => [
        `${path}service_${band}`,
        at === 0 ? 1 : 0,
      ]),
    ),
    ...Object.fromEntries(
      ['highest', 'first', 'fitness', 'none'].map((category, at) => [
        `${path}category_${category}`,
        at === 0 ? 1 : 0,
      ]),
    ),
  };
  return { ...filled, answers: { ...Object.fromEntries(rest), ...teacher } };
}

async function accept(school: ListedSchool, edition = 'first'): Promise<void> {
  const id = collection.form[school];
  const { version } = await fill(world, school, id, answersWith(school, edition));
  const sent = await world.as(school).call(surveys.submit, { params: { id }, body: { version } });
  const body = { version: sent.version };
  await world.as(reviewerOf(school)).call(surveys.accept, { params: { id }, body });
}

async function takeBack(school: ListedSchool): Promise<void> {
  const id = collection.form[school];
  const reviewer = world.as(reviewerOf(school));
  const { version } = await reviewer.call(surveys.getForm, { params: { id } });
  const body = { version, reason: 'Сверьте с тарификацией' };
  await reviewer.call(surveys.withdrawAcceptance, { params: { id }, body });
}

describe('outsiders of a collection that goes on', () => {
  it('see nothing before enough schools are accepted, and then the table of these schools', async () => {
    for (const school of listedSchools.slice(0, 4)) await accept(school);
    await show();
    const before = await consolidationOf('rcro');
    expect([before.aggregate.forms, before.progress, before.protection?.shownOn]).toEqual([0, null, null]);
    await accept('orsk1');
    await show();
    const after = await consolidationOf('rcro');
    expect(after.aggregate.forms).toBe(5);
    expect(after.protection).toMatchObject({
      leastChanged: 5,
      shownOn: { from: '2020-05-20', to: '2020-05-20' },
    });
    expect(teachers(after)).toBe(teachers(await consolidationOf('curator')));
  });

  it('see no words of a school: names of a directory, all others together', async () => {
    const { aggregate } = await consolidationOf('rcro');
    expect(aggregate.buckets[SUBJECTS]).toEqual({ 'основы безопасности жизнедеятельности': 4, OTHER: 1 });
    const exact = (await consolidationOf('curator')).aggregate.buckets[SUBJECTS];
    expect(exact).toMatchObject({ [OWN_WORDS.toLowerCase()]: 1 });
    for (const body of Object.values(await look())) expect(body?.toLowerCase()).not.toContain('лугова');
  });

  it('see the same, byte for byte, until five schools have changed', async () => {
    const first = await look();
    await takeBack('city1');
    expect(await look()).toEqual(first);
    await accept('city1', 'second');
    expect(await look()).toEqual(first);
    for (const school of listedSchools.slice(1)) {
      expect(await look()).toEqual(first);
      await takeBack(school);
      expect(await look()).toEqual(first);
      await accept(school, 'second');
    }
    world.clock.advance({ hours: 24 });
    const second = await look();
    for (const login of outsiders) expect(second[login]).not.toBe(first[login]);
    const shown = await consolidationOf('rcro');
    expect(teachers(shown)).toBe(teachers(await consolidationOf('curator')));
    expect(shown.protection?.shownOn).toEqual({ from: '2020-05-21', to: '2020-05-21' });
  });

  it('see no change where forms were taken back and accepted as they were', async () => {
    const before = await look();
    for (const school of listedSchools) {
      await takeBack(school);
      await accept(school, 'second');
    }
    expect(await look()).toEqual(before);
  });

  it('change nothing by reading', async () => {
    const rows = () => world.owner('SELECT id FROM survey_snapshots ORDER BY id');
    const before = await rows();
    expect(before).toHaveLength(2);
    for (const login of outsiders) await seenBy(login);
    expect(await rows()).toEqual(before);
  });
});

describe('a closed collection', () => {
  it('is shown as it is, by work queued with the closing', async () => {
    await takeBack('city1');
    await accept('city1', 'third');
    const before = await seenBy('rcro');
    await world.as('curator').call(campaignsContract.closeCampaign, {
      params: { id: collection.campaign },
      body: {},
    });
    const queued = await world.owner<{ task: string }>(
      'SELECT task_identifier AS task FROM graphile_worker.jobs',
    );
    expect(queued).toContainEqual({ task: 'refresh_shown' });
    expect(JSON.parse(before).aggregate).toEqual(JSON.parse(await seenBy('rcro')).aggregate);
    await show();
    const shown = await consolidationOf('rcro');
    expect(teachers(shown)).toBe(teachers(await consolidationOf('curator')));
    expect(shown.protection?.state).toBe('published');
  });

  it('is not shown anew for a single form that is corrected since', async () => {
    const before = await look();
    const id = collection.form.orsk1;
    await world.owner(
      `UPDATE survey_projections SET numbers[1] = coalesce(numbers[1], 0) + 1 WHERE form_id = $1`,
      [id],
    );
    await world.owner(
      'UPDATE survey_aggregates SET sums[1] = sums[1] + 1 WHERE campaign_id = $1 AND municipality_id = $2',
      [collection.campaign, world.municipality.orsk],
    );
    expect(await look()).toEqual(before);
  });
});
