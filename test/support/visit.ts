import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, expect, type Page, type Request } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';

/** Addresses to be looked at by each login; `…/first` opens the first link of that list or page. */
export type Pages = Readonly<Record<string, readonly string[]>>;
/** How addresses with this beginning are opened, where the address alone does not lead there. */
export type Ways = Readonly<Record<string, (page: Page, rest: string) => Promise<void>>>;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser of one person, signed in by the form like a person. */
export async function signIn(browser: Browser, address: string, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'ru-RU', reducedMotion: 'reduce' });
  const page = await context.newPage();
  noteRequests(page);
  await page.goto('/login');
  await page.getByLabel('Имя для входа').fill(login);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Рабочий стол' })).toBeVisible();
  return page;
}

const underWay = new WeakMap<Page, Set<Request>>();

function noteRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** In the page: what it had to draw is drawn; a frame that never comes is not waited for. */
const drawn = () => new Promise((idle) => requestIdleCallback(() => setTimeout(idle), { timeout: 2000 }));

/** The page has nothing left to ask for and nothing to draw. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const left = async () => {
    await page.evaluate(drawn);
    return underWay.get(page)?.size ?? 0;
  };
  await expect.poll(left).toBe(0);
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Findings of axe on the page as it stands, WCAG 2.2 AA and best practice; evaluated past the page's own policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { result: known } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (known.value !== 'object') await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  const violations = JSON.parse(String(result.value)) as AxeViolation[];
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Whether the page itself scrolls sideways (its tables may, inside their own regions). */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

const desk = { width: 1280, height: 900 };
/** What a desk shows at 200 %; its layout is between that of a desk and of a phone. */
const zoomed = { width: 640, height: 450 };
const phone = { width: 390, height: 844 };

/** The page as it stands: no finding of axe on a desk and on a phone, no sideways scroll there and at 200 %. */
export async function looksRight(page: Page, where = page.url()): Promise<void> {
  for (const size of [zoomed, phone, desk]) {
    await page.setViewportSize(size);
    await page.evaluate(drawn);
    const at = `${where} at ${size.width} px`;
    expect.soft(await overflowsSideways(page), at).toBe(false);
    if (size !== zoomed) expect.soft(await axeFindings(page), at).toEqual([]);
  }
}
