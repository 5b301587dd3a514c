import { type Browser, chromium, type Page } from '@playwright/test';
import type pg from 'pg';
import { readTerm } from '#domain/plans/rules.terms.ts';
import { newId } from '#server/lib/ids.ts';
import { browserLaunch } from '../test/support/browser.ts';
import { repeated, rowsToPaint, slowCpu } from './browser-timing.ts';
import { asOwner } from './floor.ts';
import { type LoadedRegion, loadRegion, loadTemplates, settle } from './load.ts';
import { type Comparison, type Timed, timingOf } from './measure.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const SIZES = [25, 2000] as const;
const SLOWDOWNS = [1, 4] as const;
const TIMES = 12;
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

/** The plan as a table and as a chart, from the press of its tab to the frame with its last row. */
export function gantt(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    const browser = await chromium.launch(await browserLaunch());
    try {
      const { region, plans } = await asOwner(product.owner, async (client) => {
        await loadTemplates(client);
        const loaded = await loadRegion(client, { code: '56', schools: [1, 1], stateOf: () => 'empty' });
        const made = [];
        for (const size of SIZES) made.push({ size, id: await loadPlan(client, loaded, size) });
        await settle(product.owner, client);
        return { region: loaded, plans: made };
      });
      const address = `http://127.0.0.1:${product.port}`;
      const rows: Comparison[] = [];
      for (const { size, id } of plans) {
        for (const slowdown of SLOWDOWNS) {
          const page = await openAs(browser, region, `${address}/roadmap?plan=${id}`);
          const bare = await (await browser.newContext()).newPage();
          for (const one of [page, bare]) await slowCpu(one, slowdown);
          const at = `${size} rows${slowdown === 1 ? '' : `, ${slowdown}× CPU slowdown`}`;
          rows.push(...(await views(page, bare, size, at)));
          await page.context().close();
          await bare.context().close();
        }
      }
      return rows;
    } finally {
      await browser.close();
      await product.stop();
    }
  });
}

async function openAs(browser: Browser, region: LoadedRegion, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'opora', value: region.curator.token, url: address }]);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(TABLE_ROW).first().waitFor();
  return page;
}

const TABLE_ROW = 'tbody button[aria-expanded]';
const CHART_ROW = 'td[data-chart]';

/** By turns, so that each mount begins from the other view; what was read stays in the browser. */
async function views(page: Page, bare: Page, size: number, at: string): Promise<Comparison[]> {
  const [table, chart, floor]: [number[], number[], number[]] = [[], [], []];
  // By its words alone: to know the roles of a page of 2,000 rows takes a slow browser longer than to draw it.
  const tab = (name: string) => page.locator('nav a', { hasText: name });
  const began = performance.now();
  await repeated(TIMES, async () => {
    chart.push(await rowsToPaint(page, CHART_ROW, size, () => tab('Диаграмма').click()));
    table.push(await rowsToPaint(page, TABLE_ROW, size, () => tab('Таблица').click()));
    floor.push(await bareTable(bare, size));
    return 0;
  });
  const wholeMs = performance.now() - began;
  const timed = (times: number[]): Timed => ({ times: times.slice(-TIMES), wholeMs });
  const row = (what: string, product: number[]): Comparison => ({
    ...{ what, at },
    product: timingOf([timed(product)]),
    floor: timingOf([timed(floor)]),
  });
  return [row('plan as a table: tab to paint', table), row('plan as a chart: tab to paint', chart)];
}

/** The same words as a table of HTML without styles, states and links. */
async function bareTable(page: Page, size: number): Promise<number> {
  const cells = [title, terms[0]?.text ?? '', ...words, 'в срок'];
  await page.setContent('<button>Таблица</button><main></main>');
  await page.evaluate(
    ([texts, rows]) => {
      document.querySelector('button')?.addEventListener('click', () => {
        const one = (no: number) => `<tr><td>${no}${texts.map((text) => `<td>${text}`).join('')}`;
        const body = Array.from({ length: rows }, (_, no) => one(no + 1)).join('');
        const main = document.querySelector('main');
        if (main) main.innerHTML = `<table>${body}</table>`;
      });
    },
    [cells, size] as const,
  );
  return rowsToPaint(page, 'tr', size, () => page.getByRole('button').click());
}

export async function loadPlan(
  client: pg.Client,
  { id: region }: LoadedRegion,
  size: number,
): Promise<string> {
  const [plan, version] = [newId(), newId()];
  const measures = Array.from({ length: size }, () => newId());
  await client.query(`INSERT INTO plans (region_id, id, title) VALUES ($1, $2, 'План')`, [region, plan]);
  await client.query(
    `INSERT INTO plan_versions (region_id, id, plan_id, number, act_kind, act_number, act_date, summary, legend, excluded,
                                school_list_id, period_from, period_to, approved_by, approved_at)
     SELECT $1, $2, $3, 1, 'Приказ', $4, '2020-05-15', '', '[]', '[]', l.id, '2020-04-01', '2021-12-31', u.id, now()
       FROM (SELECT id FROM school_lists WHERE region_id = $1 LIMIT 1) l,
            (SELECT id FROM users WHERE region_id = $1 LIMIT 1) u`,
    [region, version, plan, String(size)],
  );
  await client.query(
    `INSERT INTO plan_items (region_id, id, version_id, measure_id, position, kind, number, title, term, responsible,
                             responsible_text, result, source_lines, retroactive, derived_from)
     SELECT $1, m, $2, m, n, 'measure', n::text, $3, $4::jsonb -> ((n - 1) % jsonb_array_length($4::jsonb))::int,
            '[{"text": "руководители МОУО", "kind": "role", "abbreviation": "МОУО"}]', $5, $6, '{}', false, '{}'
       FROM unnest($7::uuid[]) WITH ORDINALITY AS r (m, n)`,
    [region, version, title, JSON.stringify(terms), ...words, measures],
  );
  await client.query(
    `INSERT INTO assignments (region_id, id, plan_item_id, organization_id, municipality_id, status, due_on)
     SELECT $1, gen_random_uuid(), i.id, o.id, o.municipality_id, 'assigned', '2021-10-31'
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
