import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

const CITY = 'Управление образования г. Бузулука';

test('the controller asks many at once for an explanation; the executor answers; a late report is seen as late', async ({
  browser,
}) => {
  const controller = await enter(browser, 'controller');
  await controller.getByRole('link', { name: 'Контроль', exact: true }).click();
  await expect(controller.getByText(/^Поручений \d+: .*просрочено \d+/)).toBeVisible();
  expect(await axeFindings(controller)).toEqual([]);
  await controller.getByLabel('Мероприятие или исполнитель').fill(CITY);
  const row = controller
    .locator('[data-list-row]')
    .filter({ hasText: 'п. 2.1 приказа' })
    .filter({ hasText: CITY });
  await expect(row).toContainText(/принято форм: \d из \d/);
  await test.step('one decision on what is ticked', async () => {
    await row.getByRole('checkbox').check();
    await controller.getByRole('button', { name: 'Запросить объяснение' }).click();
    const dialog = controller.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Отправить' }).click();
    await expect(dialog.getByText(/не меньше/)).toBeVisible();
    await dialog.getByLabel('Текст').fill('Когда будут приняты оставшиеся формы?');
    await dialog.getByRole('button', { name: 'Отправить' }).click();
    await expect(controller.getByText('Решение записано. Поручений: 1.')).toBeVisible();
    await expect(row.getByText('объяснения нет')).toBeVisible();
  });

  const executor = await enter(browser, 'buzuluk');
  await test.step('the executor reads it on the desk and answers in the assignment', async () => {
    await expect(executor.getByText('Когда будут приняты оставшиеся формы?')).toBeVisible();
    await openAssignment(executor, '2.1');
    await executor.getByLabel('Ваше объяснение').fill('Последняя форма на проверке, примем завтра.');
    await executor.getByRole('button', { name: 'Отправить объяснение' }).click();
    await expect(executor.getByLabel('Ваше объяснение')).toHaveCount(0);
    expect(await axeFindings(executor)).toEqual([]);
  });
  await test.step('and the controller reads the answer', async () => {
    await controller.reload();
    await expect(row.getByText('Последняя форма на проверке, примем завтра.')).toBeVisible();
    await expect(row.getByText('объяснения нет')).toHaveCount(0);
    await controller.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(controller)).toBe(false);
  });
});

test('another day is asked for with a reason and granted; how much it moved stays in sight', async ({
  browser,
}) => {
  const school = await enter(browser, 'school3');
  await openAssignment(school, '22');
  await school.getByRole('button', { name: 'Попросить другой срок' }).click();
  const dialog = school.getByRole('dialog');
  await dialog.getByLabel('Новый день').fill('2020-09-01');
  await dialog.getByLabel('Почему прежнего срока не хватает').fill('Педагог на курсах до октября');
  await dialog.getByRole('button', { name: 'Отправить просьбу' }).click();
  await expect(dialog.getByText(/Новый день должен быть позже/)).toBeVisible();
  await dialog.getByLabel('Новый день').fill('2020-10-10');
  await dialog.getByRole('button', { name: 'Отправить просьбу' }).click();
  await expect(school.getByText('ждёт решения')).toBeVisible();

  const curator = await enter(browser, 'curator');
  await curator.getByRole('link', { name: /просьб.* о переносе срока/ }).click();
  await expect(curator.getByRole('heading', { level: 1, name: 'Просьбы о переносе срока' })).toBeVisible();
  expect(await axeFindings(curator)).toEqual([]);
  const request = curator.locator('[data-list-row]').filter({ hasText: 'Педагог на курсах до октября' });
  await request.getByRole('button', { name: /^Перенести/ }).click();
  await curator.getByRole('dialog').getByRole('button', { name: 'Перенести' }).click();
  await expect(request).toHaveCount(0);

  await school.reload();
  await expect(school.getByText('срок переносили 1 раз, на 10 дн.')).toBeVisible();
});

test('the minister accepts what the controller reports of clause 3', async ({ browser }) => {
  const minister = await enter(browser, 'minister');
  await minister.getByRole('link', { name: /отчёт.* ждёт вашего решения/ }).click();
  await expect(
    minister.getByText('Контроль за исполнением настоящего приказа возложить').first(),
  ).toBeVisible();
  await minister.getByRole('button', { name: 'Принять', exact: true }).click();
  await minister.goto('/execution');
  const clause = minister.locator('[data-list-row]').filter({ hasText: 'п. 3 приказа' });
  await clause.getByRole('link', { name: 'отчёт с текстом и файлами: 1' }).click();
  await expect(minister).toHaveURL(/\/assignments\?planItemId=/);
  await expect(minister.locator('[data-list-row]').first()).toContainText('Министерство образования');
});

async function openAssignment(page: Page, number: string): Promise<void> {
  await page.goto(`/assignments?view=own&search=${number}`);
  await page.locator('[data-list-row]').first().getByRole('link').first().click();
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`${number.replace('.', '\\.')}`) }),
  ).toBeVisible();
}
