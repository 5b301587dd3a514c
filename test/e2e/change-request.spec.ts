import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);
const CELL = 'contingent.disabled.count';
const cellOf = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const panel = (page: Page) => page.getByRole('region', { name: 'Исправление принятой формы' });

test('a correction is proposed at its cell: a bad value is told there, a reload keeps the text, the request is taken back', async ({
  browser,
}) => {
  const specialist = await enter(browser, 'buzuluk');
  await specialist.goto('/surveys?status=accepted');
  await specialist
    .locator('main a[href^="/surveys/"]', { hasText: /№|школ/i })
    .first()
    .click();
  await specialist.getByRole('link', { name: /^Контингент обучающихся/ }).click();
  const before = Number(await cellOf(specialist, CELL).textContent());

  await cellOf(specialist, CELL).click();
  await specialist.getByRole('button', { name: 'Предложить исправление' }).click();
  const value = panel(specialist).getByLabel(/^Должно быть/);
  await value.fill('сто');
  await expect(panel(specialist).getByText(/здесь нужно число/)).toBeVisible();
  await value.fill('99999');
  await panel(specialist).getByLabel('Причина исправления').fill('По журналу учёта детей-инвалидов больше');
  await specialist.reload();
  await expect(value).toHaveValue('99999');
  await panel(specialist).getByRole('button', { name: 'Отправить на согласование' }).click();
  await expect(panel(specialist).getByText(/больше, чем всего обучающихся/)).toBeVisible();
  await value.fill(String(before + 1));
  expect(await axeFindings(specialist)).toEqual([]);
  await panel(specialist).getByRole('button', { name: 'Отправить на согласование' }).click();
  await expect(panel(specialist).getByText('ждёт решения').first()).toBeVisible();
  await expect(cellOf(specialist, CELL)).toHaveText(String(before));
  await panel(specialist).getByRole('button', { name: 'Отозвать запрос' }).click();
  await specialist.getByRole('dialog').getByRole('button', { name: 'Отозвать запрос' }).click();
  await expect(panel(specialist).getByText('отозван', { exact: true })).toBeVisible();
});

test('the desk leads to what waits for agreement; the agreed value stands in the form and tells why', async ({
  browser,
}) => {
  const curator = await enter(browser, 'curator');
  const school = await enter(browser, 'school3');
  await school.getByRole('link', { name: /исправление принятой формы ждёт/ }).click();
  await school.locator('tbody a').first().click();
  await expect(panel(school).getByText('ждёт решения')).toBeVisible();
  const cell = cellOf(school, 'contingent.arrived.count');
  await school.getByRole('link', { name: /^Контингент обучающихся/ }).click();
  const before = Number(await cell.textContent());
  await school.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflowsSideways(school)).toBe(false);
  expect(await axeFindings(school)).toEqual([]);
  await school.setViewportSize({ width: 1280, height: 900 });
  await panel(school).getByRole('button', { name: 'Согласиться' }).click();
  await school.getByRole('dialog').getByRole('button', { name: 'Согласиться' }).click();
  await expect(panel(school).getByText('согласован', { exact: true })).toBeVisible();
  await expect(cell).toHaveText(String(before + 1));
  await cell.click();
  await expect(school.getByRole('dialog').getByText(/исправление принятой формы по запросу/)).toBeVisible();

  await curator.goto('/surveys/requests?status=agreed');
  await expect(curator.locator('tbody tr')).not.toHaveCount(0);
  expect(await axeFindings(curator)).toEqual([]);
});
