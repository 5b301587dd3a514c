import { type Browser, expect, type Page, test } from '@playwright/test';
import { serverOn } from '../support/journey.ts';
import { axeFindings, overflowsSideways, signIn } from '../support/visit.ts';

const server = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, server(), login);

async function openAssignment(page: Page, number: string): Promise<void> {
  await page.goto(`${server()}/assignments?view=own&search=${number}`);
  await page.locator('[data-list-row]').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
}

test('a report is refused in silence, comes with a word, is sent back, and is accepted with its paper', async ({
  browser,
}) => {
  const executor = await enter(browser, 'buzuluk-rayon');
  await openAssignment(executor, '8');
  await executor.getByRole('textbox', { name: 'Что сделано' }).fill('Методические сообщества созданы');
  await test.step('what is demanded is asked for where it is missing, and nothing typed is lost', async () => {
    await executor.getByRole('button', { name: 'Отправить отчёт' }).click();
    await expect(executor.getByText(/Выберите документ или напишите, почему его нет/)).toBeVisible();
    await executor.reload();
    await expect(executor.getByRole('textbox', { name: 'Что сделано' })).toHaveValue(
      'Методические сообщества созданы',
    );
    expect(await axeFindings(executor)).toEqual([]);
    await executor
      .getByRole('textbox', { name: 'Почему подтверждения нет' })
      .fill('Приказ на регистрации, номер будет завтра');
    await executor.getByRole('button', { name: 'Отправить отчёт' }).click();
    await expect(executor.getByText('без подтверждения: акт (приказ, НПА)')).toBeVisible();
  });

  const address = executor.url();
  const curator = await enter(browser, 'curator');
  await curator.goto(address);
  await test.step('who accepts it must say why', async () => {
    await curator.getByRole('button', { name: 'Принять', exact: true }).click();
    const dialog = curator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Принять' }).click();
    await expect(dialog.getByText(/Напишите, почему он принимается/).last()).toBeVisible();
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    await curator.getByRole('button', { name: 'Вернуть с причиной' }).click();
    await dialog.getByRole('textbox').fill('Приложите приказ, когда ему дадут номер');
    await dialog.getByRole('button', { name: 'Вернуть с причиной' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await executor.goto(address);
  await test.step('the paper is written into the register on the spot, with its signature', async () => {
    await executor.getByRole('button', { name: 'Записать документ' }).click();
    const dialog = executor.getByRole('dialog');
    await dialog.getByLabel('О чём документ').fill('О муниципальных методических сообществах');
    await dialog.getByLabel('Номер').fill('01-15/901');
    await dialog.getByLabel('Дата').fill('2020-09-09');
    await dialog.getByLabel('Кто подписал (должность)').fill('Начальник отдела образования');
    await expect(dialog.getByText('Чтобы документ подтверждал исполнение, нужны ещё: файл.')).toBeVisible();
    await dialog.locator('input[type=file]').setInputFiles([
      { name: 'Приказ 901.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 приказ') },
      {
        name: 'Приказ 901.pdf.sig',
        mimeType: 'application/pkcs7-signature',
        buffer: Buffer.from([
          0x30, 0x82, 0x01, 0x00, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02,
        ]),
      },
    ]);
    await expect(dialog.getByText('Приказ 901.pdf.sig')).toBeVisible();
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await expect(executor.getByRole('checkbox', { name: /01-15\/901/ })).toBeChecked();
    await executor.getByRole('button', { name: 'Исправить и отправить снова' }).click();
    await expect(executor.getByRole('link', { name: /01-15\/901/ })).toBeVisible();
    await expect(executor.getByText(/без подтверждения/)).toHaveCount(0);
    await executor.setViewportSize({ width: 390, height: 844 });
    expect(await overflowsSideways(executor)).toBe(false);
  });

  await curator.reload();
  await curator.getByRole('button', { name: 'Принять', exact: true }).click();
  await expect(curator.getByText('исполнено', { exact: true }).first()).toBeVisible();
  await test.step('the register finds it by its number; a neighbour finds nothing', async () => {
    await curator.goto(`${server()}/papers?search=01-15%2F901`);
    await expect(curator.getByRole('link', { name: /01-15\/901/ })).toBeVisible();
    const neighbour = await enter(browser, 'buzuluk');
    await neighbour.goto(`${server()}/papers?search=01-15%2F901`);
    await expect(neighbour.getByText(/01-15\/901/)).toHaveCount(0);
  });
});

test('the paper on the course of fulfilment is kept as it was sent', async ({ browser }) => {
  const controller = await enter(browser, 'controller');
  await controller.goto(`${server()}/execution`);
  await controller.getByRole('button', { name: 'Справка' }).click();
  const dialog = controller.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Сохранить как отправленную' }).click();
  await expect(dialog.getByText('Напишите, кому отправлена справка.')).toBeVisible();
  await dialog.getByLabel('Кому отправлена').fill('Первому заместителю министра');
  await dialog.getByRole('button', { name: 'Сохранить как отправленную' }).click();
  await expect(dialog.getByText('на 10.09.2020, Первому заместителю министра')).toBeVisible();
  expect(await axeFindings(controller)).toEqual([]);
  const file = controller.waitForEvent('download');
  await dialog.getByRole('link', { name: /на 10\.09\.2020/ }).click();
  expect((await file).suggestedFilename()).toBe(
    'Справка о ходе исполнения приказа 01-21-744 на 10.09.2020.docx',
  );
});
