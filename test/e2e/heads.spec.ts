import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { settled, signIn } from '../support/visit.ts';

const address = serverOn('demo');

/** The usual laptop of a school, and how far down its content may begin. */
const LAPTOP = { width: 1366, height: 768 };
const CONTENT_BEGINS = 240;

async function enter(browser: Browser, login: string): Promise<Page> {
  const page = await signIn(browser, address(), login);
  await page.setViewportSize(LAPTOP);
  return page;
}

/** Where the first of these that is drawn begins, in pixels from the top of the window. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => {
    const drawn = [...document.querySelectorAll(`main ${wanted}`)].map((one) => one.getBoundingClientRect());
    return drawn.find(({ height }) => height > 0)?.top ?? Number.POSITIVE_INFINITY;
  }, selector);

for (const [login, path, first] of [
  ['curator', '/roadmap', 'tbody tr'],
  ['curator', '/assignments', 'tbody tr'],
  ['curator', '/help', 'tbody tr'],
  ['buzuluk', '/surveys', 'tbody tr'],
  // Its table has a head of two lines, which is content.
  ['curator', '/consolidation', 'thead'],
] as const) {
  test(`${path}: content begins at the top of a laptop`, async ({ browser }) => {
    const page = await enter(browser, login);
    await page.goto(path);
    await settled(page);
    expect(await topOf(page, first)).toBeLessThanOrEqual(CONTENT_BEGINS);
  });
}

test('a form on a laptop: the head stays and staffing shows at least eight rows', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  await page.locator('main a[href^="/surveys/"]').first().click();
  await settled(page);
  await page.getByRole('link', { name: /^Кадровый состав/ }).click();
  await settled(page);
  expect(await topOf(page, 'thead')).toBeLessThanOrEqual(CONTENT_BEGINS);
  const shown = await page.evaluate(() => {
    const foot = document.querySelector('[data-empty]')?.getBoundingClientRect().top ?? innerHeight;
    return [...document.querySelectorAll('main tbody tr')].filter(
      (row) => row.getBoundingClientRect().bottom <= foot,
    ).length;
  });
  expect(shown).toBeGreaterThanOrEqual(8);

  const send = page.getByRole('button', { name: 'Отправить на проверку' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(send).toBeInViewport();
  await expect(page.getByRole('link', { name: /^Кадровый состав/ })).toBeInViewport();
});
