import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { PrintedFormat } from '#domain/documents/model.printed.ts';
import { printedFormats } from '#domain/documents/model.printed.ts';
import { surveyExportsContract as api } from '#domain/surveys/contract.exports.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
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
