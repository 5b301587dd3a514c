import fs from 'node:fs';
import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { patience } from './test/support/patience.ts';

const root = import.meta.dirname;
const oldest = process.env.TEST_PG === '15';
const ofServer = ['src/server/**/*.test.ts', 'test/api/**/*.test.ts', 'seed/**/*.test.ts'];
const withDatabase = fs.globSync(ofServer, { cwd: root }).filter(opensDatabase);
/** What these prove is of the start and of the story, and has been proved on the other server. */
const onNewestAlone = ['test/api/start.test.ts', 'seed/main.test.ts'];

function opensDatabase(file: string): boolean {
  return /\/support\/(app|database|world)\.ts'/.test(fs.readFileSync(path.join(root, file), 'utf8'));
}

/** Files of one worker share the modules they load: most of a short file's time is the loading of them. */
const shared = { isolate: false } as const;
const onScreen = { environment: 'jsdom', setupFiles: ['test/support/screen.ts'] };
/** What it puts in the place of a module must not reach the files beside it. */
const mocksModules = 'src/web/lib/i18n.test.tsx';

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000 * patience,
    hookTimeout: 60_000 * patience,
    // Tests start the product many times over: what Node has compiled for one process serves the next.
    env: { NODE_COMPILE_CACHE: path.join(root, '.cache/compiled') },
    expect: { poll: { timeout: 3_000 * patience } },
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          include: withDatabase,
          exclude: [...configDefaults.exclude, ...(oldest ? onNewestAlone : [])],
          globalSetup: ['test/support/cluster.ts'],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ofServer,
          exclude: [...configDefaults.exclude, ...withDatabase],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/domain/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'test/structure/**/*.test.ts',
          ],
          ...shared,
        },
      },
      { extends: true, test: { name: 'web', include: ['src/web/**/*.test.ts'], ...shared } },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/web/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, mocksModules],
          ...onScreen,
          ...shared,
        },
      },
      { extends: true, test: { name: 'mocked', include: [mocksModules], ...onScreen } },
    ],
  },
});
