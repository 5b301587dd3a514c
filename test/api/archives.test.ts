import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEPT_DAYS } from '#domain/people/model.retention.ts';
import { archivesContract as api } from '#domain/surveys/archives/contract.ts';
import { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { openPrinter, type Printer } from '#server/exports/printer.ts';
import { answersOf, type Collection, fill, openCollection } from '../support/collection.ts';
import { openQueue, type TestQueue } from '../support/queue.ts';
import { createWorld, type Login, type World } from '../support/world.ts';

let world: World;
let collection: Collection;
let queue: TestQueue;
const filled = answersOf('city1');

beforeAll(async () => {
  world = await createWorld();
  collection = await openCollection(world);
  await fill(world, 'city1', collection.form.city1, filled);
  queue = openQueue(world);
});
afterAll(async () => {
  queue.close();
  await world.close();
});
beforeEach(() => world.owner('DELETE FROM survey_archives'));

const params = () => ({ id: collection.campaign });
const ask = async (login: Login) =>
  (await world.as(login).call(api.askArchive, { params: params(), body: {} })).archive;
const look = async (login: Login) =>
  (await world.as(login).call(api.getArchive, { params: params() })).archive;
const cancel = (login: Login) => world.as(login).call(api.cancelArchive, { params: params(), body: {} });
const download = (login: Login) => world.as(login).send(api.downloadArchive, { params: params() });
const prepare = (stopping?: AbortSignal) => queue.work('prepare_archives', stopping);
const entriesOf = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));
const queued = () =>
  world.owner("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'prepare_archives'");

describe('all forms of a collection as one archive', () => {
  it('is queued with the request, prepared, and downloaded under the name of what it is', async () => {
    const before = (await queued()).length;
    expect(await look('curator')).toBeNull();
    expect(await ask('curator')).toMatchObject({ status: 'waiting', done: 0, total: 5, size: null });
    expect(await queued()).toHaveLength(before + 1);
    expect((await download('curator')).json().error.reason).toBe('survey_archive.not_ready');

    await prepare();
    const ready = await look('curator');
    expect(ready).toMatchObject({ status: 'ready', done: 5, total: 5 });
    const { statusCode, headers, rawPayload } = await download('curator');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('application/zip');
    expect(rawPayload.length).toBe(ready?.size);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      'Сведения о ресурсах, 2020, все формы.zip',
    );
    expect(entriesOf(rawPayload).map(([name]) => name)).toEqual([
      '01 – Бузулукский район – Берёзовская школа.xlsx',
      '02 – Бузулукский район – Липовская школа.xlsx',
      '03 – город Бузулук – Школа № 101 г. Бузулука.xlsx',
      '04 – город Бузулук – Школа № 102 г. Бузулука.xlsx',
      '05 – город Орск – Школа № 201 г. Орска.xlsx',
    ]);
  });

  it('holds each form as it is exported by itself', async () => {
    await ask('buzuluk');
    await prepare();
    const [, bytes] = entriesOf((await download('buzuluk')).rawPayload)[0] ?? [];
    const alone = await world.as('buzuluk').send(surveyExportsContract.exportForm, {
      params: { id: collection.form.city1, format: 'xlsx' },
    });
    const sheetsOf = async (of: Uint8Array) =>
      (await readXlsx(of)).sheets.map(({ name, rows }) => ({ name, rows }));
    const own = await sheetsOf(bytes ?? new Uint8Array());
    expect(own).toEqual(await sheetsOf(alone.rawPayload));
    expect(own.flatMap(({ rows }) => rows).find(([name]) => name === 'физики')?.[1]).toBe(
      filled.answers['staffing.physics.count'],
    );
  });

  it('is of the municipality for who works there', async () => {
    expect(await ask('buzuluk')).toMatchObject({ total: 2 });
    await prepare();
    const names = entriesOf((await download('buzuluk')).rawPayload).map(([name]) => name);
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toContain('город Бузулук');
  });

  it('is for nobody but who asked', async () => {
    await ask('buzuluk');
    await prepare();
    for (const other of ['buzuluk2', 'curator', 'rayon'] as const) {
      expect(await look(other)).toBeNull();
      expect((await download(other)).statusCode).toBe(404);
    }
    for (const outsider of ['city1', 'ukn', 'guest', 'federal'] as const)
      expect((await download(outsider)).statusCode).toBe(403);
    expect((await download('foreign-admin')).statusCode).toBe(404);
    await expect(
      world.as('foreign-admin').call(api.askArchive, { params: params(), body: {} }),
    ).rejects.toThrow('not_found');
  });

  it('is given no more to who may not read all of it any more', async () => {
    await ask('rayon');
    await prepare();
    expect((await download('rayon')).statusCode).toBe(200);
    const move = (to: string) =>
      world.owner('UPDATE survey_forms SET municipality_id = $1 WHERE id = $2', [
        to,
        collection.form.village1,
      ]);
    await move(world.municipality.orsk);
    expect((await download('rayon')).statusCode).toBe(404);
    expect(await look('rayon')).toBeNull();
    expect(await ask('rayon')).toMatchObject({ status: 'waiting', total: 1 });
    await move(world.municipality.rayon);
  });

  it('asked for again while it is made is the same one, and is made anew afterwards', async () => {
    await ask('curator');
    await ask('curator');
    expect(await world.owner('SELECT 1 FROM survey_archives')).toHaveLength(1);
    await prepare();
    expect(await ask('curator')).toMatchObject({ status: 'waiting', done: 0 });
    expect(await world.owner('SELECT 1 FROM survey_archives')).toHaveLength(2);
  });

  it('of several people is made one after another in one go', async () => {
    for (const login of ['curator', 'buzuluk', 'rayon'] as const) await ask(login);
    await prepare();
    for (const login of ['curator', 'buzuluk', 'rayon'] as const)
      expect(await look(login)).toMatchObject({ status: 'ready' });
  });

  it('is in the journal with how much was taken', async () => {
    await ask('curator');
    await prepare();
    await download('curator');
    const rows = await world.owner<{ event: string; detail: unknown }>(
      "SELECT event, detail FROM audit_events WHERE event LIKE 'survey_archive.%' ORDER BY at DESC LIMIT 2",
    );
    expect(rows).toMatchObject([
      { event: 'survey_archive.downloaded', detail: { forms: 5 } },
      { event: 'survey_archive.asked', detail: { forms: 5 } },
    ]);
  });
});

/** Does something when so many papers have been printed. */
function interrupted(after: number, act: () => unknown): Printer {
  const printer = openPrinter();
  let printed = 0;
  return {
    ...printer,
    async print(...paper) {
      if (printed++ === after) await act();
      return printer.print(...paper);
    },
  };
}

async function stored(): Promise<number> {
  const found = await readdir(path.join(world.folder, 'files'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).length;
}

describe('an archive that is not finished', () => {
  const silent = () => world.owner("UPDATE survey_archives SET beat_at = now() - interval '2 minutes'");

  async function withPrinter(printer: Printer, stopping?: AbortSignal): Promise<TestQueue> {
    const own = openQueue(world, printer);
    await own.work('prepare_archives', stopping);
    own.close();
    return own;
  }

  it('can be cancelled while it waits and while it is made, and made anew', async () => {
    await ask('curator');
    expect((await cancel('curator')).archive).toMatchObject({ status: 'cancelled' });
    await expect(cancel('curator')).rejects.toThrow('survey_archive.cancel_unavailable');
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'cancelled' });

    await ask('curator');
    const before = await stored();
    await withPrinter(interrupted(2, () => cancel('curator')));
    expect(await look('curator')).toMatchObject({ status: 'cancelled' });
    expect((await download('curator')).statusCode).toBe(404);
    expect(await stored()).toBe(before);
    await ask('curator');
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'ready' });
  });

  it('tells its person and whoever runs the server that it failed', async () => {
    await ask('curator');
    const broken = interrupted(3, () => Promise.reject(new Error('printer on fire')));
    const { told } = await withPrinter(broken);
    expect(told.join()).toContain('printer on fire');
    expect(await look('curator')).toMatchObject({ status: 'failed' });
    expect(await ask('curator')).toMatchObject({ status: 'waiting' });
  });

  it('is let go by a server that stops, and begun anew by the next one', async () => {
    await ask('curator');
    const stop = new AbortController();
    await withPrinter(
      interrupted(2, () => stop.abort()),
      stop.signal,
    );
    expect(await look('curator')).toMatchObject({ status: 'waiting' });
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'ready', done: 5 });
  });

  it('of a killed server is taken up once it has been silent, and given up after three times', async () => {
    await ask('curator');
    const kill = "UPDATE survey_archives SET status = 'preparing', attempt = 1, done = 3, beat_at = now()";
    await world.owner(kill);
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'preparing', done: 3 });
    await silent();
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'ready', done: 5 });

    await ask('curator');
    await world.owner(`${kill.replace('attempt = 1', 'attempt = 3')} WHERE status = 'waiting'`);
    await silent();
    await prepare();
    expect(await look('curator')).toMatchObject({ status: 'failed' });
  });

  it('changes nothing any more where somebody else has taken it up', async () => {
    await ask('curator');
    let another: Promise<unknown> | undefined;
    const slow = interrupted(2, () => {
      another = silent().then(() => prepare());
      return another;
    });
    await withPrinter(slow);
    // The first may have heard that it is theirs no more before the other one is ready.
    await another;
    expect(await look('curator')).toMatchObject({ status: 'ready', done: 5 });
    expect(await readdir(path.join(world.folder, 'files/incoming'))).toEqual([]);
    expect(entriesOf((await download('curator')).rawPayload)).toHaveLength(5);
  });
});

describe('an archive whose days are over', () => {
  it('is neither shown nor given, and its bytes go with the next purge', async () => {
    await ask('curator');
    await prepare();
    const bytes = await stored();
    const { keptUntil } = (await look('curator')) ?? {};
    expect(new Date(String(keptUntil)).getTime() - world.clock.now().getTime()).toBe(
      KEPT_DAYS.archives * 86_400_000,
    );

    await queue.work('purge_archives');
    expect((await download('curator')).statusCode).toBe(200);
    const began = world.clock.now().toISOString();
    world.clock.advance({ hours: KEPT_DAYS.archives * 24, seconds: 1 });
    expect((await download('curator')).statusCode).toBe(404);
    expect(await look('curator')).toBeNull();
    await queue.work('purge_archives');
    expect(await stored()).toBe(bytes - 1);
    expect(await world.owner('SELECT 1 FROM survey_archives')).toEqual([]);
    world.clock.set(began);
  });

  it('goes before where it was asked for anew, and what is made stays', async () => {
    await ask('curator');
    await prepare();
    await ask('curator');
    const bytes = await stored();
    await queue.work('purge_archives');
    expect(await stored()).toBe(bytes - 1);
    expect(await look('curator')).toMatchObject({ status: 'waiting' });
  });

  it('keeps bytes that somebody has attached as well', async () => {
    await ask('curator');
    await prepare();
    await world.owner(
      `INSERT INTO files (region_id, id, name, media_type, size, sha256, organization_id, uploaded_by)
       SELECT region_id, id, 'архив.zip', 'application/zip', size, sha256, $1, asked_by FROM survey_archives`,
      [world.organization.ministry],
    );
    const bytes = await stored();
    await world.owner("UPDATE survey_archives SET ended_at = '2020-01-01'");
    await queue.work('purge_archives');
    expect(await stored()).toBe(bytes);
    await world.owner('DELETE FROM files');
  });
});
