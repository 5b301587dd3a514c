import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#server/database.ts';
import { hashPassword } from '#server/lib/password.ts';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';
import { generateRegion } from '../../seed/data/region.ts';
import { asOwner, insertRegion, markComplete } from '../../seed/database.ts';
import { journeysHome, type Region, templateOf } from '../support/journey.ts';
import { build, ended, startServer } from '../support/process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(journeysHome, 'templates.sha256');

/** Builds the product and fills the regions that files copy; they stay until anything they are made of changes. */
export default async function setup(): Promise<() => void> {
  build();
  const wanted = madeOf();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(journeysHome, { recursive: true, force: true });
    await Promise.all([prepare('demo', tellStory), prepare('first-day', bringInPeople)]);
    writeFileSync(stamp, wanted);
  }
  removeCopies();
  return removeCopies;
}

/** The server with the story it tells, and the schema. */
function madeOf(): string {
  const migrations = path.join(root, 'db/migrations');
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'dist/server.sha256')));
  for (const name of readdirSync(migrations).sort()) hash.update(readFileSync(path.join(migrations, name)));
  return hash.digest('hex');
}

async function prepare(region: Region, fill: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = templateOf(region);
  mkdirSync(dataDir, { recursive: true });
  await fill(dataDir);
}

async function tellStory(dataDir: string): Promise<void> {
  const { child } = await startServer({ DATA_DIR: dataDir, DEMO: 'on' });
  child.kill('SIGTERM');
  if ((await ended(child)) !== 0) throw new Error('the demonstration did not stop');
}

async function bringInPeople(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, database: undefined });
  const region = generateRegion();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await asOwner(database.owner, async (client) => {
    await insertRegion(client, region, passwordHash);
    await markComplete(client, region.region.id, '2020-05-15');
    await client.query('UPDATE regions SET business_on = $1', ['2020-05-15']);
  });
  await database.stop();
}

/** A run that was killed leaves the copies of its files. */
function removeCopies(): void {
  for (const name of readdirSync(journeysHome)) {
    if (/^(demo|first-day)-/.test(name))
      rmSync(path.join(journeysHome, name), { recursive: true, force: true });
  }
}
