import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { ended, type RunningServer, startServer } from './process.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const journeysHome = path.join(root, '.cache/e2e');

/** The demonstration region as `npm start` shows it; the same on the first day: nothing but directory and people. */
export type Region = 'demo' | 'first-day';
export const templateOf = (region: Region): string => path.join(journeysHome, 'templates', region);

/** A server of the file's own on its own copy of the region: what one file does, no other one meets. */
export function serverOn(region: Region): () => string {
  let dataDir: string;
  let server: RunningServer | undefined;
  test.beforeAll(async () => {
    dataDir = mkdtempSync(path.join(journeysHome, `${region}-`));
    const copy = spawnSync('cp', ['-a', `${templateOf(region)}/.`, dataDir], { stdio: 'inherit' });
    if (copy.status !== 0) throw new Error(`${region} was not copied`);
    server = await startServer({ DATA_DIR: dataDir, DEMO: 'on' });
  });
  // A page that is left open goes on drawing and asking beside those of the next test.
  test.afterEach(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
  });
  test.afterAll(async () => {
    if (server) {
      server.child.kill('SIGTERM');
      await ended(server.child);
    }
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => server?.address ?? '';
}
