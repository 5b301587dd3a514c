import { expect, type Page } from '@playwright/test';

/** The form of a school as a person has it before them. */
export const cellOf = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
export const saved = (page: Page) => expect(page.getByText(/^\s*Сохранено в/)).toBeVisible();

/** Opens a section of the school's own form; answers the form's id. */
export async function openSection(page: Page, section: string): Promise<string> {
  await page.goto('/surveys');
  // Of several forms the one that burns stands first; a single one is open at once.
  const list = page.getByRole('table', { name: 'Формы школы' });
  await expect(list.or(page.locator('[data-cell]')).first()).toBeVisible();
  if (await list.isVisible()) await list.getByRole('link').first().click();
  await page.waitForURL(/\/surveys\/./);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`/surveys/${id}?section=${section}`);
  await expect(page.locator('[data-cell]').first()).toBeVisible();
  return id;
}

/** Types into a cell and leaves it as a person does. */
export async function type(page: Page, key: string, text: string): Promise<void> {
  await cellOf(page, key).fill(text);
  await cellOf(page, key).press('Tab');
}

export async function answersOf(page: Page, id: string): Promise<Record<string, unknown>> {
  return (await (await page.request.get(`/api/survey-forms/${id}`)).json()).answers;
}
