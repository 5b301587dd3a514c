import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#server/database.ts';
import { hashPassword } from '#server/lib/password.ts';
import { DEMO_PASSWORD } from '../../seed/data/demo-accounts.ts';
import { generateRegion } from '../../seed/data/region.ts';
import { asOwner, insertRegion, markComplete } from '../../seed/database.ts';
import { BUILT, ended, type RunningServer, startServer } from '../support/process.ts';

const root = path.resolve(import.meta.dirname, '../..');
const home = path.join(root, '.cache/e2e');

/**
 * Two real servers with real databases: the demonstration region as `npm start` shows it (OPORA_DEMO), and
 * the same region on the first day, when nothing but the directory and the people is there (OPORA_FIRST_DAY).
 */
export default async function setup(): Promise<() => Promise<void>> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const build = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) throw new Error('the screens or the server did not build');

  const firstDay = path.join(home, 'first-day');
  await prepareFirstDay(firstDay);
  const servers = await Promise.all([
    startServer({ DATA_DIR: path.join(home, 'demo'), DEMO: 'on' }, BUILT),
    startServer({ DATA_DIR: firstDay, DEMO: 'on' }, BUILT),
  ]);
  const [demo, first] = servers as [RunningServer, RunningServer];
  process.env.OPORA_DEMO = demo.address;
  process.env.OPORA_FIRST_DAY = first.address;

  return async () => {
    for (const { child } of servers) child.kill('SIGTERM');
    await Promise.all(servers.map(({ child }) => ended(child)));
    rmSync(home, { recursive: true, force: true });
  };
}

async function prepareFirstDay(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined });
  const region = generateRegion();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await asOwner(database.owner, async (client) => {
    await insertRegion(client, region, passwordHash);
    await markComplete(client, region.region.id, '2020-05-15');
    await client.query('UPDATE regions SET business_on = $1', ['2020-05-15']);
  });
  await database.stop();
}
