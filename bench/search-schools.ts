import type pg from 'pg';
import { searchContract } from '#domain/search/contract.ts';
import { type Assigned, loadAssigned } from './assignments.ts';
import { clientOf } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { settle } from './load.ts';
import { type Comparison, compare } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const WORKERS = [1, 8] as const;
/** What a form asks for. */
const REQUESTS = 3;
const kinds = ['staff', 'methodical', 'equipment', 'psychological', 'training'] as const;

/** What is typed for one school of 900 or of 40,000, and words that every assignment has. */
const queries = [
  { what: 'search for a school by number and place', text: 'Школа № 7 Район 1' },
  { what: 'by an abbreviation', text: 'СОШ № 7 Район 1' },
  { what: 'with one letter wrong', text: 'Школа № 7 Цертр 1' },
  { what: 'its form', text: 'форма школы № 7 Район 1' },
  { what: 'its request for help', text: 'учитель химии школа 7 Район 1' },
  { what: 'words of every assignment', text: 'муниципального плана' },
] as const;

/** Search of the ministry over schools, forms, requests for help and assignments: 900 schools alone, beside 40,000, and those. */
export function searchSchools(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const usual = await load(product, '56', 900, 56);
      const alone = await read(product, usual, '900 schools', WORKERS);
      const largest = await load(product, '99', 40_000, 25);
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

async function load(product: Product, code: string, schools: number, measures: number): Promise<Assigned> {
  const region = await loadAssigned(product, code, schools, measures);
  await asOwner(product.owner, async (client) => {
    await askForHelp(client, region.id);
    await settle(product.owner, client);
  });
  return region;
}

/** Every form is accepted and asks for the same few things in words of its own. */
async function askForHelp(client: pg.Client, region: string): Promise<void> {
  await client.query(
    `UPDATE survey_forms SET status = 'accepted', submitted_at = now(), first_submitted_at = now() WHERE region_id = $1`,
    [region],
  );
  await client.query(
    `INSERT INTO survey_help_requests (region_id, form_id, row, cell, type, urgency, text, factor)
     SELECT region_id, id, format('factors.factor[%s]', n), format('factors.factor[%s].name', n),
            ($2::text[])[1 + (m + n) % 5], 'months',
            ('{Учитель химии,Ноутбуки для классов,Выезд психолога,Разбор работ с учителями,Курсы для завуча}'::text[])[1 + (m + n) % 5]
              || ', ' || m,
            'Причина ' || m
       FROM (SELECT region_id, id, row_number() OVER (ORDER BY id)::int AS m FROM survey_forms WHERE region_id = $1) f
      CROSS JOIN generate_series(1, ${REQUESTS}) AS n`,
    [region, kinds],
  );
}

async function read(
  product: Product,
  region: Assigned,
  at: string,
  counts: readonly number[],
): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const workers of counts) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    for (const { what, text } of queries) {
      rows.push(
        await compare(
          { what, at: `${at}, ${workers} at once` },
          { workers, seconds: 4, acts: 2000 },
          () => send(region.curator, searchContract.search, { query: { text } }),
          (worker) => oneSchool(raw, worker, region),
        ),
      );
    }
    close();
    await raw.close();
  }
  return rows;
}

/** The school by its place and its exact name, through an index. */
const oneSchool = (raw: Floor, worker: number, { id, municipalities: [first] }: Assigned) =>
  raw.query(
    worker,
    `SELECT o.id, o.short_name, m.name FROM organizations o
       JOIN municipality_names m ON m.region_id = o.region_id AND m.municipality_id = o.municipality_id
      WHERE o.region_id = $1 AND o.municipality_id = $2 AND o.kind = 'school' AND o.short_name = 'Школа № 7'`,
    [id, first],
  );
