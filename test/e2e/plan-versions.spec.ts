import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { looksRight, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test.describe.configure({ mode: 'serial' });

async function openVersions(page: Page): Promise<void> {
  await page.goto('/roadmap');
  await page.getByRole('link', { name: /^Редакция \d+$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Редакции плана' })).toBeVisible();
}

const cell = (page: Page, item: string, column: string) =>
  page.getByRole('textbox', { name: `${item}: ${column}`, exact: true });
const saved = (page: Page) => expect(page.getByText('Черновик сохранён.')).toBeVisible();
const term = 'Сроки исполнения';

test('the plan waits for a document; what a correction changed is read word by word', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  await openVersions(page);
  await expect(page.getByText(/План ждёт документа с/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Скорректировать план' })).toBeHidden();
  await page.getByRole('link', { name: 'Что изменилось в редакции 2' }).click();
  await expect(page.getByText(/По сравнению с редакцией 1: изменено/)).toBeVisible();
  await expect(page.locator('del').first()).toContainText('было:');
  await looksRight(page);
  await openVersions(page);
  await page.getByRole('link', { name: 'Редакция 1', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Скачать: PDF', exact: true })).toHaveCount(1);
});

test('a correction is written, survives a lost server, and its approval says what it closes', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await openVersions(page);
  await page.getByRole('button', { name: 'Скорректировать план' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Корректировка плана' })).toBeVisible();

  await test.step('a term is reworded and read at once, an item is split, another one dropped', async () => {
    await cell(page, 'Мероприятие 3', term).fill('до 20 ноября 2020 года');
    await expect(page.getByRole('row').filter({ hasText: 'до 20.11.2020' })).toContainText('изменено');
    await page.getByRole('button', { name: 'Действия: Мероприятие 4' }).click();
    await page.getByRole('button', { name: 'Разделить' }).click();
    await page.getByLabel('Часть 2').fill('Размещение муниципального плана на сайте');
    await page.getByRole('button', { name: 'Разделить на 2' }).click();
    await expect(cell(page, 'Мероприятие 4.2', term)).toHaveValue('июль-сентябрь 2020 года');
    await page.getByRole('button', { name: 'Действия: Мероприятие 5' }).click();
    await page.getByRole('button', { name: 'Удалить' }).click();
    await expect(page.getByRole('heading', { name: 'Исключается 1 строка' })).toBeVisible();
    await saved(page);
    await looksRight(page);
  });

  await test.step('what was typed without the server comes back after a reload', async () => {
    await page.route('**/api/plan-drafts/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await cell(page, 'Мероприятие 1', term).fill('апрель – май 2020 года');
    await expect(page.getByText(/Нет связи с сервером/)).toBeVisible();
    await cell(page, 'Мероприятие 24', term).focus();
    await expect(page.getByText(/Нет связи с сервером/)).toBeInViewport();
    await page.reload();
    await expect(cell(page, 'Мероприятие 1', term)).toHaveValue('апрель – май 2020 года');
    await page.unroute('**/api/plan-drafts/*');
    await expect(page.getByText(/Возвращено то, что осталось/)).toBeVisible();
    await saved(page);
  });

  await test.step('approval asks for the act and says in numbers what is closed', async () => {
    await page.getByRole('button', { name: 'К постановке на контроль' }).click();
    await page.getByLabel('Список школ').selectOption({ index: 1 });
    await expect(page.getByText(/открытых поручений будет отменено: 1/)).toBeVisible();
    await page
      .getByRole('button', { name: 'Поставить на контроль и направить поручения', exact: true })
      .click();
    await expect(page.getByText('Заполните это поле.').first()).toBeVisible();
    await expect(page.getByLabel('Вид акта')).toBeFocused();
    await looksRight(page);
    await page.getByLabel('Вид акта').fill('приказ');
    await page.getByLabel('Номер').fill('01-21/900');
    await page.getByLabel('Дата', { exact: true }).fill('2020-09-10');
    await page.getByLabel('Основание').fill('Письмо Министерства просвещения');
    await page
      .getByRole('button', { name: 'Поставить на контроль и направить поручения', exact: true })
      .click();
    await expect(page.getByRole('dialog')).toContainText(/Будет отменено: \d+/);
    await page.getByRole('button', { name: 'Отмена' }).click();
  });
});

test('two people in one draft: both texts stay until a person has chosen; the draft is discarded', async ({
  browser,
}) => {
  const [curator, admin] = [await enter(browser, 'curator'), await enter(browser, 'admin')];
  for (const page of [curator, admin]) {
    await openVersions(page);
    await page
      .getByText(/^Корректировка плана\./)
      .getByRole('link', { name: 'Открыть черновик' })
      .click();
    await expect(cell(page, 'Мероприятие 2', term)).toBeVisible();
  }
  await cell(curator, 'Мероприятие 2', term).fill('июнь 2020 года');
  await saved(curator);
  await cell(admin, 'Мероприятие 2', term).fill('август 2020 года');
  const panel = admin.getByRole('alert', { name: 'Черновик сохранил другой человек' });
  await expect(panel).toContainText('Рябинина');
  await looksRight(admin);
  await admin.getByRole('button', { name: 'Взять сохранённое' }).click();
  await expect(cell(admin, 'Мероприятие 2', term)).toHaveValue('июнь 2020 года');
  await admin.getByRole('button', { name: 'Отменить черновик' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Отменить черновик' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Редакции плана' })).toBeVisible();
  await expect(admin.getByText(/^Корректировка плана\./)).toBeHidden();
});

test('a correction is approved by an act; a report made before it prints the wording of its day', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  const printed = 'Анализ проблемных зон образовательной организации.';
  await openVersions(page);
  await page.getByRole('button', { name: 'Скорректировать план' }).click();
  const result = cell(page, 'Мероприятие 3', 'Ожидаемый результат');
  await expect(result).toHaveValue(printed);
  await result.fill('Анализ проблемных зон и план их устранения');
  await saved(page);
  await page.getByRole('button', { name: 'К постановке на контроль' }).click();
  await page.getByLabel('Список школ').selectOption({ label: await listOf(page, '01-21/512') });
  await page.getByLabel('Вид акта').fill('Приказ');
  await page.getByLabel('Номер').fill('01-21/1301');
  await page.getByLabel('Дата', { exact: true }).fill('2020-09-10');
  await page.getByLabel('Основание').fill('Уточнён результат пункта 3');
  await page
    .getByRole('button', { name: 'Поставить на контроль и направить поручения', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Новых поручений: 0.');
  await dialog
    .getByRole('button', { name: 'Поставить на контроль и направить поручения', exact: true })
    .click();
  await page.getByRole('link', { name: 'Что изменилось в редакции 3' }).click();
  await expect(page.locator('ins')).toContainText('и план их устранения');

  await page.goto('/assignments?status=accepted&search=проблемных зон');
  await page.locator('main a[href^="/assignments/"]').first().click();
  await expect(page.getByText('Уточнено новой редакцией плана')).toBeVisible();
  await page.getByRole('link', { name: 'Отчёт для печати' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Отчёт об исполнении/ })).toBeVisible();
  await expect(page.getByText(printed, { exact: true })).toBeVisible();
  await expect(page.getByText(/план их устранения/)).toBeHidden();
});

const listOf = async (page: Page, number: string): Promise<string> =>
  (await page.getByLabel('Список школ').locator('option', { hasText: number }).textContent()) ?? '';
