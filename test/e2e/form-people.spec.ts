import { type Browser, expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';
import { answersOf, cellOf, openSection, saved, type } from '../support/form-page.ts';
import { serverOn } from '../support/journey.ts';
import { signIn } from '../support/visit.ts';

/** One form, several people: at one browser, at the same time, one section given away. */
const address = serverOn('demo');
const enter = (browser: Browser, login: string) => signIn(browser, address(), login);

test('another person at the same browser reads nothing of what waits there', async ({ browser }) => {
  const page = await enter(browser, 'school1');
  await openSection(page, 'contingent');
  await page.context().setOffline(true);
  await type(page, 'contingent.help.text', 'Очень личная просьба');
  await expect(page.getByText(/Нет связи: изменения на этом экране/)).toBeVisible();
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('opora:unsent:');
  expect(await kept()).not.toContain('просьба');

  await page.getByRole('button', { name: /^Меню пользователя|Глазунова/ }).click();
  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Выйти и потерять несохранённое?');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Выйти всё равно' }).click();
  await page.waitForURL(/login/);
  expect(await kept()).not.toContain('opora:unsent:');
});

test('two people at one form: different cells are both kept, one cell asks for a choice', async ({
  browser,
}) => {
  const [head, deputy] = [await enter(browser, 'school1'), await enter(browser, 'school1')];
  // News of the other's cells would leave nothing to choose.
  await deputy.route('**/presence', (route) => route.abort());
  const id = await openSection(head, 'contingent');
  await openSection(deputy, 'contingent');
  await type(head, 'contingent.low_income.count', '20');
  await type(deputy, 'contingent.both_unemployed.count', '3');
  await Promise.all([saved(head), saved(deputy)]);
  const both = { 'contingent.low_income.count': 20, 'contingent.both_unemployed.count': 3 };
  expect(await answersOf(head, id)).toMatchObject(both);

  await type(deputy, 'contingent.low_income.count', '21');
  const choice = deputy.getByRole('alert').filter({ hasText: 'изменил и другой человек' });
  await expect(choice.getByRole('button', { name: 'Взять: 20' })).toBeVisible();
  await choice.getByRole('button', { name: 'Оставить моё: 21' }).click();
  await expect(choice).toBeHidden();
  await saved(deputy);
  expect(await answersOf(head, id)).toMatchObject({ ...both, 'contingent.low_income.count': 21 });
});

test('two people at one form: who is where is seen, and a saved cell arrives without a reload', async ({
  browser,
}) => {
  const [head, specialist] = [await enter(browser, 'school1'), await enter(browser, 'buzuluk')];
  const id = await openSection(head, 'contingent');
  await cellOf(head, 'contingent.large.count').focus();
  await specialist.goto(`/surveys/${id}?section=contingent`);
  await expect(specialist.getByText(/Вместе с вами форму открыли:/)).toBeVisible();
  await type(head, 'contingent.large.count', '14');
  await expect(cellOf(specialist, 'contingent.large.count')).toHaveText('14');
  await expect(head.getByText(/Вместе с вами форму открыли:/)).toBeVisible();
});

test('the session ends while typing: signing in on the spot, the text stays and is saved', async ({
  browser,
}) => {
  const page = await enter(browser, 'school1');
  const id = await openSection(page, 'contingent');
  await type(page, 'contingent.help.text', '');
  await saved(page);
  await page.context().clearCookies();
  await type(page, 'contingent.single_unemployed.count', '8');
  await cellOf(page, 'contingent.help.text').pressSequentially('Нужен логопед');
  const dialog = page.getByRole('dialog', { name: 'Войдите ещё раз' });
  await expect(dialog.getByLabel('Имя для входа')).toHaveValue('school1');
  await dialog.getByRole('textbox', { name: 'Пароль' }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cellOf(page, 'contingent.help.text')).toHaveValue('Нужен логопед');
  await saved(page);
  await expect
    .poll(() => answersOf(page, id))
    .toMatchObject({
      'contingent.single_unemployed.count': 8,
      'contingent.help.text': 'Нужен логопед',
    });
});

test('a section given away: by link, without an account, that section only, and taken back', async ({
  browser,
}) => {
  const head = await enter(browser, 'school1');
  await openSection(head, 'specialists');
  await head.getByRole('button', { name: 'Поручить раздел' }).click();
  await head.getByLabel('Кому').fill('заместитель директора по УВР');
  await head.getByRole('button', { name: 'Создать ссылку' }).click();
  const link = (await head.getByRole('dialog').locator('code').textContent()) ?? '';
  await head.getByRole('button', { name: 'Ссылка передана' }).click();
  await expect(head.getByText(/Раздел передан: заместитель директора по УВР/)).toBeVisible();

  const context = await browser.newContext({ locale: 'ru-RU', reducedMotion: 'reduce' });
  const colleague = await context.newPage();
  await colleague.goto(link);
  await expect(colleague.getByText(/Вам передан один раздел этой формы/)).toBeVisible();
  const sections = colleague.getByRole('navigation', { name: 'Разделы формы' }).getByRole('link');
  await expect(sections).toHaveCount(1);
  await expect(colleague.getByRole('button', { name: 'Отправить на проверку' })).toHaveCount(0);
  await type(colleague, 'specialists.speech_therapist.count', '2');
  await saved(colleague);
  await expect(cellOf(head, 'specialists.speech_therapist.count')).toHaveValue('2');

  await head.getByRole('button', { name: 'Отозвать' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
  await expect(head.getByText(/Раздел передан:/)).toBeHidden();
  await type(colleague, 'specialists.speech_therapist.count', '3');
  await expect(colleague.getByRole('dialog')).toContainText('Раздел больше не открыт в этом браузере');
  await colleague.keyboard.press('Escape');
  await expect(colleague.getByText(/Пока не сохранено\. Раздел больше не открыт/)).toBeVisible();
  await expect(cellOf(colleague, 'specialists.speech_therapist.count')).toHaveValue('3');
  await colleague.goto(link);
  await colleague.reload();
  await expect(colleague.getByText(/Директор отозвал ссылку/)).toBeVisible();
  await context.close();
});
