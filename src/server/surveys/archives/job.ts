import { setImmediate as takeTurns } from 'node:timers/promises';
import { wholeRegion } from '#domain/access/scope.ts';
import type { SurveyFormId } from '#domain/kernel/ids.ts';
import { seenForm } from '#domain/surveys/access.visible.ts';
import { entryName } from '#domain/surveys/archives/present.ts';
import { getRegion } from '#server/directory/store.ts';
import { removeUnused } from '#server/documents/job.ts';
import type { Press } from '#server/exports/print-file.ts';
import { type ZipEntry, zipOf } from '#server/exports/zip.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import { type Db, inRegion } from '#server/lib/db.ts';
import type { Owner, Work } from '#server/lib/feature.ts';
import type { FileStore } from '#server/lib/files.ts';
import { lockBytes } from '#server/lib/upload.ts';
import { composeForm } from '../service.printing.ts';
import { type FormDocument, listDocuments } from '../store.ts';
import { KEPT_MS } from './service.ts';
import * as store from './store.ts';

/** Documents of 20 kB: what of a region is in memory at once. */
const BATCH = 10;
/** So many workbooks are printed while others are read, composed and written: the printing process never waits. */
const AHEAD = 6;
/** How often it is told how far it is. */
const BEAT_MS = 500;
/** A region of ten thousand schools fits; what is larger is no archive of forms. */
const MAX_BYTES = 1024 * 2 ** 20;

type Working = Pick<Work, 'db' | 'files' | 'now' | 'stopping' | 'asOwner' | 'tell'>;

/** What a maker stops at without a fault: it is theirs no more, or the server stops. */
class LeftOff extends Error {}

/** Takes archives one after another while any waits. */
export async function prepareArchives(work: Working, library: FormLibrary, press: Press): Promise<void> {
  while (!work.stopping.aborted) {
    const taken = await work.asOwner(store.takeArchive);
    if (!taken) return;
    await prepare(work, library, press, taken);
  }
}

async function prepare(
  work: Working,
  library: FormLibrary,
  press: Press,
  taken: store.TakenArchive,
): Promise<void> {
  const { db, files, now, stopping, tell } = work;
  const inPlace = <T>(act: Parameters<typeof inRegion<T>>[2]) => inRegion(db, taken.regionId, act);
  try {
    const file = await files.receive(zipOf(entriesOf(work, library, press, taken)), MAX_BYTES);
    try {
      await inPlace(async (tx) => {
        await lockBytes(tx, file.sha256);
        if (await store.setReady(tx, taken, { ...file, at: now })) await file.keep();
      });
    } finally {
      await file.drop();
    }
  } catch (error) {
    if (stopping.aborted) await inPlace((tx) => store.setWaiting(tx, taken));
    if (stopping.aborted || error instanceof LeftOff) return;
    await inPlace((tx) => store.setFailed(tx, taken, now));
    tell(`Архив форм ${taken.id} не подготовлен: ${error}`);
  }
}

/** Forms as workbooks in the order of the archive. Some are printed while those before go into the file. */
async function* entriesOf(
  { db, now, stopping }: Working,
  library: FormLibrary,
  press: Press,
  taken: store.TakenArchive,
): AsyncGenerator<ZipEntry> {
  const { formIds, timeZone } = await inRegion(db, taken.regionId, async (tx) => ({
    ...(await store.getTaken(tx, taken)),
    ...(await getRegion(tx, taken.regionId)),
  }));
  const print = async (form: FormDocument, at: number): Promise<ZipEntry> => ({
    name: entryName(at, formIds.length, { school: form.school.name, municipality: form.municipality.name }),
    bytes: await press.printer.print(
      composeForm(seenForm(form, null), library, { ...press, timeZone }),
      'xlsx',
    ),
    at: now,
  });
  let [begun, done, told] = [0, 0, performance.now()];
  const printing: Promise<ZipEntry>[] = [];
  for await (const form of documentsOf(db, taken, formIds)) {
    if (stopping.aborted) throw new LeftOff();
    const next = print(form, ++begun);
    // Whoever waits for it hears of its failure; until then nobody does.
    next.catch(() => undefined);
    printing.push(next);
    const first = printing.length > AHEAD ? printing.shift() : undefined;
    if (!first) continue;
    yield await first;
    done++;
    if (performance.now() - told < BEAT_MS) continue;
    told = performance.now();
    if (!(await inRegion(db, taken.regionId, (tx) => store.setDone(tx, taken, done)))) throw new LeftOff();
  }
  for (const last of printing) yield await last;
}

async function* documentsOf(
  db: Db,
  { regionId }: store.TakenArchive,
  ids: readonly SurveyFormId[],
): AsyncGenerator<FormDocument> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    yield* await inRegion(db, regionId, (tx) => listDocuments(tx, wholeRegion(regionId), batch));
    await takeTurns();
  }
}

/**
 * Hourly: archives whose days are over and those asked for anew. Rows first, as with files that nothing refers to.
 * @param owner the same bytes may belong to rows of several regions
 */
export async function purgeArchives(owner: Owner, files: FileStore, now: Date): Promise<void> {
  const { rows } = await owner.query<{ sha256: string | null }>(
    'SELECT DISTINCT sha256 FROM purge_archives($1) AS sha256',
    [new Date(now.getTime() - KEPT_MS)],
  );
  for (const { sha256 } of rows) if (sha256 !== null) await removeUnused(owner, files, sha256);
}
