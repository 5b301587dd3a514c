import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const address = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, address(), login);
const cellOf = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const FAR = 'staffing.russian.service_4_10';
const ORPHANS = 'contingent.foster.count';

test('numbers that stand out: a list that leads to each, keys, figures under the numbers in the same height', async ({
  browser,
}) => {
  const page = await enter(browser, 'buzuluk');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'МБОУ «СОШ № 3» г. Бузулука' }).click();
  const far = cellOf(page, FAR);
  await page.getByText('1 ячейка сильно отличается').click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('row', { name: /^русского языка и литературы: стаж работы 4–10 4 — 1$/ }).waitFor();
  await page
    .getByRole('button', { name: 'русского языка и литературы: стаж работы 4–10', exact: true })
    .click();
  await expect(far).toBeFocused();
  await expect(far).toHaveAccessibleName(/: 4\. медиана похожих школ: 1, сильно отличается$/);

  await page.goto(`${new URL(page.url()).pathname}?section=contingent`);
  await page.getByText('1 ячейка сильно отличается').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(far).toBeFocused();

  const heightOf = () =>
    page.getByRole('table', { name: /^Кадровый/ }).evaluate((table) => table.clientHeight);
  const compared = await heightOf();
  const shown = page.getByRole('checkbox', { name: 'Показывать сравнение' });
  await shown.uncheck();
  await expect(far).toHaveAccessibleName(/: 4$/);
  expect(Math.abs(compared - (await heightOf()))).toBeLessThanOrEqual(1);
  await page.reload();
  await expect(page.getByText('1 ячейка сильно отличается')).toBeVisible();
  await expect(shown).not.toBeChecked();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflowsSideways(page)).toBe(false);
});

test('a second round by keys: what changed, a remark, one section back, the correction, acceptance', async ({
  browser,
}) => {
  const reviewer = await enter(browser, 'buzuluk');
  await reviewer.goto('/surveys');
  await reviewer.getByLabel('Состояние').selectOption('submitted');
  await reviewer.getByRole('row').nth(1).waitFor();
  await reviewer.getByLabel('Состояние').blur();
  await reviewer.keyboard.press('j');
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByText(/Что изменилось с прошлой отправки: 1 ячейка/)).toBeVisible();
  await expect(reviewer.getByText('По 1 замечанию ячейка не изменилась:')).toBeVisible();
  await expect(reviewer.getByText('Проверили с социальным педагогом').first()).toBeVisible();
  expect(await axeFindings(reviewer)).toEqual([]);
  const formAddress = new URL(reviewer.url()).pathname;

  await reviewer.goto(`${formAddress}?section=contingent`);
  await cellOf(reviewer, ORPHANS).focus();
  await reviewer.keyboard.press('m');
  await expect(reviewer.getByRole('dialog')).toContainText('Замечание к ячейке');
  await reviewer.keyboard.type('Добавьте ребёнка, принятого в августе');
  await reviewer.keyboard.press('ControlOrMeta+Enter');
  await expect(reviewer.getByRole('dialog')).toBeHidden();
  const mark = (page: Page) => page.getByRole('button', { name: /^Замечание: 1\. 1\.5/ });
  await expect(mark(reviewer)).toBeVisible();

  await cellOf(reviewer, ORPHANS).focus();
  await reviewer.keyboard.press('r');
  const dialog = reviewer.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /^Контингент обучающихся/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Кадровый состав/ })).not.toBeChecked();
  expect(await axeFindings(reviewer)).toEqual([]);
  await dialog.getByRole('button', { name: 'Вернуть с причиной' }).press('Enter');
  await expect(reviewer).toHaveURL(/\/surveys$/);

  const head = await enter(browser, 'head-10');
  await head.goto(`${formAddress}?section=staffing`);
  await expect(head.getByText('Раздел не возвращён: он остаётся таким, как был отправлен.')).toBeVisible();
  await expect(cellOf(head, 'staffing.primary.count')).toHaveRole('button');
  await head.goto(`${formAddress}?section=contingent`);
  await mark(head).press('Enter');
  await head.getByRole('dialog').getByRole('button', { name: 'Ответить' }).press('Enter');
  await head.getByRole('dialog').getByLabel('Ответ на замечание').fill('Добавили, принят 25 августа');
  expect(await axeFindings(head)).toEqual([]);
  await head.getByRole('dialog').getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(head.getByRole('dialog')).toContainText('Добавили, принят 25 августа');
  await head.keyboard.press('Escape');
  const before = Number(await cellOf(head, ORPHANS).inputValue());
  await cellOf(head, ORPHANS).fill(String(before + 1));
  await cellOf(head, ORPHANS).press('Enter');
  await expect(head.getByText(/^\s*Сохранено в/)).toBeVisible();
  await head.getByRole('button', { name: 'Отправить на проверку' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Отправить', exact: true }).click();
  await expect(head.getByText(/Форма отправлена .* и сейчас на проверке/)).toBeVisible();

  await reviewer.goto(formAddress);
  const change = reviewer.getByRole('row', { name: new RegExp(`${before}.*${before + 1}.*да`) });
  await expect(change).toBeVisible();
  await reviewer.getByRole('heading', { level: 1 }).click();
  await reviewer.keyboard.press('a');
  await expect(reviewer.getByRole('dialog')).toContainText('Принять форму с открытыми замечаниями?');
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Принять' }).press('Enter');
  await expect(reviewer).toHaveURL(/\/surveys$/);

  await reviewer.goto(formAddress);
  await expect(reviewer.getByText('Форма принята. Её числа вошли в свод.')).toBeVisible();
  await reviewer.getByRole('link', { name: 'Отправленный документ' }).nth(1).click();
  await expect(reviewer.getByText(/^Отправлено 08\.09\.2020 .*, отправка 2$/)).toBeVisible();
  await expect(reviewer.getByText(/Этот документ не меняется/)).toBeVisible();
  expect(await axeFindings(reviewer)).toEqual([]);
});

test('forms chosen together: one with a remark is refused with its reason and accepted once it is settled', async ({
  browser,
}) => {
  const page = await enter(browser, 'buzuluk-rayon');
  await page.goto('/surveys');
  await page.getByLabel('Состояние').selectOption('submitted');
  const school = page.getByRole('rowheader').getByRole('link').first();
  const name = (await school.textContent()) ?? '';
  await school.click();
  await page.locator('main [data-cell]').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Замечание к ячейке' }).click();
  await page.getByLabel('Что исправить').fill('Уточните, кто заполнял форму');
  await page.getByRole('button', { name: 'Записать замечание' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto('/surveys');
  await page.getByRole('checkbox', { name: 'Выбрать все, что ждут решения' }).check();
  await page.getByRole('button', { name: 'Принять выбранные' }).click();
  await expect(page.getByRole('status')).toContainText(`${name}. Остались открытые замечания (`);
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await axeFindings(page)).toEqual([]);
    await expect.poll(() => overflowsSideways(page)).toBe(false);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name }).click();
  const settle = page.getByRole('button', { name: 'Снять замечание' });
  await expect(settle.first()).toBeVisible();
  for (let open = await settle.count(); open > 0; open = await settle.count()) {
    await settle.first().click();
    await expect.poll(() => settle.count()).toBeLessThan(open);
  }
  await page.goto('/surveys');
  await page.getByRole('checkbox', { name: `Выбрать: ${name}` }).check();
  await page.getByRole('button', { name: 'Принять выбранные' }).click();
  await expect(page.getByRole('status')).toContainText('Принято форм: 1.');
});
