import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserLaunch } from '../support/browser.ts';
import { letters } from './letters.ts';
import { papers } from './papers.ts';
import { workbooks } from './workbooks.ts';

/**
 * Writes the binary documents of the collection anew. They are kept as bytes: what is tested is the reading of files
 * as they lie, and neither a newer writer nor a browser may change them unseen.
 */
const here = import.meta.dirname;

const browser = await chromium.launch(await browserLaunch());
const page = await browser.newPage();
await page.setContent(await readFile(path.join(here, 'page.html'), 'utf8'));
const printed = await page.pdf({ preferCSSPageSize: true });
await browser.close();

const files = [
  ...Object.entries(letters).map(([name, bytes]) => [`${name}.docx`, bytes] as const),
  ...Object.entries(workbooks).map(([name, bytes]) => [`${name}.xlsx`, bytes] as const),
  ...Object.entries(papers).map(([name, make]) => [`${name}.pdf`, make()] as const),
  ['pdf-printed-by-a-browser.pdf', printed] as const,
];
for (const [name, bytes] of files) {
  await writeFile(path.join(here, name), bytes);
  console.log(`${name}: ${bytes.length}`);
}
