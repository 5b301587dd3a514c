import type pg from 'pg';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { controlContract } from '#domain/assignments/control/contract.ts';
import { deskContract } from '#domain/desk/contract.ts';
import { fulfilmentContract } from '#domain/fulfilment/contract.ts';
import { evidenceContract } from '#domain/fulfilment/evidence/contract.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { type Browser, clientOf, type Send } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle, spread } from './load.ts';
import { type Comparison, compare, measure } from './measure.ts';
import { loadVersion } from './plans.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const WORKERS = [1, 8] as const;
const PAGE_SIZE = 50;

/** A region whose schools all carry out one plan. */
export interface Assigned extends LoadedRegion {
  readonly plan: PlanId;
  readonly version: string;
}

/** A page as a person of the region sees it, and the same figures by bare statements. */
interface Reading {
  readonly what: string;
  readonly product: (send: Send, region: Assigned) => Promise<unknown>;
  readonly floor: (raw: Floor, worker: number, region: Assigned) => Promise<unknown>;
}

const overdue = `region_id = $1 AND status IN ('assigned', 'returned') AND due_on < now()::date`;

/** Counted, and one page with the words that it shows, by day: the order within a day is the product's own. */
async function bareList(
  raw: Floor,
  worker: number,
  [id, ...rest]: readonly unknown[],
  where: string,
  page: number,
) {
  await raw.query(worker, `SELECT count(*) FROM assignments WHERE ${where}`, [id, ...rest]);
  await raw.query(
    worker,
    `SELECT a.*, i.number, i.title, i.term, i.result, o.short_name, m.name
       FROM (SELECT * FROM assignments WHERE ${where} ORDER BY due_on, plan_item_id
              LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) a
       JOIN plan_items i ON i.region_id = $1 AND i.id = a.plan_item_id
       JOIN organizations o ON o.region_id = $1 AND o.id = a.organization_id
       LEFT JOIN municipality_names m ON m.region_id = $1 AND m.municipality_id = a.municipality_id`,
    [id, ...rest],
  );
}

function listed(
  what: string,
  who: (region: Assigned) => Browser | undefined,
  page: number,
  termState: 'overdue' | undefined,
  bare: (region: Assigned) => readonly [where: string, values: readonly unknown[]],
): Reading {
  return {
    what,
    product: (send, region) =>
      send(who(region) as Browser, assignmentsContract.listAssignments, {
        query: { ...(termState ? { termState } : {}), page },
      }),
    floor: (raw, worker, region) => {
      const [where, values] = bare(region);
      return bareList(raw, worker, values, where, page);
    },
  };
}

const ofRegion = ({ id }: Assigned) => [overdue, [id]] as const;
const whole = ({ id }: Assigned) => ['region_id = $1', [id]] as const;
const ofMunicipality = ({ id, municipalities: [first] }: Assigned) =>
  [`${overdue} AND municipality_id = $2`, [id, first]] as const;
const curator = (region: Assigned) => region.curator;
const specialist = ({ specialists: [first] }: Assigned) => first;

const bareCounts =
  (by: string) =>
  (raw: Floor, worker: number, { id, version }: Assigned) =>
    raw.query(
      worker,
      `SELECT ${by}, status, count(*), max(due_on), count(*) FILTER (WHERE due_on < now()::date)
       FROM assignments
      WHERE region_id = $1 AND plan_item_id IN (SELECT id FROM plan_items WHERE region_id = $1 AND version_id = $2)
      GROUP BY ${by}, status`,
      [id, version],
    );

const readings: readonly Reading[] = [
  listed('overdue of the region, page 1', curator, 1, 'overdue', ofRegion),
  listed('overdue of the region, row 4,951', curator, 100, 'overdue', ofRegion),
  listed('overdue of the region, row 9,951', curator, 200, 'overdue', ofRegion),
  listed('all of the region, page 1', curator, 1, undefined, whole),
  listed('all of the region, row 24,951', curator, 500, undefined, whole),
  listed('overdue of a municipality, page 1', specialist, 1, 'overdue', ofMunicipality),
  {
    what: 'desk of the ministry',
    product: (send, region) => send(region.curator, deskContract.getDesk, {}),
    floor: bareCounts('plan_item_id'),
  },
  {
    what: 'roadmap with states',
    product: (send, { curator, plan }) =>
      send(curator, fulfilmentContract.getRoadmap, { params: { id: plan } }),
    floor: bareCounts('plan_item_id'),
  },
  {
    what: 'heat map',
    product: (send, { curator, plan }) =>
      send(curator, fulfilmentContract.getHeatMap, { params: { id: plan } }),
    floor: bareCounts('plan_item_id, municipality_id'),
  },
  {
    what: 'evidence of the plan',
    product: (send, { curator, plan }) =>
      send(curator, evidenceContract.getEvidence, { params: { id: plan }, query: {} }),
    floor: bareCounts('plan_item_id, organization_id'),
  },
  {
    what: 'evidence in a municipality',
    product: (send, { specialists: [first], plan }) =>
      send(first as Browser, evidenceContract.getEvidence, { params: { id: plan }, query: {} }),
    floor: (raw, worker, { id, version, municipalities: [first] }) =>
      raw.query(
        worker,
        `SELECT plan_item_id, organization_id, status, count(*) FROM assignments
          WHERE region_id = $1 AND municipality_id = $3
            AND plan_item_id IN (SELECT id FROM plan_items WHERE region_id = $1 AND version_id = $2)
          GROUP BY plan_item_id, organization_id, status`,
        [id, version, first],
      ),
  },
  {
    what: 'red list of the controller',
    product: (send, { curator }) => send(curator, controlContract.listRed, { query: {} }),
    floor: (raw, worker, region) => {
      const [where, values] = ofRegion(region);
      return bareList(raw, worker, values, where, 1);
    },
  },
];

/** Reading assignments: a region of 900 schools with 50,000 of them alone, then beside one of 40,000 schools with a million, and that one. */
export function assignments(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const usual = await loadAssigned(product, '56', 900, 56);
      const alone = await read(product, usual, '900 schools', WORKERS);
      const largest = await loadAssigned(product, '99', 40_000, 25);
      return [
        ...alone,
        ...(await read(product, usual, '900 of 40,900', WORKERS.slice(0, 1))),
        ...(await read(product, largest, '40,000 schools', WORKERS.slice(0, 1))),
      ];
    } finally {
      await product.stop();
    }
  });
}

/** A region whose every school has every measure of one plan assigned. */
export function loadAssigned(
  { owner }: Product,
  code: string,
  schools: number,
  measures: number,
): Promise<Assigned> {
  return asOwner(owner, async (client) => {
    await loadTemplates(client);
    const region = await loadRegion(client, { code, schools: spread(schools), stateOf: () => 'empty' });
    const { plan, version } = await loadVersion(client, region, measures);
    await assign(client, region.id, version);
    await settle(owner, client);
    return { ...region, plan: plan as PlanId, version };
  });
}

/**
 * Each measure for each school, with a day of its own in twenty months, half of them gone, one in ten without any.
 * Of ten three are accepted, one is reported, one returned: three in ten of all are overdue.
 */
async function assign(client: pg.Client, region: string, version: string): Promise<void> {
  await client.query(
    `INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, assigned_at)
     SELECT $1, gen_random_uuid(), i.id, o.id, o.municipality_id,
            ('{accepted,accepted,accepted,reported,returned,assigned,assigned,assigned,assigned,assigned}'::text[])
              [1 + (row_number() OVER ())::int % 10],
            CASE WHEN i.position % 10 > 0
                 THEN now()::date + (600 * (i.position::float / max(i.position) OVER ()) - 300)::int END, now() - interval '1 year'
       FROM plan_items i CROSS JOIN organizations o
      WHERE i.region_id = $1 AND i.version_id = $2 AND o.region_id = $1 AND o.kind = 'school'`,
    [region, version],
  );
  await client.query(
    `INSERT INTO assignment_steps (region_id, id, assignment_id, plan_item_id, step, text, made_by, made_at)
     SELECT $1, gen_random_uuid(), a.id, a.plan_item_id, 'reported', 'Сделано',
            (SELECT id FROM users WHERE region_id = $1 LIMIT 1), now()
       FROM assignments a WHERE a.region_id = $1 AND a.status IN ('reported', 'returned')`,
    [region],
  );
}

async function read(
  product: Product,
  region: Assigned,
  size: string,
  workersAt: readonly number[],
): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const { what, ...reading } of readings) {
    for (const workers of workersAt) {
      const { send, close } = clientOf(product.port, workers);
      const raw = await openFloor(product.owner, workers);
      await measure({ workers, seconds: 1, acts: workers * 10 }, () => reading.product(send, region));
      rows.push(
        await compare(
          { what, at: `${size}, ${workers} at once` },
          { workers, seconds: 1.5, acts: 5000 },
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
