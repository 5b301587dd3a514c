import { type Browser, expect, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test('a group is ticked and pasted together, opens its consolidated form and is removed', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await page.goto('/groups');
  await expect(page.getByRole('link', { name: 'Школы города из списка', exact: true })).toBeVisible();
  await page.goto('/groups/new');
  await page.getByLabel('Название группы').fill('Две школы для совещания');
  await page.getByRole('checkbox').first().check();
  const pasted = await page.getByRole('checkbox').nth(1).getAttribute('id');
  const name = await page.locator(`label[for="${pasted}"]`).textContent();
  await page.getByLabel('Школы, по одной в строке').fill(`${name}\nТакой школы нет`);
  await page.getByRole('button', { name: 'Распознать' }).click();
  await page.getByRole('button', { name: 'Добавить 1 школу' }).click();
  await expect(page.getByText('В группе 2 школы.')).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  }
  await page.getByRole('button', { name: 'Сохранить группу' }).click();
  await page.getByRole('link', { name: 'Открыть свод группы «Две школы для совещания»' }).click();
  await expect(page.getByLabel('Группа школ')).toContainText('Две школы для совещания');
  await expect(page.getByText(/Принято форм: \d из 2|таких форм пока нет/)).toBeVisible();

  await page.goto('/groups');
  await page.getByRole('button', { name: 'Удалить группу «Две школы для совещания»' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
  await expect(page.getByText('Две школы для совещания')).toHaveCount(0);
});

test('the neighbour of the same name opens no group of the city, by list or by address', async ({
  browser,
}) => {
  const city = await enter(browser, 'buzuluk');
  await city.goto('/groups');
  const link = city.getByRole('link', { name: 'Школы города из списка', exact: true });
  const address = await link.getAttribute('href');
  const neighbour = await enter(browser, 'buzuluk-rayon');
  await neighbour.goto('/groups');
  await expect(neighbour.getByText('Групп пока нет.')).toBeVisible();
  await neighbour.goto(address ?? '');
  await expect(neighbour.getByRole('alert')).toBeVisible();
  await neighbour.goto(`/consolidation?groupId=${address?.split('/').at(-1)}`);
  await expect(neighbour.getByRole('alert')).toBeVisible();
});
