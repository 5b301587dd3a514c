import { type Browser, expect, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { looksRight, signIn } from '../support/visit.ts';

const address = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, address(), login);

test('reports are decided by keys one after another, a decision is taken back and made anew, the rest are accepted together', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await page.locator('a[href="/assignments/queue"]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Отчёты на рассмотрении' })).toBeVisible();
  const bar = page.getByRole('region', { name: 'Решение по отчёту' });
  const place = bar.getByText(/^\d+ из \d+$/);
  const heading = page.locator('#report-of');
  const last = page.getByRole('status').filter({ hasText: /Отчёт (принят|возвращён)/ });
  await expect(place).toHaveText(/^1 из \d+$/);
  const total = Number((await place.textContent())?.split(' из ')[1]);
  expect(total).toBeGreaterThan(4);
  await looksRight(page);

  await page.keyboard.press('j');
  await expect(place).toHaveText(`2 из ${total}`);
  await page.keyboard.press('k');
  await expect(place).toHaveText(`1 из ${total}`);
  await expect(heading).toBeFocused();

  const first = (await heading.textContent()) ?? '';
  const reportOfFirst = page.url();
  await page.keyboard.press('a');
  await expect(last).toContainText(`Отчёт принят: ${first}`);
  await expect(place).toHaveText(`1 из ${total - 1}`);
  await expect(heading).toBeFocused();
  expect(page.url()).not.toBe(reportOfFirst);

  await page.keyboard.press('u');
  await expect(place).toHaveText(`1 из ${total}`);
  await expect(heading).toHaveText(first);
  await expect(last).toHaveCount(0);

  await page.keyboard.press('r');
  const reason = page.getByRole('dialog', { name: 'Вернуть отчёт на доработку' });
  await reason.getByRole('textbox').fill('Приложите протокол совещания.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(reason).toBeHidden();
  await expect(last).toContainText(`Отчёт возвращён: ${first}`);
  await expect(place).toHaveText(`1 из ${total - 1}`);
  await expect(heading).toBeFocused();
  await looksRight(page);

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(place).toHaveText(`2 из ${total - 1}`);
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Принять отмеченные: 2' }).click();
  await expect(place).toHaveText(new RegExp(` из ${total - 3}$`));
  await expect(last).toContainText('Отчёт принят');
});
