import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, looksRight, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Tab by Tab, as who has no mouse. */
async function openByTab(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
}

/** `/` where one does not write already, the words, and Enter where the header asks for it. */
async function lookFor(page: Page, text: string): Promise<void> {
  const isWriting = await page.evaluate(() => document.activeElement instanceof HTMLInputElement);
  if (!isWriting) await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((address) => address.searchParams.get('text') === text);
  await expect(page.getByRole('heading', { level: 1, name: 'Поиск' })).toBeVisible();
  await expect(page.getByText(/^Найдено: [1-9]/)).toBeVisible();
}

const firstHit = (page: Page) => page.getByRole('list', { name: 'Найденное' }).getByRole('listitem').first();

const firstLink = (page: Page) => firstHit(page).getByRole('link').first();

for (const size of [desk, phone]) {
  test(`from the keyboard at ${size.width} px the ministry finds a school, its form, an obligation, a request`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'curator');
    await page.setViewportSize(size);
    await test.step('the search is opened by a key, on a phone by its sign in the header', async () => {
      if (size === phone) {
        // The page has the focus, and its header stands before it.
        await openByTab(page, page.getByRole('link', { name: /^Поиск/ }), 'Shift+Tab');
        await expect(page.getByRole('heading', { level: 1, name: 'Поиск' })).toBeVisible();
      }
    });
    await test.step('a school by its number and its town, whatever its name says', async () => {
      await lookFor(page, 'СОШ № 7 Бузулук');
      await expect(firstHit(page)).toContainText(/7.*Бузулук/);
    });
    await test.step('a town with one wrong letter; the page says what it looked for', async () => {
      await lookFor(page, 'Новасергиевский район');
      await expect(page.getByText('Искали также: «новосергиевский»')).toBeVisible();
      await expect(firstHit(page)).toContainText('Новосергиевский район');
    });
    await test.step('words of a measure with one wrong letter, in the assignments', async () => {
      await lookFor(page, 'сетивое взаимодействие');
      await expect(page.getByRole('link', { name: /^Поручение по мероприятию/ }).first()).toBeVisible();
    });
    await test.step('the form of a school, which opens', async () => {
      await lookFor(page, 'форма школы Бузулук 2020');
      await expect(firstHit(page)).toContainText('Форма 2020');
      expect.soft(await axeFindings(page)).toEqual([]);
      expect.soft(await overflowsSideways(page)).toBe(false);
      await openByTab(page, firstLink(page));
      await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}/);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name: 'Поиск' })).toBeVisible();
    });
    await test.step('a request for help leads to its row of the register', async () => {
      await lookFor(page, 'помощь методика обучения в разновозрастных классах');
      await expect(firstHit(page)).toContainText('Запрос помощи');
      await expect(firstHit(page).locator('mark').first()).toBeVisible();
      await openByTab(page, firstLink(page));
      await expect(page.getByRole('heading', { level: 1, name: 'Запросы помощи' })).toBeVisible();
      await expect(page.locator('[data-list-row]').first()).toContainText('разновозрастных');
    });
  });
}

test('a neighbour finds no form and no request of another municipality; what is found looks right', async ({
  browser,
}) => {
  const page = await enter(browser, 'buzuluk');
  await lookFor(page, 'форма школы');
  await looksRight(page, 'search-forms');
  for (const hit of await page.getByRole('listitem').filter({ hasText: 'Форма 20' }).all())
    await expect(hit).toContainText('город Бузулук');
  await page.goto('/search?text=форма Бузулукский район');
  await expect(page.getByText('Ничего не найдено')).toBeVisible();
});
