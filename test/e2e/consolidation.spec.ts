import { type Browser, expect, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test('from a figure of the region to the schools behind it, to the history of one value and to its form', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await page.goto('/consolidation?section=contingent');
  const figure = page.locator('[data-cell="contingent.arrived.count"]');
  const sum = Number((await figure.textContent())?.replace(/\D/g, ''));
  await figure.click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('Медиана')).toBeVisible();
  const values = await panel.locator('tbody tr').allTextContents();
  expect(values.length).toBeGreaterThan(10);
  expect(sum).toBeGreaterThan(values.length);
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: /стори/ }).first().click();
  await expect(panel.getByText(/заполнение|перенесено/).first()).toBeVisible();
});

test('two collections side by side, and the same for every school or for 100 pupils', async ({ browser }) => {
  const page = await enter(browser, 'curator');
  await page.goto('/consolidation?section=contingent');
  await page.getByLabel('Сравнить с').selectOption({ index: 1 });
  const pupils = page.getByRole('row', { name: /^1 Всего обучающихся/ });
  const cells = async () =>
    (await pupils.getByRole('cell').allTextContents()).map((text) =>
      Number(
        text
          .replace(/[^\d,−-]/g, '')
          .replace('−', '-')
          .replace(',', '.'),
      ),
    );
  await expect(pupils).toBeVisible();
  const [now = 0, before = 0, difference = 0] = await cells();
  expect(now - before).toBe(difference);
  await page.getByLabel('Числа').selectOption({ label: 'в среднем на школу' });
  const [average = 0] = await cells();
  expect(average).toBeLessThan(now / 10);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflowsSideways(page)).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
});

test('answers in words are searched and lead to the cell of the school', async ({ browser }) => {
  const page = await enter(browser, 'curator');
  await page.goto('/consolidation');
  await page.getByRole('link', { name: 'Ответы словами' }).click();
  await page.getByLabel('Слова в ответе').fill('пандус');
  await expect(page.getByRole('rowheader').first()).toContainText('пандус');
  await page.locator('tbody a').first().click();
  await expect(page.locator('[data-cell^="facilities."]').first()).toBeVisible();
});

test('Бузулук sees nothing of Бузулукский район: no figure, no name, no answer, no address', async ({
  browser,
}) => {
  const curator = await enter(browser, 'curator');
  await curator.goto('/consolidation');
  const district = curator
    .getByLabel('Муниципальное образование')
    .locator('option', { hasText: 'Бузулукский район' });
  const id = await district.getAttribute('value');

  const page = await enter(browser, 'buzuluk');
  await page.goto('/consolidation');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Бузулукский район')).toHaveCount(0);
  for (const address of ['/consolidation', '/consolidation/texts']) {
    await page.goto(`${address}?municipalityId=${id}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('tbody tr')).toHaveCount(0);
  }
});
