import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openSection } from '../support/form-page.ts';
import { serverOn } from '../support/journey.ts';
import { looksRight, signIn } from '../support/visit.ts';

const address = serverOn('demo');
const fileButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Скачать: ${name}`, exact: true });

async function save(page: Page, name: string): Promise<Download> {
  const arrives = page.waitForEvent('download');
  await fileButton(page, name).click();
  return arrives;
}

/** The first bytes tell a PDF from an archive of XML. */
const kindOf = async (download: Download) => readFileSync(await download.path()).toString('latin1', 0, 4);

test('the roadmap is saved in three formats under its official name', async ({ browser }) => {
  const page = await signIn(browser, address(), 'school1');
  await page.goto('/roadmap');
  const name =
    /^Дорожная карта 01-21-744 от 15\.05\.2020(?:, ред\. \d+)?(?:, исполнение)?\.(?:docx|pdf|xlsx)$/u;
  for (const [button, kind] of [
    ['DOCX', 'PK\u0003\u0004'],
    ['PDF', '%PDF'],
    ['XLSX', 'PK\u0003\u0004'],
    ['XLSX с исполнением', 'PK\u0003\u0004'],
  ] as const) {
    const download = await save(page, button);
    expect(download.suggestedFilename()).toMatch(name);
    expect(await kindOf(download), button).toBe(kind);
  }
});

const formats = [
  ['DOCX', 'PK\u0003\u0004'],
  ['PDF', '%PDF'],
  ['XLSX', 'PK\u0003\u0004'],
] as const;

test('a school saves its form, its municipality the consolidated form, each under the name of what it is', async ({
  browser,
}) => {
  const school = await signIn(browser, address(), 'school1');
  await openSection(school, 'staffing');
  await school.getByText('Напоминание и ещё').click();
  await school.getByRole('link', { name: 'Напечатать форму' }).click();
  await expect(fileButton(school, 'XLSX')).toBeVisible();
  for (const [button, kind] of formats) {
    const download = await save(school, button);
    expect(download.suggestedFilename()).toMatch(/^Сведения о ресурсах, 2020, .+\.(?:docx|pdf|xlsx)$/u);
    expect(await kindOf(download), button).toBe(kind);
  }

  const municipality = await signIn(browser, address(), 'buzuluk');
  await municipality.goto('/consolidation');
  await expect(fileButton(municipality, 'XLSX')).toBeVisible();
  for (const [button, kind] of formats) {
    const download = await save(municipality, button);
    expect(download.suggestedFilename()).toMatch(/^Свод сведений о ресурсах, 2020, город Бузулук\./u);
    expect(await kindOf(download), button).toBe(kind);
  }
  await looksRight(municipality);

  await municipality.goto('/surveys');
  await municipality.getByRole('button', { name: 'Подготовить архив форм' }).click();
  const ready = municipality.getByRole('button', { name: /^Скачать архив/ });
  await expect(ready).toBeVisible({ timeout: 60_000 });
  const arrives = municipality.waitForEvent('download');
  await ready.click();
  const archive = await arrives;
  expect(archive.suggestedFilename()).toBe('Сведения о ресурсах, 2020, все формы.zip');
  const entries = Object.keys(unzipSync(readFileSync(await archive.path())));
  expect(entries[0]).toMatch(/^01 – город Бузулук – .+\.xlsx$/u);
  await looksRight(municipality);
});

test('a file that cannot be made says so in place, and is made when asked again', async ({ browser }) => {
  const page = await signIn(browser, address(), 'curator');
  await page.goto('/roadmap');
  const refusal = { error: { code: 'unavailable', reason: 'export.unavailable', detail: {} } };
  await page.route('**/export/pdf*', (route) => route.fulfill({ status: 503, json: refusal }));
  await fileButton(page, 'PDF').click();
  await expect(page.getByRole('alert')).toContainText('Файл не сформирован');
  await page.unroute('**/export/pdf*');
  expect(await kindOf(await save(page, 'PDF'))).toBe('%PDF');
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a report has a sheet of its own that prints without the frame', async ({ browser }) => {
  const page = await signIn(browser, address(), 'curator');
  await page.goto('/assignments?status=accepted');
  await page.locator('main a[href^="/assignments/"]').first().click();
  const asked = await page.locator('#assignment-asked + p').textContent();
  await page.getByRole('link', { name: 'Отчёт для печати' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Отчёт об исполнении/ })).toBeVisible();
  await expect(page.getByText(asked ?? '', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Отчёт принят: /)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'К поручению' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Печать' })).toBeHidden();
  await expect(page.getByText('Руководитель организации')).toBeVisible();
});
