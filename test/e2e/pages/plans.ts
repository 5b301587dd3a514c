import { expect, type Page } from '@playwright/test';
import { type Pages, settled } from '../../support/visit.ts';

export const pages: Pages = {
  curator: [
    '/roadmap/additions',
    '/roadmap/versions',
    '/roadmap/versions/1',
    '/roadmap/difference',
    '/roadmap/draft',
  ],
};

/** What an address begins with, and how the rest of it is opened. */
export const ways = { '/roadmap/': openPlan };

/** A page of the plan in force: its versions, one of them, a difference, the draft that is open. */
async function openPlan(page: Page, part: string): Promise<void> {
  await page.goto('/roadmap');
  await page.getByRole('link', { name: /^Редакция \d+$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Редакции плана' })).toBeVisible();
  if (part === 'draft') await page.getByRole('link', { name: 'Открыть черновик' }).first().click();
  else await page.goto(page.url().replace('/versions', `/${part}`));
  await settled(page);
}
