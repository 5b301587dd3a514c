import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../test/support/browser.ts';
import { repeated, rowsToPaint, slowCpu } from './browser-timing.ts';
import type { LoadedRegion } from './load.ts';
import { type Comparison, type Timed, timingOf } from './measure.ts';
import { loadPlans, planWords } from './plans.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const SIZES = [25, 2000] as const;
const SLOWDOWNS = [1, 4] as const;
const TIMES = 12;

/** The plan as a table and as a chart, from the press of its tab to the frame with its last row. */
export function gantt(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'off');
    const browser = await chromium.launch(await browserLaunch());
    try {
      const { region, plans } = await loadPlans(product, SIZES);
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
    what,
    at,
    product: timingOf([timed(product)]),
    floor: timingOf([timed(floor)]),
  });
  return [row('plan as a table: tab to paint', table), row('plan as a chart: tab to paint', chart)];
}

/** The same words as a table of HTML without styles, states and links. */
async function bareTable(page: Page, size: number): Promise<number> {
  const cells = [...planWords, 'в срок'];
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
