import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEndpoint } from '#domain/access/contract.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { journalContract } from '#domain/journal/contract.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { neededHelpContract } from '#domain/surveys/help/contract.ts';
import { type Collection, openCollection, submit } from '../support/collection.ts';
import { createApprovedWorld } from '../support/roadmap.ts';
import type { Login, World } from '../support/world.ts';

const FORMULA = '=HYPERLINK("http://example.org";"101")';
/** Rows of the longest page. */
const PAGE = 50;

let world: World;
let collection: Collection;

beforeAll(async () => {
  [world] = await createApprovedWorld();
  collection = await openCollection(world);
  await submit(world, 'city1', collection.form.city1);
  await world.owner("UPDATE organizations SET short_name = $1 WHERE short_name LIKE '%102%'", [FORMULA]);
});
afterAll(() => world.close());

async function fileFor(login: Login, endpoint: AppEndpoint, input: object) {
  const { statusCode, body, headers, rawPayload } = await world.as(login).send(endpoint, input);
  expect(statusCode, body.slice(0, 300)).toBe(200);
  const { sheets } = await readXlsx(rawPayload);
  return {
    name: decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? ''),
    rows: sheets[0]?.rows ?? [],
    xml: new TextDecoder().decode(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
  };
}
const isIn = (rows: readonly (readonly unknown[])[], text: string) =>
  rows.some((row) => row.some((cell) => String(cell).includes(text)));

const queue = (login: Login, query: object = {}) =>
  fileFor(login, surveyExportsContract.exportQueue, { query: { campaignId: collection.campaign, ...query } });
const late = (login: Login, query: object = {}) =>
  fileFor(login, surveyExportsContract.exportSchools, { params: { id: collection.campaign }, query });

describe('the review queue as a file', () => {
  it('has every form of the municipality and none of its neighbour', async () => {
    const { name, rows } = await queue('buzuluk');
    expect(name).toMatch(/^Формы школ на проверку, .+\.xlsx$/u);
    expect(isIn(rows, 'Школа № 101')).toBe(true);
    expect(isIn(rows, 'Липовская школа')).toBe(false);
    expect(isIn((await queue('rayon')).rows, 'Школа № 101')).toBe(false);
  });

  it('is narrowed as its page is', async () => {
    expect(isIn((await queue('buzuluk', { status: 'submitted' })).rows, FORMULA)).toBe(false);
    expect(isIn((await queue('buzuluk', { search: 'школа № 101' })).rows, 'Школа № 101')).toBe(true);
    expect(isIn((await queue('buzuluk', { search: 'школа № 103' })).rows, 'Школа № 101')).toBe(false);
  });

  it('has a name that would be a formula as a text', async () => {
    const { rows, xml } = await queue('buzuluk');
    expect(isIn(rows, FORMULA)).toBe(true);
    expect(xml).not.toContain('<f>');
  });
});

describe('who is late, as a file', () => {
  it('has the schools that owe their form, and all of them when asked', async () => {
    const owing = await late('buzuluk');
    expect(isIn(owing.rows, 'Школа № 101')).toBe(false);
    expect(isIn(owing.rows, FORMULA)).toBe(true);
    const all = await late('buzuluk', { schools: 'all' });
    expect(isIn(all.rows, 'Школа № 101')).toBe(true);
    expect(isIn(all.rows, 'Липовская школа')).toBe(false);
  });
});

describe('assignments as a file', () => {
  const list = (login: Login, query: object = {}) =>
    fileFor(login, assignmentsContract.exportAssignments, { query });
  const countOf = async (login: Login, query: object = {}) =>
    (await world.as(login).call(assignmentsContract.listAssignments, { query })).total;

  it.each<readonly [Login, object]>([
    ['curator', {}],
    ['curator', { termState: 'undated' }],
    ['buzuluk', { view: 'own' }],
  ])('%s %o: the whole run of the page', async (login, query) => {
    const total = await countOf(login, query);
    const { rows } = await list(login, query);
    const head = rows.findIndex((row) => row.includes('Исполнитель'));
    const listed = rows.slice(head + 1).filter((row) => row[1]);
    expect(listed).toHaveLength(total);
  });

  it('is more than one page', async () => {
    expect(await countOf('curator')).toBeGreaterThan(PAGE);
  });

  it('has nothing of other schools', async () => {
    expect(isIn((await list('city1')).rows, 'Липовская школа')).toBe(false);
  });
});

describe('requests for help as a file', () => {
  it('has those that the page shows', async () => {
    const { items, total } = await world.as('curator').call(neededHelpContract.list, { query: {} });
    const { rows } = await fileFor('curator', neededHelpContract.exportRegister, { query: {} });
    expect(total).toBeGreaterThan(0);
    for (const { text } of items) expect(isIn(rows, text)).toBe(true);
    const other = await fileFor('rayon', neededHelpContract.exportRegister, { query: {} });
    for (const { text } of items) expect(isIn(other.rows, text)).toBe(false);
  });
});

describe('a list on paper says what made it', () => {
  const lines = (rows: readonly (readonly unknown[])[]) => rows.map(([first]) => String(first));

  it('whose it is, and that nothing narrows it', async () => {
    const { rows } = await fileFor('curator', assignmentsContract.exportAssignments, { query: {} });
    const [region] = await world.owner<{ name: string }>('SELECT name FROM regions WHERE region_id = $1', [
      world.region,
    ]);
    expect(lines(rows)).toContain(`Охват: ${region?.name}`);
    expect(lines(rows)).toContain('Отбор: без условий');
    expect(lines((await queue('buzuluk')).rows)).toContain('Охват: город Бузулук');
    const own = await fileFor('city1', assignmentsContract.exportAssignments, { query: {} });
    expect(lines(own.rows)).toContain('Охват: Школа № 101 г. Бузулука');
  });

  it('each filter by the name that its page gives it, an empty list as well', async () => {
    const { rows } = await queue('buzuluk', { status: 'submitted', search: 'нет такой', only: 'late' });
    expect(lines(rows)).toContain(
      'Отбор: Состояние — на проверке; Школа — «нет такой»; Что проверить первым — с опозданием',
    );
    expect(lines((await late('curator', { municipalityId: world.municipality.rayon })).rows)).toContain(
      'Отбор: Муниципальное образование — Бузулукский район; Школа — не отправившие',
    );
    const assignments = await fileFor('curator', assignmentsContract.exportAssignments, {
      query: { view: 'own', termState: 'undated', municipalityId: world.municipality.orsk },
    });
    expect(lines(assignments.rows)).toContain(
      'Отбор: Какие поручения — Моей организации; Срок — срок не определён; Муниципальное образование — город Орск',
    );
    const help = await fileFor('curator', neededHelpContract.exportRegister, {
      query: { status: 'new', search: 'спорт' },
    });
    expect(lines(help.rows)).toContain('Отбор: Ответ — не распределено; Поиск по тексту и школе — «спорт»');
  });
});

it('is seen in the journal with what was asked', async () => {
  const journal = await world
    .as('admin')
    .call(journalContract.listJournal, { query: { subject: 'needed_help' } });
  expect(JSON.stringify(journal)).toContain('needed_help.exported');
});
