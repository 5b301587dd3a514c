import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { consolidationContract as api } from '#domain/consolidation/contract.ts';
import { type PrintedFormat, printedFormats } from '#domain/documents/model.printed.ts';
import { presentConsolidated } from '#domain/forms/present.ts';
import { surveysContract as surveys } from '#domain/surveys/contract.ts';
import { refreshShown } from '#server/consolidation/job.ts';
import { formLibrary } from '#server/forms/library.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import { printedText } from '../support/printed-text.ts';
import { createWorld, type Login, listedSchools, reviewerOf, type World } from '../support/world.ts';

const POLICE = 'contingent.police_register.count';
const PUPILS = 'contingent.pupils.count';

let world: World;
let collection: Collection;
/** No other figure of the collection is like it. */
let pupils: number;

const show = () => refreshShown(world.db, formLibrary, [world.region], world.clock.now());
const file = (login: Login, format: PrintedFormat, query: { readonly others?: 'true' } = {}) =>
  world.as(login).send(api.exportConsolidation, { params: { id: collection.campaign, format }, query });
const textFor = async (login: Login, format: PrintedFormat) =>
  printedText(format, (await file(login, format)).rawPayload);
async function rowFor(login: Login, name: RegExp) {
  const { sheets } = await readXlsx((await file(login, 'xlsx')).rawPayload);
  return sheets.flatMap(({ rows }) => rows).find(([first]) => name.test(String(first)));
}

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  for (const school of listedSchools) {
    const id = collection.form[school];
    const filled = answersOf(school);
    const people = { [PUPILS]: school === 'city1' ? 98_765 : 1000, [POLICE]: school === 'city1' ? 4 : 0 };
    const answers = { ...filled.answers, ...people };
    const { version } = await fill(world, school, id, { ...filled, answers });
    const sent = await world.as(school).call(surveys.submit, { params: { id }, body: { version } });
    const body = { version: sent.version };
    await world.as(reviewerOf(school)).call(surveys.accept, { params: { id }, body });
  }
  await show();
  const params = { id: collection.campaign };
  const { aggregate } = await world.as('curator').call(api.getConsolidation, { params, query: {} });
  const figure = presentConsolidated(resourceSurvey, aggregate)[PUPILS];
  pupils = figure?.kind === 'sum' ? figure.sum : 0;
});
afterAll(() => world.close());

describe('the consolidated form of readers outside of the line as a file', () => {
  it.each(printedFormats)('%s holds no figure of people while the collection goes on', async (format) => {
    const seen = await textFor('ukn', format);
    expect(pupils).toBeGreaterThan(98_765);
    expect(await textFor('curator', format)).toContain(String(pupils));
    expect(seen).not.toContain(String(pupils));
    expect(seen).toContain('скрыто');
    expect(seen).toContain('не опубликованы');
  });

  it('has all sections, the day of the figures and what is shown only together', async () => {
    const words = await textFor('rcro', 'docx');
    for (const { title } of resourceSurvey.sections) expect(words).toContain(title);
    for (const printed of ['По состоянию на: ', 'Показаны только вместе: ', 'Составил (должность)'])
      expect(words).toContain(printed);
  });

  it('names those that are shown together, and leaves out who is beyond the reader', async () => {
    const { headers } = await file('ukn', 'xlsx', { others: 'true' });
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      'Свод сведений о ресурсах, 2020, прочие муниципальные образования.xlsx',
    );
    expect((await file('mmc', 'xlsx', { others: 'true' })).statusCode).toBe(404);
  });

  it('has published figures, and a small one is hidden in every format', async () => {
    await world.owner('UPDATE campaigns SET closed_at = now(), closed_by = $2 WHERE id = $1', [
      collection.campaign,
      world.user.curator,
    ]);
    await show();
    for (const format of printedFormats) {
      const seen = await textFor('ukn', format);
      expect(seen).toContain(String(pupils));
      expect(seen).toContain('скрыты числа меньше 5');
    }
    const police = /состоящих на уч[её]те в ПДН/u;
    expect(await rowFor('curator', police)).toContain(4);
    const row = await rowFor('ukn', police);
    expect(row).toContain('скрыто');
    expect(row?.some((cell) => typeof cell === 'number')).toBe(false);
  });

  it('is a row of the journal that tells whose file it was', async () => {
    const [row] = await world.owner(
      `SELECT detail FROM audit_events WHERE event = 'consolidation.snapshot_exported' ORDER BY id DESC LIMIT 1`,
    );
    expect(row).toMatchObject({ detail: { format: 'xlsx' } });
  });
});
