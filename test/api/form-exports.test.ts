import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { surveyExportsContract as api } from '#domain/surveys/contract.exports.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { answersOf, type Collection, fill, openCollection, submit } from '../support/collection.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
let collection: Collection;
const filled = answersOf('city1');

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  await fill(world, 'city1', collection.form.city1, filled);
});
afterAll(() => world.close());

const ask = (login: Login, format: PrintedFormat) =>
  world.as(login).send(api.exportForm, { params: { id: collection.form.city1, format } });
const textOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('a form as a file', () => {
  it.each(printedFormats)('%s comes under the name of form, period and school', async (format) => {
    const { statusCode, headers, rawPayload } = await ask('city1', format);
    expect(statusCode).toBe(200);
    const name = decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');
    expect(name).toMatch(/^Сведения о ресурсах, 2020, .+\.(?:docx|pdf|xlsx)$/u);
    expect(name.endsWith(`.${format}`)).toBe(true);
    expect(Number(headers['content-length'])).toBe(rawPayload.length);
  });

  it('is the annex of the order: mark, every section, the answers, room for the signature, the record', async () => {
    const words = textOf((await ask('buzuluk', 'docx')).rawPayload);
    const { identification, sections } = resourceSurvey;
    for (const printed of [
      'Приложение № 2',
      'от 15.05.2020 № 01-21/744',
      ...[identification, ...sections].map(({ title }) => title),
      'Руководитель образовательной организации',
      `/surveys/${collection.form.city1}`,
    ])
      expect(words).toContain(printed);
    // Headings repeat on every page, those of two rows as well.
    expect(words.match(/<w:tblHeader\/>/gu)?.length).toBeGreaterThan(resourceSurvey.sections.length);
  });

  it('has every number as a number on the sheet of its section', async () => {
    const { sheets } = await readXlsx((await ask('city1', 'xlsx')).rawPayload);
    const row = sheets.flatMap(({ rows }) => rows).find(([name]) => name === 'физики');
    expect(row?.[1]).toBe(filled.answers['staffing.physics.count']);
    expect(typeof row?.[1]).toBe('number');
  });

  it('is refused to neighbours and to who reads no forms', async () => {
    expect((await ask('rayon', 'pdf')).statusCode).toBe(404);
    expect((await ask('city2', 'pdf')).statusCode).toBe(404);
    expect((await ask('ogpu', 'pdf')).statusCode).toBe(403);
  });
});

describe('the consolidated form as a file', () => {
  const figures = (login: Login, query: Readonly<Record<string, string>> = {}) =>
    world.as(login).send(exactContract.exportFigures, {
      params: { id: collection.campaign, format: 'xlsx' },
      query,
    });

  beforeAll(async () => {
    for (const school of ['city1', 'city2'] as const) {
      const { version } = await submit(world, school, collection.form[school], 'first');
      const params = { id: collection.form[school] };
      await world.as('buzuluk').call(surveysContract.accept, { params, body: { version } });
    }
  });

  it('adds up the accepted forms of the place, all sections on sheets of their own', async () => {
    const sum = ['city1', 'city2']
      .map((school) => Number(answersOf(school as 'city1', 'first').answers['staffing.physics.count'] ?? 0))
      .reduce((a, b) => a + b);
    const { headers, rawPayload } = await figures('buzuluk');
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      'Свод сведений о ресурсах, 2020, город Бузулук.xlsx',
    );
    const { sheets } = await readXlsx(rawPayload);
    expect(sheets.length).toBeGreaterThan(resourceSurvey.sections.length);
    const row = sheets.flatMap(({ rows }) => rows).find(([name]) => name === 'физики');
    expect(row?.[1]).toBe(sum);
  });

  it('says what it is of: the place, the forms, the day, room for a signature', async () => {
    const { rawPayload } = await world.as('curator').send(exactContract.exportFigures, {
      params: { id: collection.campaign, format: 'docx' },
      query: { states: 'sent' },
    });
    const words = textOf(rawPayload);
    for (const printed of [
      'муниципальных образований: 3',
      'Форм (принятые и находящиеся на проверке): 2',
      'Руководитель органа управления образованием',
    ])
      expect(words).toContain(printed);
    expect(words).toContain('Кадровый состав');
    // Nothing of who filled the forms in is added up.
    expect(words).not.toContain('Сведения о заполнении');
  });

  it('is not of a neighbour and not for outsiders', async () => {
    expect((await figures('buzuluk', { municipalityId: world.municipality.rayon })).statusCode).toBe(404);
    expect((await figures('rcro')).statusCode).toBe(403);
  });
});

describe('two consolidated forms side by side as a file', () => {
  const compare = (login: Login, format: PrintedFormat, query: Readonly<Record<string, string>>) =>
    world.as(login).send(exactContract.exportComparison, {
      params: { id: collection.campaign, format },
      query: query as { other: `municipality:${string}` },
    });
  const rayon = () => `municipality:${world.municipality.rayon}`;
  const bodyOf = async (query: Readonly<Record<string, string>>) => {
    const { sheets } = await readXlsx((await compare('curator', 'xlsx', query)).rawPayload);
    const rows = sheets.flatMap(({ rows }) => rows);
    return { rows, physics: rows.find(([name]) => String(name).startsWith('физики: ')) };
  };

  it('has both figures as numbers and their difference, for the same basis as the page', async () => {
    const place = { municipalityId: world.municipality.buzuluk, states: 'sent' };
    const { rows, physics } = await bodyOf({ ...place, other: rayon() });
    expect(rows).toContainEqual(['Строка формы', 'город Бузулук', 'Бузулукский район', 'Разница']);
    const [, first] = physics ?? [];
    expect(first).toBe(
      ['city1', 'city2']
        .map((school) => Number(answersOf(school as 'city1').answers['staffing.physics.count'] ?? 0))
        .reduce((a, b) => a + b),
    );
    const perSchool = (await bodyOf({ ...place, other: rayon(), basis: 'per_school' })).physics;
    expect(perSchool?.[1]).toBe(Number(first) / 2);
    // Nobody of the other place has sent a form: there is no difference to tell.
    expect(physics?.[3]).toBe('—');
  });

  it('tells the difference where both sides have it', async () => {
    const own = `municipality:${world.municipality.buzuluk}`;
    const { physics } = await bodyOf({ other: own });
    expect(physics?.[1]).toBe(physics?.[2]);
    expect(physics?.[3]).toBe(0);
  });

  it.each(printedFormats)('comes as %s under the name of both sides', async (format) => {
    const { statusCode, headers } = await compare('curator', format, { other: rayon() });
    expect(statusCode).toBe(200);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      `Сравнение сведений о ресурсах, 2020, все школы – Бузулукский район.${format}`,
    );
  });

  it('never reaches beyond the scope, and is not for outsiders', async () => {
    expect((await compare('buzuluk', 'xlsx', { other: rayon() })).statusCode).toBe(404);
    expect((await compare('rcro', 'xlsx', { other: rayon() })).statusCode).toBe(403);
    expect((await compare('curator', 'xlsx', { other: 'municipality:x' })).statusCode).toBe(400);
  });
});
