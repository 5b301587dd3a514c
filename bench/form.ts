import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../test/support/browser.ts';
import { signIn } from '../test/support/visit.ts';
import { eventToPaint, repeated, slowCpu, slowLine, weigh } from './browser-timing.ts';
import { type Comparison, type Timed, timingOf } from './measure.ts';
import { servePeer } from './peer-site.ts';
import { inThrowawayFolder, startProduct } from './product.ts';

const CELL = '[data-cell="staffing.primary.count"]';
const PEER_CELL = 'input';
const SLOWDOWNS = [1, 4] as const;
const KEYS = 40;
const BLOCKS = 15;
const VISITS = 5;
/** 18 rows of 14 values, as a spreadsheet copies them. */
const block = (value: number) => `${Array(14).fill(value).join('\t')}\r\n`.repeat(18);

/** Filling in a real browser, beside SurveyJS with the same matrix. */
export function form(): Promise<Comparison[]> {
  return inThrowawayFolder(async (folder) => {
    const product = await startProduct(folder, 'on');
    const peer = await servePeer(folder);
    const browser = await chromium.launch(await browserLaunch());
    try {
      const address = `http://127.0.0.1:${product.port}`;
      const page = await signIn(browser, address, 'school1');
      await page.goto('/surveys');
      await page.waitForURL(/surveys\/./);
      const path = `${new URL(page.url()).pathname}?section=staffing`;
      const state = await page.context().storageState();
      const rows: Comparison[] = [];
      for (const slowdown of SLOWDOWNS) {
        rows.push(...(await typing(browser, { address, path, state, peer: peer.address }, slowdown)));
      }
      return [...rows, ...(await opening(browser, { address, path, state, peer: peer.address }))];
    } finally {
      await browser.close();
      peer.close();
      await product.stop();
    }
  });
}

interface Sites {
  readonly address: string;
  readonly path: string;
  readonly state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
  readonly peer: string;
}

async function typing(browser: Browser, sites: Sites, slowdown: number): Promise<Comparison[]> {
  const product = await openPage(browser, sites, `${sites.address}${sites.path}`, CELL);
  const peer = await openPage(browser, sites, sites.peer, PEER_CELL);
  for (const page of [product, peer]) await slowCpu(page, slowdown);
  const at = slowdown === 1 ? 'no slowdown' : `${slowdown}× CPU slowdown`;
  const row = (what: string, [a, b]: readonly [Timed, Timed]): Comparison => ({
    what,
    at,
    product: timingOf([a]),
    floor: timingOf([b]),
  });
  const both = async (act: (page: Page, cell: string) => Promise<Timed>) =>
    [await act(product, CELL), await act(peer, PEER_CELL)] as const;

  const rows = [
    row('key to paint', await both((page, cell) => keys(page, cell, (turn) => String(turn % 10)))),
    row('Enter to paint: the answer, its sums and checks', await both(enters)),
    row('paste of 252 cells to paint', [await pastes(product), await peerPastes(peer)]),
  ];
  await product.context().close();
  await peer.context().close();
  return rows;
}

function keys(page: Page, cell: string, keyAt: (turn: number) => string): Promise<Timed> {
  return repeated(KEYS, async (turn) => {
    await page.locator(cell).first().focus();
    return eventToPaint(page, 'keydown', () => page.keyboard.press(keyAt(turn)));
  });
}

function enters(page: Page, cell: string): Promise<Timed> {
  return repeated(KEYS, async (turn) => {
    await page
      .locator(cell)
      .first()
      .fill(String((turn % 8) + 1));
    // In the peer's page a value is taken when its field is left, by Tab.
    return eventToPaint(page, 'keydown', () => page.keyboard.press(cell === CELL ? 'Enter' : 'Tab'));
  });
}

function pastes(page: Page): Promise<Timed> {
  return repeated(BLOCKS, async (turn) => {
    await page.locator(CELL).focus();
    const took = await eventToPaint(page, 'paste', () =>
      page.evaluate(
        (text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(paste);
        },
        block((turn % 9) + 1),
      ),
    );
    const offered = page.getByRole('dialog');
    if (await offered.isVisible()) {
      return eventToPaint(page, 'click', () => offered.getByRole('button', { name: /^Вставить/ }).click());
    }
    return took;
  });
}

/** The peer reads no block from the clipboard: its model takes the values at once. */
function peerPastes(page: Page): Promise<Timed> {
  return repeated(BLOCKS, (turn) =>
    eventToPaint(page, 'block', () =>
      page.evaluate(
        (value) => {
          document.addEventListener('block', () => window.paste(value), { once: true });
          document.dispatchEvent(new Event('block'));
        },
        (turn % 9) + 1,
      ),
    ),
  );
}

async function opening(browser: Browser, sites: Sites): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const [at, cpu, line] of [
    ['4× CPU slowdown', 4, false],
    ['4× CPU slowdown, 1.6 Mbit/s, 300 ms', 4, true],
  ] as const) {
    const visits = (address: string, cell: string) =>
      repeated(VISITS, () => firstVisit(browser, sites, { address, cell, cpu, line }));
    rows.push({
      what: 'open a form: to the first cell that takes a key',
      at,
      product: timingOf([await visits(`${sites.address}${sites.path}`, CELL)]),
      floor: timingOf([await visits(sites.peer, PEER_CELL)]),
    });
  }
  return [...rows, ...(await weights(browser, sites))];
}

async function firstVisit(
  browser: Browser,
  sites: Sites,
  visit: { address: string; cell: string; cpu: number; line: boolean },
): Promise<number> {
  const context = await browser.newContext({ storageState: sites.state });
  const page = await context.newPage();
  const session = await slowCpu(page, visit.cpu);
  if (visit.line) await slowLine(session);
  const began = performance.now();
  await page.goto(visit.address, { waitUntil: 'commit', timeout: 120_000 });
  const cell = page.locator(visit.cell).first();
  await cell.focus({ timeout: 120_000 });
  await eventToPaint(page, 'keydown', () => page.keyboard.press('1'));
  const took = performance.now() - began;
  await context.close();
  return took;
}

/** Kilobytes in place of milliseconds: what a first visit brings, compressed. */
async function weights(browser: Browser, sites: Sites): Promise<Comparison[]> {
  const weightOf = async (address: string, cell: string) => {
    const context = await browser.newContext({ storageState: sites.state });
    const page = await context.newPage();
    const bytes = await weigh(page, async () => {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.locator(cell).first().waitFor();
    });
    await context.close();
    return bytes;
  };
  const product = await weightOf(`${sites.address}${sites.path}`, CELL);
  const peer = await weightOf(sites.peer, PEER_CELL);
  const kilobytes = (bytes: number) => timingOf([{ times: [bytes / 1000], wholeMs: 1000 }]);
  return [
    {
      what: 'first visit, kB of scripts',
      at: 'over the wire',
      product: kilobytes(product.scripts),
      floor: kilobytes(peer.scripts),
    },
    {
      what: 'first visit, kB in all',
      at: 'over the wire',
      product: kilobytes(product.all),
      floor: kilobytes(peer.all),
    },
  ];
}

async function openPage(browser: Browser, sites: Sites, address: string, cell: string): Promise<Page> {
  const context = await browser.newContext({
    storageState: sites.state,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(cell).first().waitFor();
  return page;
}
