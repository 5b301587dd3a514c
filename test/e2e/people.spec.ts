import { type Browser, expect, type Page, test } from '@playwright/test';
import { generateRegion } from '../../seed/data/region.ts';
import { serverOn } from '../support/journey.ts';
import { axeFindings, signIn } from '../support/visit.ts';

const address = serverOn('first-day');
const own = 'синий чайник поёт вальс';
const head = generateRegion().people.find(({ login }) => login === 'school1');

async function enter(browser: Browser, password: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address(), locale: 'ru-RU', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/surveys');
  await page.getByLabel('Имя для входа').fill('school1');
  await page.getByRole('textbox', { name: 'Пароль' }).fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  return page;
}

test('an issued password is changed at the first sign-in; own sessions are seen and ended', async ({
  browser,
}) => {
  const admin = await signIn(browser, address(), 'admin');
  const issued = await test.step('the administrator issues a password', async () => {
    await admin.goto('/people?search=school1');
    await admin.getByRole('button', { name: head?.fullName ?? '' }).click();
    await admin.getByRole('button', { name: 'Выдать новый пароль' }).click();
    await admin.getByRole('dialog').last().getByRole('button', { name: 'Выдать новый пароль' }).click();
    await expect(admin.getByText('Пароль для первого входа')).toBeVisible();
    return (await admin.getByRole('dialog').locator('code').textContent()) ?? '';
  });

  const here = await enter(browser, issued);
  await test.step('until it is changed, nothing else is shown', async () => {
    await expect(here.getByRole('heading', { name: 'Придумайте свой пароль' })).toBeVisible();
    await here.goto('/assignments');
    await expect(here.getByRole('heading', { name: 'Придумайте свой пароль' })).toBeVisible();
    expect(await axeFindings(here)).toEqual([]);
  });
  await test.step('an easy one is refused at its field, a good one leads where the person wanted to go', async () => {
    await here.getByRole('textbox', { name: 'Выданный пароль' }).fill(issued);
    await here.getByRole('textbox', { name: 'Новый пароль' }).fill('school1school1');
    await here.getByRole('button', { name: 'Сменить' }).click();
    await expect(here.getByText('Этот пароль слишком легко подобрать')).toBeVisible();
    await here.getByRole('textbox', { name: 'Новый пароль' }).fill(own);
    await here.getByRole('button', { name: 'Сменить' }).click();
    await expect(here).toHaveURL(/\/assignments/);
  });

  const there = await enter(browser, own);
  await expect(there).not.toHaveURL(/\/login/);
  await test.step('the list of sessions names both browsers and ends the other', async () => {
    await here.getByRole('button', { name: /^Меню пользователя/ }).click();
    await here.getByRole('button', { name: 'Открытые сеансы' }).click();
    await expect(here.getByRole('heading', { level: 1, name: 'Открытые сеансы' })).toBeVisible();
    await expect(here.getByRole('rowheader', { name: 'Chrome, Linux' })).toHaveCount(2);
    await expect(here.getByText('этот браузер')).toHaveCount(1);
    expect(await axeFindings(here)).toEqual([]);
    await here.getByRole('button', { name: 'Завершить сеанс: Chrome, Linux' }).click();
    await expect(here.getByRole('rowheader')).toHaveCount(1);
    await there.goto('/assignments');
    await expect(there.getByRole('heading', { name: 'Вход' })).toBeVisible();
  });
});
