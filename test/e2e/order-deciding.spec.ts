import { type Browser, expect, type Page, test } from '@playwright/test';
import { generateRegion } from '../../seed/data/region.ts';
import { serverOn } from '../support/journey.ts';
import { axeFindings, looksRight, signIn } from '../support/visit.ts';
import { documentOf, paragraph, table } from '../support/word.ts';

const server = serverOn('first-day');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

test.describe.configure({ mode: 'serial' });

/** Executor before the term, as some regions print it; a term nobody can read; a party nobody knows; a number twice. */
const order = (no: string, title: string, term: string) =>
  [
    'ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ',
    'ПРИКАЗ',
    `12.03.2019 № ${no}`,
    `Об утверждении плана «${title}»`,
    '',
    '1. Утвердить план мероприятий согласно приложению.',
    '2. Контроль за исполнением приказа возложить на начальника отдела Калинову Е.А.',
    '',
    'Приложение к приказу',
    '№ п/п\tМероприятие\tОтветственный исполнитель\tСроки исполнения\tОжидаемый результат',
    `1\tСоздание опорных площадок\tклуб наставников\t${term}\tприказ`,
    '2\tПроведение семинаров для учителей\tшколы, клуб наставников\tдо 25 числа каждого месяца\tпрограммы семинаров',
    '3\tАнализ итогов года\tдепартамент образования\tдекабрь 2019 года\tаналитическая справка',
    '3\tОбсуждение итогов на совете\tдепартамент образования\tдекабрь 2019 года\tпротокол',
  ].join('\n');

const financing = [
  'ПРИЛОЖЕНИЕ',
  'Ресурсное обеспечение программы',
  '№ п/п\tНаименование мероприятия\tИсточник финансирования\tОбъём финансирования, тыс. руб.\t2019\t2020',
  '1\tРемонт школ\tобластной бюджет\t1200,0\t600,0\t600,0',
  '2\tЗакупка оборудования\tместный бюджет\t300,0\t100,0\t200,0',
].join('\n');

async function drop(page: Page, given: string | ReturnType<typeof asWord>): Promise<void> {
  await page.goto('/orders');
  await page.getByRole('button', { name: 'Загрузить приказ' }).first().click();
  const dialog = page.getByRole('dialog');
  if (typeof given === 'string') await dialog.getByLabel('или вставьте текст приказа').fill(given);
  else await dialog.locator('input[type="file"]').setInputFiles(given);
  await dialog.getByRole('button', { name: 'Прочитать' }).click();
}

/** The same text as a Word file: its rows become rows of a table. */
const asWord = (name: string, text: string) => {
  const lines = text.split('\n');
  const isRow = (line: string) => line.includes('\t');
  const rows = lines.filter(isRow).map((line) => line.split('\t'));
  const before = lines.slice(0, lines.findIndex(isRow)).map((line) => paragraph(line));
  return { name, mimeType: wordType, buffer: Buffer.from(documentOf(before.join('') + table(rows))) };
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const focused = (page: Page) => page.locator(':focus');

test('a table of financing is refused with the reason, and the text stays', async ({ browser }) => {
  const page = await enter(browser, 'curator');
  await drop(page, financing);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Это таблица финансирования, а не план мероприятий');
  await expect(dialog.getByLabel('или вставьте текст приказа')).toHaveValue(financing);
});

test('an order is reviewed from the keyboard; who an unknown party is, the region is asked once', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await drop(page, order('17-од', 'Шаг вперёд', 'как получится'));
  await expect(page.getByRole('heading', { level: 1, name: 'Приказ № 17-од от 12.03.2019' })).toBeVisible();

  await test.step('the executor printed before the term is read as what it is', async () => {
    await page.getByRole('link', { name: 'Мероприятия' }).click();
    const rows = page.getByRole('region', { name: 'Мероприятия' }).getByRole('listitem');
    const third = rows.filter({ hasText: 'Анализ итогов года' });
    await expect(third.getByText('01.12.2019 – 31.12.2019')).toBeVisible();
    await expect(third.getByText('департамент образования')).toBeVisible();
    const unread = rows.filter({ hasText: 'Создание опорных площадок' });
    await expect(unread.getByText('не прочитано', { exact: true })).toBeVisible();
    await looksRight(page, 'rows');
  });

  await test.step('the unread term is written by hand, and shown as understood', async () => {
    await page.getByRole('link', { name: 'Несоответствия' }).click();
    await page.getByLabel('Вид несоответствия').selectOption({ label: 'Срок не прочитан (1)' });
    await page.keyboard.press('j');
    await expect(focused(page)).toHaveText('Срок не прочитан');
    await expect(page.locator('#L11')).toHaveAttribute('data-chosen', 'true');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Мероприятие 1, срок').fill('до 1 июня 2019 года');
    await expect(dialog.getByText('Прочитано как: до 01.06.2019')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await expect(page.getByText('Записано: до 1 июня 2019 года')).toBeVisible();
    await expect(focused(page)).toHaveText('Срок не прочитан');
    await page.keyboard.press('u');
    await expect(page.getByText('Записано: до 1 июня 2019 года')).toBeHidden();
    await expect(focused(page)).toHaveText('Срок не прочитан');
    await page.keyboard.press('e');
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await expect(page.getByText('Записано: до 1 июня 2019 года')).toBeVisible();
    await page.getByLabel('Вид несоответствия').selectOption({ label: 'Все' });
  });

  await test.step('the unknown party is asked about', async () => {
    await page.getByRole('button', { name: 'Исполнитель не распознан', exact: true }).focus();
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Вид организаций').selectOption({ label: 'Межмуниципальный методический центр' });
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Запомнить' }).click();
    await expect(page.getByText(/Запомнено: Рябинина/)).toBeVisible();
  });

  await test.step('the rest is decided together', async () => {
    await looksRight(page, 'findings');
    await page.getByLabel(/^Отметить все нерассмотренные|^Отметить 1 нерассмотренное/).check();
    await page.getByRole('button', { name: /^Оставить как напечатано: \d+$/ }).click();
    await expect(page.getByText(/всё, что требует решения, рассмотрено/)).toBeVisible();
  });

  await test.step('the document leads to what was read of it', async () => {
    await page.getByRole('button', { name: 'Строка 13: показать, что прочитано' }).click();
    await expect(focused(page)).toContainText('Анализ итогов года');
  });

  await test.step('the next document is not asked about again, and says where the answer comes from', async () => {
    await drop(page, asWord('Приказ 18-од.docx', order('18-од', 'Шаг второй', 'май 2019 года')));
    await expect(page.getByRole('heading', { level: 1, name: 'Приказ № 18-од от 12.03.2019' })).toBeVisible();
    await expect(page.getByText(/Запомнено: Рябинина/)).toBeVisible();
    await page.getByRole('link', { name: 'Исполнители' }).click();
    await expect(page.getByRole('row', { name: /клуб наставников/ })).toContainText('словарь региона');
    await looksRight(page, 'parties');
  });

  await test.step('the answer is found, changed and forgotten in the dictionary', async () => {
    await page.goto('/parties');
    await page.getByLabel('Слова приказа или организация').fill('наставник');
    const row = page.getByRole('row', { name: /клуб наставников/ });
    await row.getByRole('button', { name: 'Изменить' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Никого: это не исполнитель').check();
    await dialog.getByRole('button', { name: 'Запомнить' }).click();
    await expect(row).toContainText('Не исполнитель');
    await looksRight(page, 'dictionary');
    await row.getByRole('button', { name: 'Удалить из словаря' }).click();
    await dialog.getByRole('button', { name: 'Удалить из словаря' }).click();
    await expect(row).toBeHidden();
  });
});

test('two people at one finding: the second is told, and nothing is overwritten', async ({ browser }) => {
  const [curator, admin] = [await enter(browser, 'curator'), await enter(browser, 'admin')];
  await drop(curator, order('19-од', 'Шаг третий', 'когда сложится'));
  await expect(curator.getByRole('heading', { level: 1, name: /19-од/ })).toBeVisible();
  await admin.goto(new URL(curator.url()).pathname);
  const keep = { name: 'Оставить как напечатано: Срок не прочитан' };
  await expect(admin.getByRole('button', keep)).toBeVisible();
  await curator.getByRole('button', { name: 'Изменить: Срок не прочитан' }).click();
  await curator.getByLabel('Мероприятие 1, срок').fill('июнь 2019 года');
  await curator.getByRole('button', { name: 'Записать' }).click();
  await expect(curator.getByText('Записано: июнь 2019 года')).toBeVisible();
  await admin.getByRole('button', keep).click();
  await expect(
    admin.getByText(/решение по этому несоответствию принял другой сотрудник: Рябинина/),
  ).toBeVisible();
  await expect(admin.getByText('Записано: июнь 2019 года')).toBeVisible();
});

test('a measure for somebody unknown is not lost in silence: it is named, and waits for a word', async ({
  browser,
}) => {
  const page = await enter(browser, 'curator');
  await drop(page, order('20-од', 'Шаг четвёртый', 'май 2019 года'));
  await expect(page.getByRole('heading', { level: 1, name: /20-од/ })).toBeVisible();
  const orderPage = new URL(page.url()).pathname;

  await test.step('keeping the words as printed does not say that everything is decided', async () => {
    await page.getByLabel(/^Отметить все нерассмотренные|^Отметить 1 нерассмотренное/).check();
    await page.getByRole('button', { name: /^Оставить как напечатано: \d+$/ }).click();
    await expect(page.getByRole('link', { name: '1 исполнитель не распознан' })).toBeVisible();
    await expect(page.getByText(/всё, что требует решения, рассмотрено/)).toBeHidden();
  });

  await test.step('approval names what would go to nobody and waits until each is ticked', async () => {
    await decideList(page);
    await openApproval(page, orderPage);
    await page.getByRole('button', { name: 'Поставить на контроль', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const approve = dialog.getByRole('button', { name: 'Поставить на контроль и направить поручения' });
    await expect(dialog.getByRole('checkbox')).toHaveCount(2);
    await expect(approve).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Создание опорных площадок.*клуб наставников/ }).check();
    await expect(approve).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Проведение семинаров.*клуб наставников/ }).check();
    await expect(approve).toBeEnabled();
    await looksRight(page, 'approval');
    await dialog.getByRole('button', { name: 'Отмена' }).click();
  });

  await test.step('an answer makes the question go, also for the staff of whom it names', async () => {
    await page.getByRole('link', { name: '1 исполнитель не распознан' }).click();
    await page.getByRole('button', { name: 'Ответить, кто это: клуб наставников' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Вид организаций').selectOption({ label: 'Межмуниципальный методический центр' });
    await dialog.getByRole('button', { name: 'Запомнить' }).click();
    await expect(page.getByText(/всё, что требует решения, рассмотрено/)).toBeVisible();
    await openApproval(page, orderPage);
    await page.getByRole('button', { name: 'Поставить на контроль', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('Поручений будет направлено');
    await expect(page.getByRole('dialog').getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
  });
});

/** Of an earlier year: other journeys of this day choose the latest. */
async function decideList(page: Page): Promise<void> {
  await page.goto('/school-lists/new');
  await page.getByLabel('Школы, по одной в строке').fill(generateRegion().schools[0]?.inn ?? '');
  await page.getByRole('button', { name: 'Распознать' }).click();
  await page.getByLabel('Номер приказа').fill('01-21/19');
  await page.getByLabel('Дата приказа').fill('2019-01-15');
  await page.getByLabel('Основание').fill('Результаты 2018 года');
  await page.getByRole('button', { name: /^Внести список из 1 школы/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Список школ № 01-21\/19/ })).toBeVisible();
}

async function openApproval(page: Page, orderPage: string): Promise<void> {
  await page.goto(`${orderPage}/approval`);
  const list = page.getByLabel('Список школ');
  const label = await list.locator('option', { hasText: '01-21/19' }).textContent();
  await list.selectOption({ label: label ?? '' });
}
