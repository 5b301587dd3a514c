import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { type Aggregate, addProjection, combine, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { changeRequestsContract as requests } from '#domain/surveys/change-requests/contract.ts';
import { surveysContract as api } from '#domain/surveys/contract.ts';
import type { SurveyForm } from '#domain/surveys/model.ts';
import { inRegion } from '#server/lib/db.ts';
import { listAcceptedAnswers } from '#server/surveys/store.aggregates.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import { createWorld, type ListedSchool, listedSchools, reviewerOf, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const steps = ['submit', 'accept', 'return', 'withdraw', 'change'] as const;
type Step = (typeof steps)[number];

interface Move {
  readonly school: ListedSchool;
  readonly step: Step;
  readonly edition: number;
}

const moves = fc.array(
  fc.record({
    school: fc.constantFrom(...listedSchools),
    step: fc.constantFrom(...steps),
    edition: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 4, maxLength: 12 },
);

const stateOf = (id: SurveyFormId) => world.as('curator').call(api.getForm, { params: { id } });
const reason = 'Проверьте сведения';

/** Does the step if the form allows it now; a refusal changes nothing, which the sums then show. */
async function attempt(collection: Collection, { school, step, edition }: Move): Promise<void> {
  const id = collection.form[school];
  let form: SurveyForm = await stateOf(id);
  if (step === 'submit' && ['draft', 'returned'].includes(form.status)) {
    form = await fill(world, school, id, answersOf(school, `edition ${edition}`));
  }
  const atVersion = { params: { id }, body: { version: form.version } };
  const withReason = { params: { id }, body: { version: form.version, reason } };
  const as = world.as(reviewerOf(school));
  await {
    submit: () => world.as(school).send(api.submit, atVersion),
    accept: () => as.send(api.accept, atVersion),
    return: () => as.send(api.sendBack, withReason),
    withdraw: () => as.send(api.withdrawAcceptance, withReason),
    change: () => change(school, form, edition),
  }[step]();
}

/** One side asks for another figure and another name of a bucket, the other one agrees; who asks goes by the edition. */
async function change(
  school: ListedSchool,
  { id, version, answers }: SurveyForm,
  edition: number,
): Promise<void> {
  const sides = [world.as(school), world.as(reviewerOf(school))] as const;
  const [asks, agrees] = edition % 2 === 0 ? sides : sides.toReversed();
  const named = Object.keys(answers).find((cell) => /^staffing\.\w+\[\w+\]\.name$/.test(cell));
  if (named === undefined) return;
  const changes = [
    { cell: 'contingent.large.count', value: edition },
    { cell: named, value: `язык ${edition}` },
  ];
  const asked = await asks?.send(requests.start, { params: { id }, body: { version, changes, reason } });
  const requestId = asked?.statusCode === 200 ? asked.json<{ id: string }>().id : id;
  await agrees?.send(requests.agree, { params: { id, requestId } });
}

type ByPlace = Record<string, Aggregate>;

async function stored(collection: Collection): Promise<ByPlace> {
  const rows = await inRegion(world.db, world.region, (tx) =>
    tx.selectFrom('survey_aggregates').selectAll().where('campaign_id', '=', collection.campaign).execute(),
  );
  return Object.fromEntries(
    rows.map((r) => [
      r.municipality_id,
      { forms: r.forms, sums: r.sums, filled: r.filled, noData: r.no_data, buckets: r.buckets },
    ]),
  );
}

async function recomputed(collection: Collection): Promise<ByPlace> {
  const forms = await inRegion(world.db, world.region, (tx) =>
    listAcceptedAnswers(tx, world.region, collection.campaign),
  );
  const sums: ByPlace = {};
  for (const { municipalityId, answers } of forms) {
    const sum = sums[municipalityId] ?? emptyAggregate(resourceSurvey);
    sums[municipalityId] = addProjection(sum, project(resourceSurvey, answers), 1);
  }
  return sums;
}

/** A municipality whose last acceptance was taken back keeps a row of zeros. */
async function expectTrue(collection: Collection): Promise<number> {
  const [kept, truth] = [await stored(collection), await recomputed(collection)];
  const zero = emptyAggregate(resourceSurvey);
  for (const place of new Set([...Object.keys(kept), ...Object.keys(truth)])) {
    expect(kept[place] ?? zero).toEqual(truth[place] ?? zero);
  }
  return Object.values(truth).reduce(combine, zero).forms;
}

/** Every sequence starts with one accepted form that was corrected, so that no run compares nothing with nothing. */
it('the aggregates equal recomputation after any sequence of steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...listedSchools), moves, async (school, sequence) => {
      const collection = await openCollection(world);
      await attempt(collection, { school, step: 'submit', edition: 1 });
      await attempt(collection, { school, step: 'accept', edition: 1 });
      expect(await expectTrue(collection)).toBe(1);
      await attempt(collection, { school, step: 'change', edition: 2 });
      expect(await expectTrue(collection)).toBe(1);
      for (const move of sequence) await attempt(collection, move);
      await expectTrue(collection);
    }),
    { numRuns: 12 },
  );
  expect(await world.owner(`SELECT 1 FROM survey_change_requests WHERE status = 'agreed'`)).not.toEqual([]);
});

it('the aggregates equal recomputation after decisions made at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('accept', 'return', 'withdraw'), { minLength: 2, maxLength: 6 }),
      async (rounds) => {
        const collection = await openCollection(world);
        await Promise.all(
          listedSchools.map((school) => attempt(collection, { school, step: 'submit', edition: 1 })),
        );
        await Promise.all(
          listedSchools.map((school) => attempt(collection, { school, step: 'accept', edition: 1 })),
        );
        expect(await expectTrue(collection)).toBe(listedSchools.length);
        for (const step of rounds as Step[]) {
          const twice = [...listedSchools, ...listedSchools];
          await Promise.all(twice.map((school) => attempt(collection, { school, step, edition: 2 })));
          await Promise.all(
            listedSchools.map((school) => attempt(collection, { school, step: 'submit', edition: 2 })),
          );
          await expectTrue(collection);
        }
      },
    ),
    { numRuns: 4 },
  );
});
