import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { searchContract } from '#domain/search/contract.ts';
import { clientOf } from './client.ts';
import { asOwner, type Floor, openFloor } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle } from './load.ts';
import { type Comparison, compare } from './measure.ts';
import { inThrowawayFolder, type Product, startProduct } from './product.ts';

const REGIONS = [24, 85] as const;
const plansContract = 20;
/** Rows of a plan: from a short roadmap to a whole programme. */
const ROWS = [25, 200] as const;
const WORDINGS = 2000;
const WORKERS = [1, 8] as const;
const PAGE = 20;

/** What is typed, and by which patterns a search without word forms would have to look for it. */
const queries = [
  {
    what: 'search for two words in any form',
    text: 'сетевым взаимодействием',
    like: ['сетев', 'взаимодейств'],
  },
  { what: 'search for a word of half of the rows', text: 'организаций', like: ['организац'] },
  { what: 'search for a number of an order', text: '01-21/7', like: ['01-21/7'] },
  { what: 'search while a word is being typed', text: 'наставни', like: ['наставни'] },
  { what: 'search for what is nowhere', text: 'синхрофазотрон', like: ['синхрофазотрон'] },
] as const;

/** Search over the plans and orders of one region among 24 and among 85, beside the same rows looked through by ILIKE. */
export function search(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    try {
      const regions: LoadedRegion[] = [];
      const rows: Comparison[] = [];
      for (const count of REGIONS) {
        await asOwner(product.owner, async (client) => {
          await loadTemplates(client);
          await client.query('CREATE TEMP TABLE wordings (n int, text text)');
          await client.query(
            'INSERT INTO wordings SELECT n, t FROM unnest($1::text[]) WITH ORDINALITY AS w (t, n)',
            [await wordings()],
          );
          while (regions.length < count) {
            const plan = { code: `${10 + regions.length}`, schools: [1], stateOf: () => 'empty' as const };
            const region = await loadRegion(client, plan);
            await loadPlans(client, region);
            regions.push(region);
          }
          await settle(product.owner, client);
        });
        rows.push(...(await readAll(product, regions)));
      }
      return rows;
    } finally {
      await product.stop();
    }
  });
}

async function readAll(product: Product, regions: readonly LoadedRegion[]): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const workers of WORKERS) {
    const { send, close } = clientOf(product.port, workers);
    const raw = await openFloor(product.owner, workers);
    const regionAt = (turn: number) => regions[(turn * 7) % regions.length] as LoadedRegion;
    for (const { what, text, like } of queries) {
      rows.push(
        await compare(
          { what, at: `one of ${regions.length} regions, ${workers} at once` },
          { workers, seconds: 4, acts: 4000 },
          (_, turn) => send(regionAt(turn).curator, searchContract.search, { query: { text } }),
          (worker, turn) => lookThrough(raw, worker, regionAt(turn), like),
        ),
      );
    }
    close();
    await raw.close();
  }
  return rows;
}

/** The same rows of the region by bare statements: finds no other form of a word, marks and ranks nothing. */
async function lookThrough(
  raw: Floor,
  worker: number,
  { id }: LoadedRegion,
  like: readonly string[],
): Promise<void> {
  const patterns = like.map((part) => `%${part}%`);
  await raw.query(
    worker,
    `SELECT id, title, result, count(*) OVER () FROM plan_items
      WHERE region_id = $1 AND title || ' ' || result || ' ' || responsible_text ILIKE ALL ($2::text[]) LIMIT ${PAGE}`,
    [id, patterns],
  );
  await raw.query(
    worker,
    `SELECT order_id, line, text, count(*) OVER () FROM order_lines
      WHERE region_id = $1 AND text ILIKE ALL ($2::text[]) LIMIT ${PAGE}`,
    [id, patterns],
  );
}

/** Wordings put together from the words of the ministry's own order; always the same ones. */
async function wordings(): Promise<string[]> {
  const order = await readFile(
    new URL('../src/domain/catalogue/orders/order-01-21-744.txt', import.meta.url),
    'utf8',
  );
  const words = order.match(/[а-яё-]{3,}/giu) ?? [];
  const rare = ['наставничество', 'сетевого взаимодействия', 'психолог', 'стажировка', 'пришкольный участок'];
  let seed = 744;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  return Array.from({ length: WORDINGS }, (_, n) => {
    const text = Array.from({ length: 8 + next(12) }, () => words[next(words.length)]).join(' ');
    return n % 50 === 0 ? `${text} ${rare[next(rare.length)]}` : text;
  });
}

/** Twenty orders, each with its plan, and the lines of their texts. */
async function loadPlans(client: pg.Client, { id: region }: LoadedRegion): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE made ON COMMIT PRESERVE ROWS AS
     SELECT n, gen_random_uuid() AS plan, gen_random_uuid() AS version, gen_random_uuid() AS "order",
            ${ROWS[0]} + (n * 37) % ${ROWS[1] - ROWS[0] + 1} AS rows
       FROM generate_series(1, ${plansContract}) AS n`,
  );
  const insert = (sql: string) => client.query(sql, [region]);
  await insert(
    `INSERT INTO orders (region_id, id, number, signed_on, title, file_name, sha256, source_text, reading, status, imported_by)
     SELECT $1::uuid, "order", '01-21/' || 700 + n, date '2020-05-15' + n::int, 'Об утверждении плана мероприятий', 'order.txt',
            md5($1::uuid::text || n) || md5(n::text), 'текст', '{}', 'approved', (SELECT id FROM users WHERE region_id = $1::uuid LIMIT 1)
       FROM made`,
  );
  await insert(
    `INSERT INTO plans (region_id, id, title) SELECT $1::uuid, plan, 'План мероприятий ' || n FROM made`,
  );
  await insert(
    `INSERT INTO acts (region_id, id, kind, number, signed_on)
     SELECT $1::uuid, version, 'приказ', '01-21/' || 700 + n, date '2020-05-15' + n::int FROM made`,
  );
  await insert(
    `INSERT INTO plan_versions (region_id, id, plan_id, number, order_id, act_id, summary, legend, excluded,
                                school_list_id, period_from, period_to, approved_by, approved_at)
     SELECT $1::uuid, version, plan, 1, "order", version, '', '[]', '[]',
            (SELECT id FROM school_lists WHERE region_id = $1::uuid LIMIT 1), '2020-04-01', '2021-12-31',
            (SELECT id FROM users WHERE region_id = $1::uuid LIMIT 1), now()
       FROM made`,
  );
  const wording = (shift: number) =>
    `(SELECT text FROM wordings w WHERE w.n = 1 + (m.n * 211 + r * 13 + ${shift}) % ${WORDINGS})`;
  await insert(
    `INSERT INTO plan_items (region_id, id, version_id, measure_id, position, kind, number, title, term, responsible,
                             responsible_text, result, source_lines, retroactive, derived_from)
     SELECT $1::uuid, gen_random_uuid(), m.version, gen_random_uuid(), r, 'measure', r::text, ${wording(0)},
            '{"text": "октябрь 2020 года", "kind": "month"}', '[]', 'МО, МОУО', ${wording(7)}, ARRAY[r], false, '{}'
       FROM made m CROSS JOIN LATERAL generate_series(1, m.rows) AS r`,
  );
  await insert(
    `INSERT INTO order_lines (region_id, order_id, line, text)
     SELECT $1::uuid, m."order", r, r || E'.\\t' || ${wording(0)} || E'\\tоктябрь 2020 года\\tМО, МОУО\\t' || ${wording(7)}
       FROM made m CROSS JOIN LATERAL generate_series(1, m.rows) AS r`,
  );
  await client.query('DROP TABLE made');
}
