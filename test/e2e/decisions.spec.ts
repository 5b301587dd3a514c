import { type Browser, expect, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test('three reports are decided by keys, one decision is taken back and made anew', async ({ browser }) => {
  const page = await enter(browser, 'curator');
  await page.goto('/');
  await page.getByRole('link', { name: 'Рассмотреть' }).first().click();
  await expect(page).toHaveURL(/\/assignments\/queue/);
  const bar = page.getByRole('region', { name: 'Решение по отчёту' });
  const last = page.getByRole('status').filter({ hasText: /Отчёт (принят|возвращён)/ });
  const place = bar.getByText(/^\d+ из \d+$/);
  await expect(place).toHaveText(/^1 из \d+$/);
  const total = Number((await place.textContent())?.split(' из ')[1]);
  expect(total).toBeGreaterThan(3);
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  }
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.keyboard.press('j');
  await expect(place).toHaveText(`2 из ${total}`);
  await page.keyboard.press('k');
  await expect(place).toHaveText(`1 из ${total}`);

  const heading = page.getByRole('heading', { level: 2 }).first();
  const first = (await heading.textContent()) ?? '';
  // The key, not the letter: the layout may be Russian.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ф', code: 'KeyA', bubbles: true })),
  );
  await expect(last).toContainText(`Отчёт принят: ${first}`);
  await expect(place).toHaveText(`1 из ${total - 1}`);
  await expect(heading).toBeFocused();

  await page.keyboard.press('u');
  await expect(place).toHaveText(`1 из ${total}`);
  await expect(heading).toHaveText(first);
  await expect(last).toHaveCount(0);

  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('textbox').fill('Приложите протокол совещания.');
  await page.keyboard.press('Control+Enter');
  await expect(last).toContainText(`Отчёт возвращён: ${first}`);
  await page.keyboard.press('a');
  await expect(place).toHaveText(`1 из ${total - 2}`);

  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Принять отмеченные: 1' }).click();
  await expect(page.getByText(`${total - 3} отч`)).toBeVisible();
});
