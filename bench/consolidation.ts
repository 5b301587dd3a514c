import { consolidationContract } from '#domain/consolidation/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { clientOf, type Send } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare, measure } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const REGIONS = 85;
const SCHOOLS_OF_EACH = 470;
const WORKERS = [1, 8] as const;

/** Of ten forms eight are accepted, one waits for a decision, one is being filled. */
const stateOf = (serial: number) =>
  serial % 10 === 0 ? ('draft' as const) : serial % 10 === 1 ? ('submitted' as const) : ('accepted' as const);

/** A page of the ministry or of a municipality, and the least reading that holds the same figures. */
interface Reading {
  readonly what: string;
  readonly product: (send: Send, region: LoadedRegion) => Promise<unknown>;
  readonly floor: (raw: Floor, worker: number, region: LoadedRegion) => Promise<unknown>;
}

const readings: readonly Reading[] = [
  {
    what: 'consolidated form of the region',
    product: (send, { curator, campaign }) =>
      send(curator, consolidationContract.getConsolidation, { params: { id: campaign }, query: {} }),
    floor: (raw, worker, { id, campaign }) =>
      raw.query(
        worker,
        'SELECT forms, sums, filled, no_data, buckets FROM survey_aggregates WHERE region_id = $1 AND campaign_id = $2',
        [id, campaign],
      ),
  },
  {
    what: 'progress of 42 municipalities',
    product: (send, { curator, campaign }) =>
      send(curator, surveysContract.getProgress, { params: { id: campaign } }),
    floor: (raw, worker, { id, campaign }) =>
      raw.query(
        worker,
        `SELECT municipality_id, status, count(*) FROM survey_forms
          WHERE region_id = $1 AND campaign_id = $2 GROUP BY municipality_id, status`,
        [id, campaign],
      ),
  },
  {
    what: 'queue of a municipality',
    product: (send, { specialists: [specialist], campaign }) =>
      specialist
        ? send(specialist, surveysContract.listForms, {
            query: { campaignId: campaign, status: 'submitted' },
          })
        : Promise.reject(new Error('the region has no municipality')),
    floor: (raw, worker, { id, campaign, municipalities }) =>
      raw.query(
        worker,
        `SELECT id, school_id, status, submitted_at FROM survey_forms
          WHERE region_id = $1 AND campaign_id = $2 AND municipality_id = $3 AND status = 'submitted'`,
        [id, campaign, municipalities[0]],
      ),
  },
];

/** Reading the consolidated form, progress and queue: one region of 900 schools, then 85 more beside it in the same database. */
export function consolidation(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const large = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        const region = await loadRegion(client, { code: '99', schools: spread(900), stateOf });
        await settle(product.owner, client);
        return region;
      });
      const alone = await read(product, large, '900 schools', WORKERS);
      const one = await loadCountry(product);
      const total = 900 + REGIONS * SCHOOLS_OF_EACH;
      return [
        ...alone,
        ...(await read(product, large, `900 of ${total.toLocaleString('en-US')}`, WORKERS)),
        ...(await read(
          product,
          one,
          `${SCHOOLS_OF_EACH} of ${total.toLocaleString('en-US')}`,
          WORKERS.slice(0, 1),
        )),
      ];
    } finally {
      await product.stop();
    }
  });
}

/** @returns one of the regions, from the middle */
async function loadCountry({ owner }: Product): Promise<LoadedRegion> {
  const codes = Array.from({ length: REGIONS }, (_, at) => String(at + 1).padStart(2, '0'));
  // One connection per core of the smallest machine.
  const halves = [codes.filter((_, at) => at % 2 === 0), codes.filter((_, at) => at % 2 === 1)];
  const loaded = await Promise.all(
    halves.map((half) =>
      asOwner(owner, async (client) => {
        await loadTemplates(client);
        const regions: LoadedRegion[] = [];
        for (const code of half) {
          regions.push(await loadRegion(client, { code, schools: spread(SCHOOLS_OF_EACH), stateOf }));
        }
        return regions;
      }),
    ),
  );
  await asOwner(owner, (client) => settle(owner, client));
  return loaded.flat()[Math.floor(REGIONS / 2)] as LoadedRegion;
}

async function read(
  product: Product,
  region: LoadedRegion,
  size: string,
  workersAt: readonly number[],
): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const { what, ...reading } of readings) {
    for (const workers of workersAt) {
      const { send, close } = clientOf(product.port, workers);
      const raw = await openFloor(product.owner, workers);
      await measure({ workers, seconds: 0.3, acts: workers * 10 }, () => reading.product(send, region));
      rows.push(
        await compare(
          { what, at: `${size}, ${workers} at once` },
          { workers, seconds: 1, acts: 5000 },
          () => reading.product(send, region),
          (worker) => reading.floor(raw, worker, region),
        ),
      );
      close();
      await raw.close();
    }
  }
  return rows;
}
