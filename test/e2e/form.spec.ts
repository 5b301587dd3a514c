import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';
import { answersOf, cellOf, openSection, saved, type } from '../support/form-page.ts';
import { serverOn } from '../support/journey.ts';
import { overflowsSideways, signIn } from '../support/visit.ts';

const address = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, address(), login);

test('by keys alone: sign-in, a saved cell, the findings, the cell of a finding and back', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: address(), reducedMotion: 'reduce' });
  await page.goto('/login');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, page.getByLabel('Имя для входа'));
  await page.keyboard.type('school1');
  await tabTo(page, page.getByRole('textbox', { name: 'Пароль' }));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Рабочий стол' })).toBeVisible();
  await tabTo(page, page.locator('main a[href^="/surveys/"]').first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /^Контингент обучающихся/ }));
  await page.keyboard.press('Enter');

  await tabTo(page, cellOf(page, 'contingent.pupils.count'));
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await page.keyboard.type('301');
  await page.keyboard.press('Enter');
  await saved(page);

  const finding = page.getByRole('button', { name: /Детей в этой строке больше/ });
  await tabTo(page, page.getByRole('button', { name: 'Отправить на проверку' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#findings')).toBeFocused();
  await tabTo(page, finding);
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'contingent.arrived.count')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('30');
  await page.keyboard.press('ArrowUp');
  await expect(cellOf(page, 'contingent.pupils.count')).toBeFocused();
  await expect(finding).toBeHidden();
  await saved(page);
  await tabTo(page, page.getByRole('button', { name: 'Отправить на проверку' }), 'Shift+Tab');
});

test('the line is cut while typing: words say so, typing goes on, everything arrives', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'contingent');
  await page.context().setOffline(true);
  await type(page, 'contingent.families.count', '250');
  await expect(page.getByText(/Нет связи: изменения на этом экране/)).toBeVisible();
  await type(page, 'contingent.large.count', '11');
  await type(page, 'contingent.troubled.count', '12');
  await expect(page.getByText(/Нет связи.*\(3\)/)).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  expect(await answersOf(page, id)).toMatchObject({
    'contingent.families.count': 250,
    'contingent.large.count': 11,
    'contingent.troubled.count': 12,
  });
});

test('a reload in the middle loses nothing: neither the queued nor the cell being typed', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'contingent');
  await type(page, 'contingent.foster.count', '5');
  await saved(page);
  const saving = '**/api/survey-forms/*/cells';
  await page.route(saving, (route) => route.abort());
  await type(page, 'contingent.disabled.count', '6');
  await cellOf(page, 'contingent.one_parent.count').fill('7');
  await page.reload();
  // The words stand until all is saved: nothing comes through before they are read.
  await expect(page.getByText(/Найдено 2 несохранённых изменения/)).toBeVisible();
  await page.unroute(saving);
  await saved(page);
  expect(await answersOf(page, id)).toMatchObject({
    'contingent.foster.count': 5,
    'contingent.disabled.count': 6,
    'contingent.one_parent.count': 7,
  });
});

test('the page crashes: what was sent, what waits and what was being typed are all there again', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'contingent');
  await type(page, 'contingent.families.count', '251');
  await saved(page);
  await page.route('**/api/survey-forms/*/cells', (route) => route.abort());
  await type(page, 'contingent.disabled.count', '9');
  await page.getByRole('button', { name: 'Пояснить' }).first().click();
  await page.getByLabel('Пояснение').fill('Учли семьи, переехав');
  const stored = () => JSON.stringify({ ...localStorage });
  await cellOf(page, 'contingent.one_parent.count').fill('8');
  // What is typed is kept after a pause of 300 ms, by more than one keeper: until none of them writes any more.
  await page.evaluate(async () => {
    for (let before = ''; before !== JSON.stringify({ ...localStorage }); ) {
      before = JSON.stringify({ ...localStorage });
      await new Promise((later) => setTimeout(later, 700));
    }
  });
  // What a page writes outlives it once another process can read it.
  const beside = await page.context().newPage();
  await beside.goto('/api/health');
  await expect.poll(async () => (await beside.evaluate(stored)) === (await page.evaluate(stored))).toBe(true);
  await beside.close();
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;

  const next = await page.context().newPage();
  await next.goto(`/surveys/${id}?section=contingent`);
  await expect(next.getByText(/Найдено 3 несохранённых изменения/)).toBeVisible();
  await expect(next.getByLabel('Пояснение')).toHaveValue('Учли семьи, переехав');
  await saved(next);
  expect(await answersOf(next, id)).toMatchObject({
    'contingent.disabled.count': 9,
    'contingent.one_parent.count': 8,
  });
});

/** What a tired person types into a number, and what stands at the cell after leaving it. */
const inputs = [
  ['contingent.police_register.count', 'О', 'О', '«О» вместо нуля'],
  ['contingent.police_register.count', '-5', '-5', 'число не может быть меньше нуля. Проверьте знак.'],
  ['contingent.police_register.count', '3,5', '3,5', 'здесь нужно целое число, без запятой.'],
  ['contingent.pupils.count', '1 234', '1\u00a0234', undefined],
  ['contingent.police_register.count', '—', 'нет данных', undefined],
  ['contingent.police_register.count', '0', '0', undefined],
  ['contingent.police_register.count', 'Нет данных', 'нет данных', undefined],
  ['facilities.main.built', '1800', '1800', 'такого года здесь не может быть: от 1850 до 2020.'],
] as const;

test('what is typed badly is told at its cell in plain words and stays as typed', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  for (const [key, text, shown, problem] of inputs) {
    if (!page.url().includes(`section=${key.split('.')[0]}`))
      await openSection(page, key.split('.')[0] ?? '');
    const cell = cellOf(page, key);
    await type(page, key, text);
    await expect(cell).toHaveValue(shown);
    await cell.focus();
    if (problem) await expect(cell).toHaveAccessibleDescription(new RegExp(problem));
    else await expect(cell).not.toHaveAccessibleDescription(/Не записано/);
  }
});

test('a click, a tap and a link choose the whole figure; a second click and F2 go into it; Escape brings it back', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'contingent');
  const key = 'contingent.families.count';
  const cell = cellOf(page, key);
  await type(page, key, '25');
  await saved(page);

  await cell.click();
  await page.keyboard.type('3');
  await expect(cell).toHaveValue('3');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue('25');
  await page.keyboard.type('4');
  await expect(cell).toHaveValue('4');
  await page.keyboard.press('Escape');
  await cell.click();
  await page.keyboard.type('1');
  await expect(cell).toHaveValue(/^(125|215|251)$/);
  await page.keyboard.press('Escape');
  for (const way of ['F2', 'a double click']) {
    await page.keyboard.press('Tab');
    if (way === 'F2') await cell.press('F2');
    else await cell.dblclick();
    await page.keyboard.type('1');
    await expect(cell).toHaveValue('251');
    await page.keyboard.press('Escape');
    await expect(cell).toHaveValue('25');
  }
  await page.keyboard.type('26');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await answersOf(page, id)).toMatchObject({ [key]: 26 });

  await type(page, key, 'много');
  await page
    .locator('#findings')
    .getByRole('button', { name: /здесь нужно число/ })
    .click();
  await expect(cell).toBeFocused();
  await page.keyboard.type('27');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await answersOf(page, id)).toMatchObject({ [key]: 27 });

  const context = await browser.newContext({
    baseURL: address(),
    reducedMotion: 'reduce',
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    storageState: await page.context().storageState(),
  });
  const phone = await context.newPage();
  await phone.goto(`/surveys/${id}?section=contingent`);
  await cellOf(phone, key).tap();
  await phone.keyboard.type('28');
  await phone.keyboard.press('Enter');
  await saved(phone);
  expect(await answersOf(phone, id)).toMatchObject({ [key]: 28 });
  await context.close();
});

test('what is offered for a cell goes with it: with its section, on a phone with its card', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'staffing');
  const before = await answersOf(page, id);
  const noData = page.getByRole('button', { name: 'Нет данных' });
  await cellOf(page, 'staffing.maths.count').click();
  await expect(noData).toBeVisible();
  await page.getByRole('link', { name: /^Факторы, влияющие/ }).click();
  await expect(page.getByText('Выберите ячейку: здесь появится')).toBeVisible();
  await expect(noData).toBeHidden();

  await page.goto(`/surveys/${id}?section=staffing`);
  await page.setViewportSize({ width: 390, height: 844 });
  const card = page.locator('details').filter({ has: cellOf(page, 'staffing.maths.count') });
  await card.locator('summary').click();
  await cellOf(page, 'staffing.maths.count').click();
  await expect(noData).toBeVisible();
  await card.locator('summary').click();
  await expect(noData).toBeHidden();
  expect(await answersOf(page, id)).toEqual(before);
});

test('a returned form opens at its first remark and is not said to be ready while nothing was done', async ({
  browser,
}) => {
  const school = await enter(browser, 'school2');
  const action = school
    .getByRole('listitem')
    .filter({ has: school.getByRole('link', { name: /^Исправить/ }) });
  await expect(action).toContainText(/Замечание:\s+«Контингент: /);
  await action.getByRole('link', { name: /^Исправить/ }).click();
  await expect(school.getByRole('heading', { level: 2, name: 'Контингент обучающихся' })).toBeVisible();
  const chosen = school.locator('[data-cell]:focus');
  await expect(chosen).toBeInViewport({ ratio: 1 });
  const cell = cellOf(school, (await chosen.getAttribute('data-cell')) ?? '');
  await expect(school.getByRole('region', { name: 'О выбранной ячейке' })).toContainText('Замечание: «');
  await expect(school.getByText(/Осталось ответить на \d+ замечани/)).toBeVisible();
  await expect(school.getByText(/Форму можно отправить/)).toBeHidden();

  await school.getByRole('button', { name: 'Отправить на проверку' }).click();
  await expect(school.getByRole('dialog')).toContainText('Отправить, не ответив на замечания?');
  await school.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();

  const left = async () =>
    Number(/\d+/.exec((await school.locator('#submit-state').textContent()) ?? '')?.[0] ?? 0);
  const first = await left();
  const before = Number(await cell.inputValue());
  await cell.click();
  await school.keyboard.type(String(before + 1));
  await school.keyboard.press('Enter');
  await expect.poll(left).toBe(first - 1);
  await cell.click();
  await school.keyboard.type(String(before));
  await school.keyboard.press('Enter');
  await expect.poll(left).toBe(first);
  await saved(school);
});

test('a returned form: the reason, the correction, the second round and the history of the cell', async ({
  browser,
}) => {
  const school = await enter(browser, 'school2');
  const id = await openSection(school, 'contingent');
  await expect(school.getByText(/Форма возвращена на доработку: Исправьте по замечаниям/)).toBeVisible();
  const cell = cellOf(school, 'contingent.school_register.count');
  const before = Number(await cell.inputValue());
  await type(school, 'contingent.school_register.count', String(before + 1));
  await saved(school);
  await school.getByRole('button', { name: 'Отправить на проверку' }).click();
  await school.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click();
  await expect(school.getByText(/Форма отправлена .* и сейчас на проверке/)).toBeVisible();

  const specialist = await enter(browser, 'buzuluk-rayon');
  await specialist.goto(`/surveys/${id}?section=contingent`);
  await expect(specialist.getByText(/отправка 2/)).toBeVisible();
  await expect(specialist.getByRole('button', { name: 'Принять', exact: true })).toBeVisible();
  await cellOf(specialist, 'contingent.school_register.count').click();
  const row = specialist.getByRole('dialog').getByRole('row').nth(1);
  await expect(row.getByRole('cell').nth(2)).toHaveText(String(before));
  await expect(row.getByRole('cell').nth(3)).toHaveText(String(before + 1));
  await specialist.keyboard.press('Escape');
  await expect(cellOf(specialist, 'contingent.school_register.count')).toBeFocused();
});

test('a block from a spreadsheet: pasted with odd spaces and dashes, filled down, taken back, copied', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'staffing');
  const before = await answersOf(page, id);
  const below = cellOf(page, 'staffing.russian.count');
  const first = cellOf(page, 'staffing.primary.count');
  await first.click();
  await pasteInto(page, '1\u00a0002 \tнет\t —\r\n3\t4\t5\r\n');
  await saved(page);
  const pasted = await answersOf(page, id);
  const changed = Object.keys(pasted).filter(
    (key) => JSON.stringify(pasted[key]) !== JSON.stringify(before[key]),
  );
  expect(changed.length).toBeGreaterThanOrEqual(5);
  expect(pasted['staffing.primary.count']).toBe(1002);

  await first.click();
  await first.press('ControlOrMeta+a');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('[data-selected]')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(below).toHaveValue('1\u00a0002');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(below).toHaveValue('3');
  await page.keyboard.press('ControlOrMeta+z');
  await saved(page);
  expect(await answersOf(page, id)).toEqual(before);

  await first.click();
  await pasteInto(page, 'начальных классов\t3\t1\r\nрусского языка и литературы\t4\t2\r\n');
  await expect(page.getByText('Первая графа — названия строк, она пропущена.')).toBeInViewport();
  await expect(first).toHaveValue('3');
  await expect(below).toHaveValue('4');
  await page.getByRole('button', { name: 'Отменить вставку' }).click();
  await saved(page);
  expect(await answersOf(page, id)).toEqual(before);

  await first.click();
  await pasteInto(page, `${`${'7\t'.repeat(999)}7\n`.repeat(1000)}`);
  await expect(page.getByRole('dialog')).toContainText('Блок не помещается');
  await page.getByRole('button', { name: 'Отмена' }).click();
  expect(await answersOf(page, id)).toEqual(before);
});

test('the second year: what was carried over is marked, compared and confirmed section by section', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  await openSection(page, 'factors');
  const waiting = page.getByText(/Из прошлого сбора .* перенесен/);
  await expect(waiting).toBeVisible();
  const factor = page.locator('[data-carried] [data-cell]').first();
  await factor.focus();
  await expect(page.getByText(/^В прошлый раз: /)).toBeVisible();

  const key = (await factor.getAttribute('data-cell')) ?? '';
  const value = await factor.inputValue();
  await type(page, key, `${value} и дорога`);
  await saved(page);
  await cellOf(page, key).focus();
  await page.getByRole('button', { name: 'Вставить прошлое значение' }).click();
  await expect(cellOf(page, key)).toHaveValue(value);

  const tab = page.getByRole('link', { name: /^Факторы, влияющие/ });
  await expect(tab).toContainText('не подтверждён');
  await page.getByRole('button', { name: 'Подтвердить раздел' }).click();
  await expect(page.getByText('Перенесённое из прошлого сбора подтверждено.')).toBeVisible();
  await expect(tab).toContainText('заполнен');
  await page.reload();
  await expect(page.getByText('Перенесённое из прошлого сбора подтверждено.')).toBeVisible();
  await page.getByRole('button', { name: 'Снять подтверждение' }).click();
  await expect(waiting).toBeVisible();
});

test('every blank cell is a link; an added row takes the focus; headings stay in sight under an error', async ({
  browser,
}) => {
  const page = await enter(browser, 'head-60');
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSection(page, 'staffing');
  await page.getByText('Показать все: Контингент обучающихся').click();
  await page.getByRole('button', { name: '1.6. Дети-инвалиды: количество' }).click();
  await expect(cellOf(page, 'contingent.disabled.count')).toBeFocused();

  await page.goto(page.url().replace(/\?.*/, '?section=factors'));
  await page.getByRole('button', { name: /Не указано ни одного фактора/ }).click();
  await expect(page.getByRole('button', { name: 'Добавить: фактор' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-cell^="factors.factor["][data-cell$="].name"]')).toBeFocused();

  await page.goto(page.url().replace(/\?.*/, '?section=staffing'));
  await type(page, 'staffing.art.count', '1');
  await type(page, 'staffing.art.service_0_3', '2');
  await cellOf(page, 'staffing.art.count').focus();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'staffing.art.count')).toHaveAccessibleDescription(/Сумма по стажу не равна/);
  await expect(page.getByRole('columnheader', { name: 'количество, чел.' })).toBeInViewport({ ratio: 1 });
});

test('on a phone a closed row says how it stands', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  await openSection(page, 'staffing');
  await page.setViewportSize({ width: 390, height: 844 });
  const card = page.locator('summary', { hasText: 'иностранного языка' });
  await expect(card).toContainText('английского · ');
  await expect(cellOf(page, 'staffing.maths.count')).toBeHidden();
  await card.click();
  await expect(page.locator('[data-cell^="staffing.foreign_language["][data-cell$="].name"]')).toBeVisible();
});

test('on paper the blank form and the filled one are not cut at the edge of the sheet', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'staffing');
  // A4 on its side without its margins.
  await page.setViewportSize({ width: 1047, height: 718 });
  await page.emulateMedia({ media: 'print' });
  for (const sheet of ['blank', 'print']) {
    await page.goto(`/surveys/${id}/${sheet}`);
    await expect(page.getByRole('columnheader', { name: 'Внутреннее совместительство' })).toBeVisible();
    expect(await overflowsSideways(page)).toBe(false);
  }
  await expect(page.getByText('Руководитель образовательной организации')).toBeVisible();
  const table = page.getByRole('table', { name: /^Кадровый/ });
  await expect(table.locator('[data-number]').first()).toHaveCSS('text-align', 'right');
  // The title lies on the sheet of what follows it.
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe('form');
});

/** As a spreadsheet gives it: the clipboard's text, with no permission to ask for. */
async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Presses Tab until the focus is there; wherever it stops on the way it has to be seen. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press(key);
    expect(await focusIsSeen(page)).toBe('seen');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the focus never came to ${target}`);
}

function focusIsSeen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'seen';
    // A field with a button inside is marked around both.
    const marked = [element, element.parentElement ?? element].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const inside = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && width * height > 0;
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const open = !at || element.contains(at) || at.contains(element);
    return marked && inside && open
      ? 'seen'
      : `${marked} ${inside} ${open}: ${element.outerHTML.slice(0, 200)}`;
  });
}
