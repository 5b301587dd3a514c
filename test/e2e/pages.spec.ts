import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, settled, signIn } from '../support/visit.ts';

const demo = serverOn('demo');

/** Every page of every role in the demonstration region; `…/first` opens the first link of that list or page. */
const pages = {
  curator: [
    '/',
    '/orders',
    '/orders/first',
    '/orders/first?view=rows',
    '/orders/first?view=clauses',
    '/orders/first?view=parties',
    '/parties',
    '/roadmap',
    '/roadmap?view=map',
    '/roadmap?view=gantt',
    '/roadmap/versions',
    '/roadmap/versions/1',
    '/roadmap/difference',
    '/roadmap/draft',
    '/assignments',
    '/assignments/first',
    '/assignments/first/print',
    '/surveys',
    '/surveys/new',
    '/surveys/late',
    '/surveys/late?schools=unsent',
    '/help',
    '/help?group=type&status=new',
    '/consolidation',
    '/groups',
    '/groups/new',
    '/groups/first',
    '/consolidation?section=contingent&states=sent',
    '/consolidation/texts?section=facilities',
    '/surveys/requests',
    '/school-lists/first',
    '/school-lists/new',
    '/organizations',
    '/organizations/first',
    '/people',
  ],
  admin: ['/journal'],
  controller: ['/'],
  buzuluk: [
    '/',
    '/help',
    '/surveys',
    '/surveys?status=accepted',
    '/surveys/late',
    '/surveys/first',
    '/surveys/first?section=contingent',
    '/surveys/first/submissions/first',
    '/surveys/requests',
    '/consolidation?section=contingent',
    '/consolidation/texts?section=facilities',
    '/groups',
    '/groups/first',
    '/groups/new',
  ],
  school1: [
    '/',
    '/search',
    '/search?text=сетевое взаимодействие',
    '/surveys/first?section=staffing',
    '/surveys/first/blank',
    '/surveys/first/print',
    '/surveys/first?section=facilities',
    '/help',
  ],
  school3: ['/surveys/requests', '/surveys/first?section=factors'],
  mmc: ['/', '/surveys', '/surveys/late'],
  rcro: ['/', '/help', '/consolidation?section=contingent', '/consolidation?section=staffing'],
  ukn: ['/', '/consolidation?section=contingent'],
  ogpu: ['/'],
  federal: ['/', '/country'],
} as const;

/** 1280 px, the same at 200 % zoom, and a phone. */
const sizes = { desk: [1280, 900], zoomed: [640, 450], phone: [390, 844] } as const;

/** Nothing is changed here: both workers look at pages, a few in each test. */
test.describe.configure({ mode: 'parallel' });
const FEW = 6;

for (const [login, addresses] of Object.entries(pages)) {
  for (let at = 0; at < addresses.length; at += FEW) {
    const few = addresses.slice(at, at + FEW);
    test(`${login} at ${few.join(', ')}: no finding of axe, no page that scrolls sideways`, async ({
      browser,
    }) => {
      const page = await enter(browser, login);
      for (const address of few) {
        await open(page, address);
        for (const [name, [width, height]] of Object.entries(sizes)) {
          await page.setViewportSize({ width, height });
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const where = `${login} ${address} ${name}`;
          expect.soft(await axeFindings(page), where).toEqual([]);
          expect.soft(await overflowsSideways(page), where).toBe(false);
        }
      }
    });
  }
}

test('the sign-in page and an unknown address', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: demo(), reducedMotion: 'reduce' });
  for (const address of ['/login', '/nowhere']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await axeFindings(page), address).toEqual([]);
    expect.soft(await overflowsSideways(page), address).toBe(false);
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
  if (address.startsWith('/roadmap/')) return openPlan(page, address.slice('/roadmap/'.length));
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

/** A page of the plan in force: its versions, one of them, a difference, the draft that is open. */
async function openPlan(page: Page, part: string): Promise<void> {
  await page.goto('/roadmap');
  await page.getByRole('link', { name: /^Редакция \d+$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Редакции плана' })).toBeVisible();
  if (part === 'draft') await page.getByRole('link', { name: 'Открыть черновик' }).first().click();
  else await page.goto(page.url().replace('/versions', `/${part}`));
  await settled(page);
}
