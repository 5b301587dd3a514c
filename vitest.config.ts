import { defineConfig } from 'vitest/config';

const pg15 = process.env.TEST_PG === '15';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Properties and screens on a busy machine of two cores; a test that hangs fails all the same.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/domain/**/*.test.ts',
            'src/web/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'test/structure/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/web/**/*.test.tsx'],
          environment: 'jsdom',
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['src/server/**/*.test.ts', 'test/api/**/*.test.ts', 'seed/**/*.test.ts'],
          globalSetup: ['test/support/cluster.ts'],
          testTimeout: pg15 ? 30_000 : 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
