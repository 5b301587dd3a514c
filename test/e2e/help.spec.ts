import { type Browser, expect, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test('a request for help is found, taken, handed over and done; its school reads who answers', async ({
  browser,
}) => {
  const page = await enter(browser, 'rcro');
  await page.getByRole('link', { name: 'Запросы помощи', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Запросы помощи' })).toBeVisible();
  await test.step('the regional centre sees its kinds of help only', async () => {
    await page.getByText(/^Запросы по видам помощи и срочности: /).click();
    await expect(page.getByRole('rowheader', { name: 'обучение педагогов' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'психолого-педагогическая' })).toHaveCount(0);
  });
  await test.step('a number of the table opens its requests', async () => {
    await page.getByRole('button', { name: /^обучение педагогов, всего: / }).click();
    await expect(page).toHaveURL(/type=training/);
    await page.getByLabel('Ответ', { exact: true }).selectOption('new');
    await expect(page).toHaveURL(/status=new/);
  });
  const school = await test.step('it takes one', async () => {
    const row = page.locator('[data-list-row]').first();
    const name = await row
      .locator('td')
      .nth(2)
      .evaluate((cell) => cell.firstChild?.textContent ?? '');
    await row.getByRole('button', { name: /^Ответить/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Сохранить ответ' }).click();
    await expect(dialog.getByText('Выберите организацию.')).toBeVisible();
    await dialog.getByLabel('Кто отвечает').selectOption({ label: 'РЦРО' });
    await dialog.getByRole('button', { name: 'Сохранить ответ' }).click();
    await expect(dialog).toBeHidden();
    return name;
  });
  await test.step('and gives it, with a note for the school', async () => {
    await page.goto(`/help?type=training&status=taken&search=${encodeURIComponent(school)}`);
    const row = page.locator('[data-list-row]').first();
    await expect(row).toContainText('РЦРО');
    await row.getByRole('button', { name: /^Ответить/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Помощь оказана')).toBeChecked();
    await expect(dialog.getByRole('heading', { name: 'Прежние ответы' })).toBeVisible();
    expect.soft(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('Пояснение для школы').fill('Учителя прошли курсы в августе.');
    await dialog.getByRole('button', { name: 'Сохранить ответ' }).click();
    await expect(dialog).toBeHidden();
    await page.getByLabel('Ответ', { exact: true }).selectOption('done');
    await expect(page.getByText('Учителя прошли курсы в августе.')).toBeVisible();
  });
  await test.step('the ministry reads it grouped, the form tells it too', async () => {
    const curator = await enter(browser, 'curator');
    await curator.goto(`/help?group=municipality&search=${encodeURIComponent(school)}`);
    await expect(curator.getByText('Учителя прошли курсы в августе.')).toBeVisible();
    await curator.screenshot({ path: 'test-results/help-curator.png', fullPage: true });
    await curator.locator('[data-list-row]').first().getByRole('link').click();
    await expect(curator.getByRole('heading', { name: 'Помощь школе' })).toBeVisible();
  });
});

for (const login of ['ukn', 'rcro']) {
  test(`${login} reads the region without small figures of children and families`, async ({ browser }) => {
    const page = await enter(browser, login);
    await page.goto('/consolidation');
    await page.getByRole('link', { name: 'Контингент обучающихся' }).click();
    await expect(page.getByText('Появятся после закрытия сбора')).toBeVisible();
    await expect(page.getByText('скрыто').first()).toBeVisible();
    await test.step('the closed trial is published', async () => {
      const choice = page.getByLabel('Сборы данных');
      const trial = choice.locator('option', { hasText: /пробный сбор 2019 года/ });
      await choice.selectOption(await trial.getAttribute('value'));
      await page.getByRole('link', { name: 'Контингент обучающихся' }).click();
      await expect(page.getByText('больше не меняются')).toBeVisible();
      await expect(page.locator('[data-cell="contingent.pupils.count"]')).toHaveText(/^\d/);
      await page.screenshot({ path: `test-results/protected-region-${login}.png`, fullPage: true });
    });
    await test.step('a municipality hides what is small, and nothing opens', async () => {
      await page.getByLabel('Муниципальное образование').selectOption({ label: 'Бузулукский район' });
      await expect(page.getByText('скрыто').first()).toBeVisible();
      await expect(page.locator('button[data-cell]')).toHaveCount(0);
      for (const [width, height] of [
        [1280, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect.soft(await axeFindings(page), `${width}`).toEqual([]);
        expect.soft(await overflowsSideways(page), `${width}`).toBe(false);
        await page.screenshot({ path: `test-results/protected-${login}-${width}.png`, fullPage: true });
      }
    });
  });
}
