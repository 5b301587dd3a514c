import { type Browser, expect, type Locator, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { looksRight, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

const addressIn = async (dialog: Locator): Promise<string> =>
  (await dialog.locator('code').textContent()) ?? '';

test('a school gives its terms to a calendar program, replaces the link and takes it back', async ({
  browser,
  request,
}) => {
  const page = await enter(browser, 'school1');
  await page.getByRole('link', { name: /^Поручения/ }).click();
  // The desk has such a button too.
  await expect(page.getByRole('heading', { level: 1, name: 'Поручения' })).toBeVisible();
  await page.getByRole('button', { name: 'Календарь' }).click();
  const dialog = page.getByRole('dialog', { name: 'Календарь сроков' });
  const first = await test.step('a link is made and shown once', async () => {
    await expect(dialog.getByText('ссылки ещё нет')).toBeVisible();
    await looksRight(page, 'calendar-empty');
    await dialog.getByRole('button', { name: 'Создать ссылку' }).click();
    await expect(dialog.getByText('больше она не покажется')).toBeVisible();
    await looksRight(page, 'calendar-made');
    const address = await addressIn(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog.getByText('больше она не покажется')).toBeVisible();
    await dialog.getByRole('button', { name: 'Готово' }).click();
    await expect(dialog.getByText('ещё не прочитана')).toBeVisible();
    await expect(dialog.locator('code')).toHaveCount(0);
    return address;
  });
  await test.step('a program without a session reads the terms', async () => {
    const response = await request.get(first);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/calendar');
    const text = (await response.text()).replaceAll('\r\n ', '');
    expect(text).toContain('X-WR-TIMEZONE:Asia/Yekaterinburg');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(2);
    expect(text).toMatch(/SUMMARY:.*мероприятие/);
  });
  const second = await test.step('a new link stops the first', async () => {
    await dialog.getByRole('button', { name: 'Заменить ссылку' }).click();
    const question = page.getByRole('dialog', { name: 'Заменить ссылку?' });
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Заменить ссылку' }).click();
    await looksRight(page, 'calendar-ask');
    await question.getByRole('button', { name: 'Заменить ссылку' }).click();
    await expect(dialog.getByText('больше она не покажется')).toBeVisible();
    const address = await addressIn(dialog);
    await dialog.getByRole('button', { name: 'Готово' }).click();
    expect((await request.get(first)).status()).toBe(404);
    expect((await request.get(address)).status()).toBe(200);
    return address;
  });
  await test.step('taken back, it opens nothing', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Календарь' }).click();
    await expect(dialog.getByText('последний раз прочитана')).toBeVisible();
    await looksRight(page, 'calendar-list');
    await dialog.getByRole('button', { name: /^Отозвать ссылку/ }).click();
    await page
      .getByRole('dialog', { name: 'Отозвать ссылку?' })
      .getByRole('button', { name: 'Отозвать' })
      .click();
    await expect(dialog.getByText('ссылки ещё нет')).toBeVisible();
    expect((await request.get(second)).status()).toBe(404);
  });
});

test('the administrator of the ministry makes a link for any organisation', async ({ browser, request }) => {
  const page = await enter(browser, 'admin');
  await page.getByRole('button', { name: 'Календарь' }).click();
  const dialog = page.getByRole('dialog', { name: 'Календарь сроков' });
  await dialog.getByLabel('Другая организация').fill('РЦРО');
  await dialog.getByRole('button', { name: /^РЦРО/ }).click();
  await looksRight(page, 'calendar-admin');
  await dialog.locator('form').getByRole('button', { name: 'Создать ссылку' }).click();
  await expect(dialog.getByText('Ссылка для организации «РЦРО» готова.')).toBeVisible();
  expect((await request.get(await addressIn(dialog))).status()).toBe(200);
});

test('a school finds «сетевого взаимодействия» from the keyboard and comes to the row and to the line', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  await test.step('the key / leads to the search of the header, Enter to what was found', async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Поиск: школы, поручения, документы' })).toBeFocused();
    await page.keyboard.type('сетевым взаимодействием');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Поиск' })).toBeVisible();
    await expect(page.getByText(/^Найдено: [1-9]/)).toBeVisible();
    await expect(page.locator('mark', { hasText: 'сетевого' }).first()).toBeVisible();
    await looksRight(page, 'search-found');
  });
  await test.step('what is typed on the page narrows at once; a wrong word says what to do', async () => {
    const field = page.getByRole('searchbox', { name: 'Что найти' });
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await field.fill('щщщщ');
    await expect(page.getByText('Ничего не найдено')).toBeVisible();
    await field.fill('и');
    await expect(page.getByText('Искать нечего')).toBeVisible();
    await field.fill('');
    await expect(page.getByText('Введите название школы')).toBeVisible();
    await field.fill('"сетевого взаимодействия"');
    await expect(page.getByText(/^Найдено: [1-9]/)).toBeVisible();
    await page.getByLabel('Где искать').selectOption('item');
    await expect(page.getByRole('link', { name: /^Приказ №/ })).toHaveCount(0);
  });
  await test.step('a measure leads to its row of the roadmap', async () => {
    const link = page.getByRole('link', { name: /^Мероприятие / }).first();
    const number = ((await link.textContent()) ?? '').replace('Мероприятие ', '');
    await link.click();
    const row = page.locator('tr[data-arrived]');
    await expect(row).toBeInViewport();
    await expect(row.getByRole('button').first()).toBeFocused();
    await expect(row.getByRole('button').first()).toHaveText(number);
    await page.goBack();
    await expect(page.getByRole('searchbox', { name: 'Что найти' })).toHaveValue('"сетевого взаимодействия"');
  });
  await test.step('a line of an order leads to the line of its text', async () => {
    await page.goto('/search?text=01-21/744');
    await expect(page.getByRole('link', { name: /^Приказ № 01-21\/744/ }).first()).toBeVisible();
    await page
      .getByRole('link', { name: /^строка / })
      .first()
      .click();
    await expect(page).toHaveURL(/\/orders\/.+#L\d+$/);
  });
});
