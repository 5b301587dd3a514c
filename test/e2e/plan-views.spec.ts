import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { looksRight, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);
const arrows = (page: Page) => page.locator('[data-head]');

test('the chart is walked by keys alone; a link is made, refused as a circle and taken away', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await page.goto('/roadmap');
  await page.getByRole('link', { name: 'Диаграмма' }).click();
  const seventh = page.getByRole('button', { name: /^7 Заключение/ });
  await expect(seventh).toBeVisible();
  const region = page.getByRole('region', { name: /Диаграмма мероприятий/ });
  await expect(arrows(page)).toHaveCount(4);

  // Ten measures down and one up again by arrows, then into the measure and back to its row.
  await region.getByRole('button', { name: /^6 / }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(seventh).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Мероприятие 7' });
  await expect(panel.getByText('Зависит от: мероприятие 6')).toBeVisible();
  await expect(panel.getByText('От него зависит: мероприятие 8')).toBeVisible();
  await looksRight(page);

  await panel.getByRole('button', { name: 'Связать' }).click();
  await expect(panel.getByText('Выберите, с какой строкой плана связать.')).toBeVisible();
  await panel
    .getByLabel('Другая строка плана')
    .selectOption({ label: await optionOf(page, 'мероприятие 8') });
  await panel.getByLabel('Примечание').fill('После создания сообществ');
  await panel.getByRole('button', { name: 'Связать' }).click();
  await expect(panel.getByRole('alert')).toContainText('Получится круг');
  await expect(panel.getByLabel('Примечание')).toHaveValue('После создания сообществ');

  await panel
    .getByLabel('Другая строка плана')
    .selectOption({ label: await optionOf(page, 'мероприятие 5') });
  await panel.getByRole('button', { name: 'Связать' }).click();
  await expect(panel.getByText('Зависит от: мероприятие 5')).toBeVisible();
  await expect(panel.getByText('После создания сообществ')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(seventh).toBeFocused();
  await expect(arrows(page)).toHaveCount(5);
  await expect(page.getByText('нет запаса', { exact: true })).toBeVisible();

  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Убрать связь «Зависит от: мероприятие 5»' }).click();
  await expect(panel.getByText('Зависит от: мероприятие 5')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(arrows(page)).toHaveCount(4);

  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: 'Ожидаемый результат' })).toBeVisible();
  // The day of clause 2.2 acts on the measure that fulfils it; what the plan prints stands beside.
  await expect(page.getByText('июль-сентябрь 2020 года, до 15.09.2020')).toBeVisible();
});

/** The whole words of a choice. */
async function optionOf(page: Page, start: string): Promise<string> {
  const option = page
    .getByLabel('Другая строка плана')
    .locator('option')
    .filter({ hasText: `${start} —` });
  return (await option.textContent()) ?? '';
}

test('the chart is narrowed; what is chosen stays in the address', async ({ browser }) => {
  const page = await enter(browser, 'buzuluk');
  await page.goto('/roadmap?view=gantt');
  await page.getByLabel('Исполнитель').selectOption('РЦРО');
  await expect(page.getByRole('button', { name: /^7 / })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^10 / })).toBeVisible();
  await page.getByRole('main').getByRole('searchbox').fill('эффективных практик');
  await expect(page.getByRole('region').getByRole('button')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('region').getByRole('button')).toHaveCount(1);
  await looksRight(page);
  // Who does not approve plans reads the links and changes none.
  await page.goto('/roadmap?view=gantt');
  await page.getByRole('button', { name: /^7 / }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('Зависит от: мероприятие 6')).toBeVisible();
  await expect(panel.getByRole('button', { name: /Связать|Убрать/ })).toHaveCount(0);
});

test('a school sees its year, turns to the next one, and opens no other school', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  await page.getByRole('link', { name: 'План-график на год' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2020/2021' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(12);
  await expect(page.getByRole('heading', { level: 3, name: /Сентябрь 2020.*сейчас/i })).toBeVisible();
  await looksRight(page);
  await page.getByRole('link', { name: '2021/2022' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2021/2022' })).toBeVisible();
  await page.getByRole('link', { name: 'Календарный год' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2021', exact: true })).toBeVisible();

  const curator = await enter(browser, 'curator');
  await curator.goto('/organizations?kind=school');
  const other = curator.getByRole('link', { name: /^План-график на год: / }).first();
  const address = (await other.getAttribute('href')) ?? '';
  await page.goto(address);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goto('/organizations?kind=school');
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.getByRole('link', { name: /^План-график на год: / }).count()).toBeLessThan(2);
});
