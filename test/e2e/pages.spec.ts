import fs from 'node:fs';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { joined } from '#domain/kernel/joined.ts';
import { retentions } from '#domain/people/model.retention.ts';
import { serverOn } from '../support/journey.ts';
import { looksRight, type Pages, settled, signIn, type Ways } from '../support/visit.ts';

const demo = serverOn('demo');

interface Part {
  readonly pages: Pages;
  readonly ways?: Ways;
}

/** Every page of every role in the demonstration region: each feature has a file of its own beside this one. */
const parts: readonly Part[] = await Promise.all(
  fs
    .globSync(path.join(import.meta.dirname, 'pages/*.ts'))
    .sort()
    .map((file) => import(file)),
);
const pages = Map.groupBy(
  parts.flatMap((part) => Object.entries(part.pages)),
  ([login]) => login,
);
const ways = joined(parts.map((part) => part.ways ?? {}));

/** Nothing is changed here: both workers look at pages, a few in each test. */
test.describe.configure({ mode: 'parallel' });
const FEW = 6;

for (const [login, ofFeatures] of pages) {
  const addresses = ofFeatures.flatMap(([, ofFeature]) => ofFeature);
  for (let at = 0; at < addresses.length; at += FEW) {
    const few = addresses.slice(at, at + FEW);
    test(`${login} at ${few.join(', ')}: no finding of axe, no page that scrolls sideways`, async ({
      browser,
    }) => {
      const page = await enter(browser, login);
      for (const address of few) {
        await open(page, address);
        await looksRight(page, `${login} ${address}`);
      }
    });
  }
}

test('the pages that are open to everybody, and an unknown address', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: demo(), locale: 'ru-RU', reducedMotion: 'reduce' });
  await page.goto('/login');
  await page.getByRole('link', { name: 'Обработка персональных данных' }).click();
  await expect(page.getByRole('table', { name: 'Сроки хранения' }).getByRole('row')).toHaveCount(
    1 + retentions.length,
  );
  for (const address of ['/login', '/personal-data', '/accessibility', '/nowhere']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await looksRight(page, address);
  }
});

async function enter(browser: Browser, login: string): Promise<Page> {
  const page = await signIn(browser, demo(), login);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('close', () => expect(broken).toEqual([]));
  return page;
}

async function open(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const [start, way] = Object.entries(ways).find(([start]) => address.startsWith(start)) ?? [];
  if (start && way) return way(page, address.slice(start.length));
  const [list, query = '', deeper] = address.split('/first');
  await page.goto(list === '' ? '/' : (list ?? '/'));
  await settled(page);
  if (!address.includes('/first') || new URL(page.url()).pathname !== list) {
    // A head with a single form is already on it.
    if (query) await page.goto(`${new URL(page.url()).pathname}${query}`);
    return settled(page);
  }
  const link = page
    .locator(`main a[href^="${list}/"]:not([href*="/late"], [href$="/new"], [href$="/requests"])`)
    .first();
  await page.goto(`${await link.getAttribute('href')}${deeper === undefined ? query : ''}`);
  if (deeper !== undefined) await page.locator(`main a[href*="${query}/"]`).first().click();
  await settled(page);
}
