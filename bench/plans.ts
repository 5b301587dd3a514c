import type pg from 'pg';
import { readTerm } from '#domain/terms/rules.ts';
import { newId } from '#server/lib/ids.ts';
import { asOwner } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle } from './load.ts';
import type { Product } from './product.ts';

/** One obligation in five waits for the one above it. */
const LINKED = 5;

const terms = [
  'сентябрь 2020 года',
  'июль-сентябрь 2020 года',
  'до 30 ноября 2020 года',
  'в течение всего периода',
  'ежеквартально',
  'по отдельному плану',
].map(readTerm);
const title =
  'Формирование и утверждение муниципального плана действий по поддержке школ с низкими результатами';
const words = ['руководители МОУО, руководители ОО', 'Пакет нормативных актов'] as const;

/** The cells of a measure, for who writes the same words barely. */
export const planWords = [title, terms[0]?.text ?? '', ...words];

/** A region of two schools with a plan of each size. */
export function loadPlans(product: Product, sizes: readonly number[]) {
  return asOwner(product.owner, async (client) => {
    await loadTemplates(client);
    const region = await loadRegion(client, { code: '56', schools: [1, 1], stateOf: () => 'empty' });
    const plans = [];
    for (const size of sizes) plans.push({ size, id: await loadPlan(client, region, size) });
    await settle(product.owner, client);
    return { region, plans };
  });
}

/** A plan with one version of so many measures, and nothing assigned. */
export async function loadVersion(client: pg.Client, { id: region }: LoadedRegion, size: number) {
  const [plan, version] = [newId(), newId()];
  const measures = Array.from({ length: size }, () => newId());
  await client.query(`INSERT INTO plans (region_id, id, title) VALUES ($1, $2, 'План')`, [region, plan]);
  await client.query(
    `INSERT INTO acts (region_id, id, kind, number, signed_on) VALUES ($1, $2, 'Приказ', $3, '2020-05-15')`,
    [region, version, String(size)],
  );
  await client.query(
    `INSERT INTO plan_versions (region_id, id, plan_id, number, act_id, summary, legend, excluded,
                                school_list_id, period_from, period_to, approved_by, approved_at)
     SELECT $1, $2, $3, 1, $2, '', '[]', '[]', l.id, '2020-04-01', '2021-12-31', u.id, now()
       FROM (SELECT id FROM school_lists WHERE region_id = $1 LIMIT 1) l,
            (SELECT id FROM users WHERE region_id = $1 LIMIT 1) u`,
    [region, version, plan],
  );
  await client.query(
    `INSERT INTO plan_items (region_id, id, version_id, measure_id, position, kind, number, title, term, responsible,
                             responsible_text, result, source_lines, retroactive, derived_from)
     SELECT $1, m, $2, m, n, 'measure', n::text, $3, $4::jsonb -> ((n - 1) % jsonb_array_length($4::jsonb))::int,
            '[{"text": "руководители МОУО", "kind": "role", "abbreviation": "МОУО"}]', $5, $6, '{}', false, '{}'
       FROM unnest($7::uuid[]) WITH ORDINALITY AS r (m, n)`,
    [region, version, title, JSON.stringify(terms), ...words, measures],
  );
  return { plan, version, measures };
}

/** The same with an assignment of each measure for each authority, one measure in five linked. */
async function loadPlan(client: pg.Client, loaded: LoadedRegion, size: number): Promise<string> {
  const { id: region } = loaded;
  const { plan, version, measures } = await loadVersion(client, loaded, size);
  await client.query(
    `INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on, assigned_at)
     SELECT $1, gen_random_uuid(), i.id, o.id, o.municipality_id, 'assigned', '2021-10-31', now()
       FROM plan_items i CROSS JOIN organizations o
      WHERE i.version_id = $2 AND o.region_id = $1 AND o.kind = 'municipal_authority'`,
    [region, version],
  );
  await client.query(
    `INSERT INTO plan_links (region_id, id, plan_id, kind, measure_id, target_measure_id, note, made_by, made_at)
     SELECT $1, gen_random_uuid(), $2, 'depends_on', m.id, t.id, '', (SELECT id FROM users WHERE region_id = $1 LIMIT 1), now()
       FROM unnest($3::uuid[]) WITH ORDINALITY AS m (id, n)
       JOIN unnest($3::uuid[]) WITH ORDINALITY AS t (id, n) ON t.n = m.n - 1
      WHERE m.n % $4 = 0`,
    [region, plan, measures, LINKED],
  );
  return plan;
}
