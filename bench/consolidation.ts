import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { exactContract } from '#domain/consolidation/contract.exact.ts';
import { schoolGroupsContract } from '#domain/consolidation/contract.groups.ts';
import { consolidationContract } from '#domain/consolidation/contract.ts';
import type { SchoolGroupId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { clientOf, type Send } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { type LoadedRegion, loadFederalLevel, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare, measure } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const REGIONS = 85;
const SCHOOLS_OF_EACH = 470;
const WORKERS = [1, 8] as const;
const GROUP = 200;
const CELL = 'staffing.primary.count';
/** Between the days on which the two halves of the forms were sent. */
const PAST = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);

/** Of ten forms eight are accepted, one waits for a decision, one is being filled. */
const stateOf = (serial: number) =>
  serial % 10 === 0 ? ('draft' as const) : serial % 10 === 1 ? ('submitted' as const) : ('accepted' as const);

/** A page of the ministry or of a municipality, and the least reading that holds the same figures. */
interface Reading {
  readonly what: string;
  readonly product: (send: Send, region: ReadRegion) => Promise<unknown>;
  readonly floor: (raw: Floor, worker: number, region: ReadRegion) => Promise<unknown>;
}

/** With a saved group of schools from every municipality. */
type ReadRegion = LoadedRegion & { readonly group: SchoolGroupId };

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
    what: 'exact figures of one municipality',
    product: (send, { curator, campaign, municipalities: [municipalityId] }) =>
      send(curator, exactContract.getFigures, { params: { id: campaign }, query: { municipalityId } }),
    floor: (raw, worker, { id, campaign, municipalities }) =>
      raw.query(
        worker,
        `SELECT forms, sums, filled, no_data, buckets FROM survey_aggregates
          WHERE region_id = $1 AND campaign_id = $2 AND municipality_id = $3`,
        [id, campaign, municipalities[0]],
      ),
  },
  {
    what: `figures of a group of ${GROUP} schools`,
    product: (send, { curator, campaign, group }) =>
      send(curator, exactContract.getFigures, { params: { id: campaign }, query: { groupId: group } }),
    floor: (raw, worker, { id, campaign, group }) =>
      raw.query(
        worker,
        `SELECT numbers, no_data, buckets FROM survey_projections JOIN school_group_members USING (region_id, school_id)
          WHERE region_id = $1 AND campaign_id = $2 AND group_id = $3 AND accepted`,
        [id, campaign, group],
      ),
  },
  {
    what: 'schools behind one figure',
    product: (send, { curator, campaign }) =>
      send(curator, exactContract.listSchools, { params: { id: campaign }, query: { cell: CELL } }),
    floor: (raw, worker, { id, campaign }) =>
      raw.query(
        worker,
        `SELECT f.id, f.municipality_id, o.short_name, f.answers -> $3
           FROM survey_forms f JOIN organizations o ON o.region_id = f.region_id AND o.id = f.school_id
          WHERE f.region_id = $1 AND f.campaign_id = $2 AND f.status = 'accepted'`,
        [id, campaign, CELL],
      ),
  },
  {
    what: 'progress at a past day',
    product: (send, { curator, campaign }) =>
      send(curator, surveysContract.getProgress, { params: { id: campaign }, query: { on: PAST } }),
    floor: (raw, worker, { id, campaign }) =>
      raw.query(
        worker,
        `SELECT municipality_id, step, count(*)
           FROM (SELECT DISTINCT ON (s.form_id) f.municipality_id, s.step
                   FROM survey_steps s JOIN survey_forms f ON f.region_id = s.region_id AND f.id = s.form_id
                  WHERE s.region_id = $1 AND f.campaign_id = $2 AND s.made_at < $3::date + 1
                  ORDER BY s.form_id, s.made_at DESC) AS last
          GROUP BY municipality_id, step`,
        [id, campaign, PAST],
      ),
  },
  {
    what: 'progress of 42 municipalities',
    product: (send, { curator, campaign }) =>
      send(curator, surveysContract.getProgress, { params: { id: campaign }, query: {} }),
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

/** Reading the consolidated form, its figures, progress and queue: one region of 900 schools, then 85 more beside it in the same database. */
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
      const country = await loadCountry(product);
      const one = country[Math.floor(REGIONS / 2)] as LoadedRegion;
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
        ...(await readCountry(product)),
      ];
    } finally {
      await product.stop();
    }
  });
}

/** The country is read from one ready row of each region, by the federal level alone. */
async function readCountry(product: Product): Promise<Comparison[]> {
  const observer = await asOwner(product.owner, loadFederalLevel);
  const query = { formCode: resourceSurvey.code, period: '2020' };
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    rows.push(
      await compare(
        {
          what: 'consolidated form of the country',
          at: `${REGIONS} regions × ${SCHOOLS_OF_EACH}, ${workers} at once`,
        },
        { workers, seconds: 4, acts: 2000 },
        () => send(observer, countryContract.getCountry, { query }),
        (worker) =>
          raw.query(
            worker,
            `SELECT forms, sums, filled, no_data, buckets FROM survey_region_figures
              WHERE form_code = $1 AND period = $2`,
            [query.formCode, query.period],
          ),
      ),
    );
    close();
    await raw.close();
  }
  return rows;
}

async function loadCountry({ owner }: Product): Promise<LoadedRegion[]> {
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
  return loaded.flat();
}

/** Schools of every municipality, as a ministry would tick them. */
async function withGroup({ port }: Product, region: LoadedRegion): Promise<ReadRegion> {
  const { send, close } = clientOf(port, 1);
  const step = Math.floor(region.forms.length / GROUP);
  const schoolIds = region.forms.filter((_, at) => at % step === 0).map(({ school }) => school);
  const body = { title: 'Замеры', schoolIds: schoolIds.slice(0, GROUP) };
  const { id: group } = await send(region.curator, schoolGroupsContract.makeGroup, { body });
  close();
  return { ...region, group };
}

async function read(
  product: Product,
  loaded: LoadedRegion,
  size: string,
  workersAt: readonly number[],
): Promise<Comparison[]> {
  const region = await withGroup(product, loaded);
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
