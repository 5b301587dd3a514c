import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { resourceSurvey } from '#domain/catalogue/forms/resource-survey.ts';
import type { Answers } from '#domain/forms/model.ts';
import { generateRegion } from '../../seed/data/region.ts';
import { completeForm } from '../../seed/surveys/answers.ts';
import { serverOn } from '../support/journey.ts';
import { axeFindings, signIn } from '../support/visit.ts';

const orderFile = path.resolve(import.meta.dirname, '../../src/domain/catalogue/orders/order-01-21-744.txt');
const region = generateRegion();
const schoolOf = (login: string) => {
  const person = region.people.find((p) => p.login === login);
  const school = region.schools.find((s) => s.id === person?.organizationId);
  if (!school) throw new Error(login);
  return school;
};
const city = schoolOf('school1');
const village = schoolOf('school2');

const address = serverOn('first-day');
const enter = (browser: Browser, login: string) => signIn(browser, address(), login);

test.describe.configure({ mode: 'serial' });

/** The main job of the product, from the order's text to the consolidated form, by six people in six browsers. */
test('the order becomes assignments, a school fills Annex 2, the municipality reviews it, the ministry sees the whole', async ({
  browser,
}) => {
  const curator = await enter(browser, 'curator');
  await test.step('the ministry freezes the list of schools', () => decideList(curator));
  await test.step('the order is imported, its findings decided, the roadmap approved', async () => {
    await importOrder(curator);
    await approve(curator);
  });

  const school = await enter(browser, 'school1');
  await test.step('the school fills the form and is shown its mistake at the cell', () => fillForm(school));
  await test.step('the school sends the form', () => submitForm(school));

  const municipality = await enter(browser, 'buzuluk');
  await test.step('the municipality returns it with a reason', async () => {
    await openFromQueue(municipality);
    await municipality.getByRole('button', { name: 'Вернуть с причиной' }).click();
    await municipality
      .getByRole('dialog')
      .getByRole('textbox')
      .fill('Уточните число компьютеров с доступом в Интернет.');
    await municipality.getByRole('dialog').getByRole('button', { name: 'Вернуть' }).click();
    await expect(municipality.getByRole('dialog')).toBeHidden();
  });
  await test.step('the school reads the reason and sends the form again', async () => {
    await school.goto('/');
    await expect(school.getByText('Уточните число компьютеров с доступом в Интернет.')).toBeVisible();
    await school.goto('/surveys');
    await submitForm(school);
  });
  await test.step('the municipality accepts it and reports clause 2.1', async () => {
    await openFromQueue(municipality);
    await municipality.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect(municipality.getByRole('button', { name: 'Принять', exact: true })).toBeHidden();
    await reportClause(municipality);
  });

  await test.step('the ministry accepts the set and sees the consolidated form, traceable to the school', async () => {
    await acceptReport(curator);
    await curator.goto('/consolidation');
    await expect(curator.getByText('Принято форм: 1 из 2. В своде только принятые.')).toBeVisible();
    await curator.getByRole('link', { name: 'Контингент обучающихся' }).click();
    const pupils = Number(answersOf(city)['contingent.pupils.count']);
    await curator
      .getByRole('button', { name: pupils.toLocaleString('ru-RU') })
      .first()
      .click();
    await expect(curator.getByRole('dialog').getByText(city.name)).toBeVisible();
    await curator.keyboard.press('Escape');
    await curator.goto('/surveys');
    await expect(
      curator.getByText('Форм: 2, принято 1, на проверке 0, на доработке 0, ещё не отправлено 1.'),
    ).toBeVisible();
    expect(await axeFindings(curator)).toEqual([]);
  });

  const neighbour = await enter(browser, 'buzuluk-rayon');
  await test.step('the neighbour of the same name sees its own school only', async () => {
    await neighbour.goto('/surveys');
    await expect(neighbour.getByText(village.name).first()).toBeVisible();
    await expect(neighbour.getByText(city.name)).toHaveCount(0);
    await neighbour.goto(new URL(municipality.url()).pathname);
    await neighbour.goto(new URL(school.url()).pathname);
    await expect(neighbour.getByRole('alert')).toBeVisible();
    await expect(neighbour.getByText(city.name)).toHaveCount(0);
  });

  const admin = await enter(browser, 'admin');
  await test.step('the day moves past the term; the controller sees who is late', async () => {
    await moveClock(admin, '2020-07-10');
    const controller = await enter(browser, 'controller');
    await expect(
      controller.getByText(/Пунктов приказа и мероприятий: 2\d\. Из них .*просрочено [1-9]/),
    ).toBeVisible();
    await controller.goto('/surveys');
    await expect(controller.getByText('Школ с просрочкой: 1.')).toBeVisible();
    expect(await axeFindings(controller)).toEqual([]);
  });
});

async function decideList(page: Page): Promise<void> {
  await page.goto('/school-lists/new');
  await page.getByLabel('Школы, по одной в строке').fill(`${city.inn}\n${village.inn}\n5600000000`);
  await page.getByRole('button', { name: 'Распознать' }).click();
  await expect(page.getByText('ошибка в ИНН: не сходится контрольная цифра')).toBeVisible();
  await page.getByRole('button', { name: /Убрать 1 строку с ошибкой/ }).click();
  await page.getByLabel('Номер приказа').fill('01-21/512');
  await page.getByLabel('Дата приказа').fill('2020-04-20');
  await page.getByLabel('Основание').fill('Результаты 2018 и 2019 годов');
  await page.getByRole('button', { name: 'Внести список из 2 школ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Список школ № 01-21\/512/ })).toBeVisible();
}

async function importOrder(page: Page): Promise<void> {
  await page.goto('/orders');
  await page.getByRole('button', { name: 'Загрузить приказ' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('или вставьте текст приказа').fill('Просто письмо без плана мероприятий.');
  await dialog.getByRole('button', { name: 'Прочитать' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.locator('input[type="file"]').setInputFiles(orderFile);
  await dialog.getByRole('button', { name: 'Прочитать' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Приказ № 01-21/744 от 15.05.2020' }),
  ).toBeVisible();
  await expect(page.getByText(/25 строк прочитано/)).toBeVisible();

  await page.getByRole('button', { name: /с высокой уверенностью/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Оставить как напечатано: Срок без года' }).click();
  await page.getByRole('button', { name: 'Принять: Ячейки сдвинуты на строку' }).click();
  await expect(page.getByText(/всё, что требует решения, рассмотрено/)).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Постановка на контроль' }).click();
  await page.getByLabel('Список школ').selectOption({ index: 1 });
  await expect(
    page.getByText(/Поручений будет создано: \d+, пунктов приказа и мероприятий: 28/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Поставить на контроль', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Поставить на контроль и направить поручения' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Дорожная карта' })).toBeVisible();
}

const answersOf = (school: typeof city): Answers =>
  completeForm('walk', school, resourceSurvey, '2020-05-15').answers;

/** A few cells by hand, as a person would; the rest of the form as if typed in another tab. */
async function fillForm(page: Page): Promise<void> {
  await page.goto('/surveys');
  await expect(
    page.getByRole('heading', { level: 1, name: /Информация о ресурсном обеспечении/ }),
  ).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answers = answersOf(city);
  const { 'contingent.pupils.count': pupils, ...rest } = answers;
  await saveCells(page, id, rest);
  await page.goto(`/surveys/${id}?section=contingent`);
  const total = page.getByRole('textbox', { name: /Всего обучающихся/ }).first();
  await total.fill('много');
  await total.press('Enter');
  await expect(page.getByText(/здесь нужно число/).first()).toBeVisible();
  await expect(total).toHaveValue('много');
  await total.fill('1');
  await total.press('Enter');
  await expect(page.getByRole('button', { name: 'Отправить на проверку' })).toBeDisabled();
  await expect(page.getByText(/исправить \d+ ошиб/)).toBeVisible();
  await total.fill(` ${Number(pupils).toLocaleString('ru-RU')} `);
  await total.press('Enter');
  await expect(page.getByText(/Сохранено в/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: /Всего обучающихся/ }).first()).toHaveValue(
    Number(pupils).toLocaleString('ru-RU'),
  );
  const explain = page.getByRole('button', { name: 'Пояснить' });
  while ((await explain.count()) > 0) {
    await explain.first().click();
    await page.getByLabel('Пояснение').fill('Проверено по журналам школы.');
    await page.getByRole('button', { name: 'Записать' }).click();
    await expect(page.getByLabel('Пояснение')).toBeHidden();
  }
}

/** Saves cells by the page's own session. */
async function saveCells(page: Page, id: string, answers: Answers): Promise<void> {
  const { signedIn } = await (await page.request.get('/api/session')).json();
  const changes = Object.entries(answers).map(([cell, value]) => ({ cell, value, base: 0 }));
  const answer = await page.request.put(`/api/survey-forms/${id}/cells`, {
    headers: { 'x-csrf-token': signedIn.csrfToken, 'idempotency-key': randomUUID() },
    data: { changes },
  });
  expect(await answer.json()).toMatchObject({ conflicts: [] });
}

async function submitForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText(/Форма отправлена .* и сейчас на проверке/)).toBeVisible();
}

async function openFromQueue(page: Page): Promise<void> {
  await page.goto('/surveys');
  await page.getByRole('link', { name: city.name }).click();
  await expect(page.getByRole('button', { name: 'Принять', exact: true })).toBeVisible();
}

async function reportClause(page: Page): Promise<void> {
  await page.goto('/assignments?view=own');
  await page.getByRole('link', { name: /предоставить до 5 июня 2020 года/ }).click();
  await expect(page.getByText('Форм: 1, принято 1')).toBeVisible();
  await page.getByLabel('Что сделано').fill('Сведения о ресурсах школы проверены и приняты.');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'Справка.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Справка о ресурсном обеспечении'),
  });
  await expect(page.getByText('Справка.txt')).toBeVisible();
  await page.getByRole('button', { name: 'Отправить отчёт' }).click();
  await expect(page.getByText(/Отчёт на проверке/)).toBeVisible();
}

async function acceptReport(page: Page): Promise<void> {
  await page.goto('/assignments?view=to_decide');
  await page.getByRole('link', { name: /предоставить до 5 июня 2020 года/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Справка.txt' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('Справка о ресурсном обеспечении');
  await page.getByRole('button', { name: 'Принять', exact: true }).click();
  await expect(page.getByText('Отчёт принят')).toBeVisible();
}

async function moveClock(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /Условная дата/ }).click();
  await page.getByLabel('Условная дата', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Перейти к дате' }).click();
  await expect(page.getByText(`Условная дата ${day.split('-').toReversed().join('.')}`)).toBeVisible();
}
