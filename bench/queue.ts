import { reviewContract } from '#domain/surveys/contract.review.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { type Browser, clientOf } from './client.ts';
import { asOwner, createRows, openFloor, upsertRow } from './floor.ts';
import { type LoadedForm, type LoadedRegion, loadRegion, loadTemplates, settle } from './load.ts';
import { type Comparison, compare, measure, type Timed, timingOf } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const SCHOOLS = 900;
const WORKERS = [1, 8] as const;
const CROWD = 64;
const HALF = CROWD / 2;
const CELL = 'contingent.families.count';
const SECONDS = 2;
const ROUNDS = 4;

/** One municipality with as many schools as a region: its queue of 900 forms, and 64 readers while 64 heads save. */
export function queue(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const region = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        await createRows(client);
        const stateOf = (serial: number) => (serial < CROWD ? ('draft' as const) : ('submitted' as const));
        const loaded = await loadRegion(client, { code: '56', schools: [SCHOOLS, 1], stateOf, heads: true });
        await settle(product.owner, client);
        return loaded;
      });
      return [...(await listQueue(product, region)), ...(await readWhileSaving(product, region))];
    } finally {
      await product.stop();
    }
  });
}

const ownForms = `
  SELECT f.id, o.short_name, f.status, f.round, f.submitted_at, f.finding_errors, f.finding_warnings
    FROM survey_forms f JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
   WHERE f.region_id = $1 AND f.campaign_id = $2 AND f.municipality_id = $3`;

async function listQueue(product: Product, region: LoadedRegion): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    rows.push(
      await compare(
        { what: `review queue of ${SCHOOLS} forms`, at: `${workers} at once` },
        { workers, seconds: 4, acts: 5000 },
        () =>
          send(region.specialists[0] as Browser, reviewContract.listQueue, {
            query: { campaignId: region.campaign },
          }),
        (worker) => raw.query(worker, ownForms, [region.id, region.campaign, region.municipalities[0]]),
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}

const counts = `SELECT municipality_id, status, count(*) FROM survey_forms
                 WHERE region_id = $1 AND campaign_id = $2 GROUP BY municipality_id, status`;

/** Readers ask for the progress of the collection, writers save a cell of their form; one half is timed, the other goes on. */
async function readWhileSaving(product: Product, region: LoadedRegion): Promise<Comparison[]> {
  const { send, close } = clientOf(product.port, CROWD * 2);
  // Two workers share a connection: with one each the server would have no room for the product's own.
  const raw = await openFloor(product.owner, CROWD);
  const versions = new Map<number, number>();
  const save: Act = async (worker, turn) => {
    const changes = [{ cell: CELL, value: turn, base: versions.get(worker) ?? 1 }];
    const params = { id: (region.forms[worker] as LoadedForm).id };
    const body = { changes };
    const saved = await send(region.heads[worker] as Browser, surveysContract.saveCells, { params, body });
    versions.set(worker, saved.version);
  };
  const look: Act = () =>
    send(region.curator, surveysContract.getProgress, { params: { id: region.campaign }, query: {} });
  const saveBare: Act = (worker, turn) =>
    raw.query(worker % HALF, upsertRow, [region.forms[worker]?.id, CELL, String(turn)]);
  const lookBare: Act = (worker) => raw.query(HALF + (worker % HALF), counts, [region.id, region.campaign]);
  const rows = [
    await besideOthers(`progress of a collection while ${CROWD} save`, [look, save], [lookBare, saveBare]),
    await besideOthers(`save one cell while ${CROWD} read progress`, [save, look], [saveBare, lookBare]),
  ];
  close();
  await raw.close();
  return rows;
}

type Act = (worker: number, turn: number) => Promise<unknown>;

/** @param product what is timed and what goes on beside it, each by as many workers */
async function besideOthers(
  what: string,
  product: readonly [timed: Act, beside: Act],
  floor: readonly [timed: Act, beside: Act],
): Promise<Comparison> {
  const times: Record<'product' | 'floor', Timed[]> = { product: [], floor: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.product.push(await timedBeside(...product, round));
    times.floor.push(await timedBeside(...floor, round));
  }
  return {
    what,
    at: `${CROWD} at once`,
    product: timingOf(times.product),
    floor: timingOf(times.floor),
  };
}

async function timedBeside(timed: Act, beside: Act, round: number): Promise<Timed> {
  let goesOn = true;
  const firstTurn = round * 1_000_000;
  const others = Array.from({ length: CROWD }, async (_, worker) => {
    for (let turn = firstTurn; goesOn; turn++) await beside(worker, turn);
  });
  const result = await measure({ workers: CROWD, seconds: SECONDS, acts: 100_000 }, timed, firstTurn);
  goesOn = false;
  await Promise.all(others);
  return result;
}
