import { expect, test } from '@playwright/test';

test('the browser from npm draws Russian text and fields', async ({ page }, info) => {
  const word = '<p style="font: 32px sans-serif"><span>Щёлковский район</span></p>';
  const unknown = word.replace('Щёлковский район', '\u{10FFFD}'.repeat(16));
  await page.setContent(`${word}${unknown}<p style="font: 32px Tinos">Сумма 1 234 ₽</p><input value="Ёлка">`);
  const widths = await page
    .locator('span')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(widths[0]).toBeGreaterThan(100);
  expect(widths[0]).not.toBe(widths[1]);
  await page.getByRole('textbox').fill('Бузулук');
  await expect(page.getByRole('textbox')).toHaveValue('Бузулук');
  await page.screenshot({ path: info.outputPath('cyrillic.png') });
});

test('closing one context leaves the browser to the others', async ({ browser }) => {
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  await first.close();
  const page = await second.newPage();
  await page.setContent('<h1>Опора</h1>');
  await expect(page.getByRole('heading')).toHaveText('Опора');
  await second.close();
});
