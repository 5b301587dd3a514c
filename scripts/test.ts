import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm test`                     everything
 * `npm test -- PATH…`            only those test files
 * `npm test -- --watch PATH…`    and again whenever they change
 * `npm test -- --e2e [PATTERN…]` only journeys in the browser
 * `npm test -- --pg15 [PATH…]`   the API tests on PostgreSQL 15
 */
const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const tools = {
  tsc: path.join(modules, 'typescript/bin/tsc'),
  biome: path.join(modules, '@biomejs/biome/bin/biome'),
  vitest: path.join(modules, 'vitest/vitest.mjs'),
  playwright: path.join(modules, '@playwright/test/cli.js'),
};

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Steps without tests of their own count only when they fail. */
  readonly totals?: () => Totals;
}

const { values: flags, positionals } = parseArgs({
  options: { watch: { type: 'boolean' }, e2e: { type: 'boolean' }, pg15: { type: 'boolean' } },
  allowPositionals: true,
});

const checks: readonly Step[] = [
  { title: 'Типы', args: [tools.tsc, '-p', '.'] },
  { title: 'Чистота предметной области', args: [tools.tsc, '-p', 'tsconfig.domain.json'] },
  { title: 'Формат и правила кода', args: [tools.biome, 'check', '.'] },
  { title: 'Строение', args: ['scripts/check-structure.ts'] },
];

if (flags.watch) {
  process.exitCode = await run({ title: 'watch', args: [tools.vitest, 'watch', ...positionals] });
} else {
  await runAll(chosenSteps());
}

function chosenSteps(): readonly Step[] {
  if (flags.e2e) return [journeys(positionals)];
  if (flags.pg15)
    return [vitest('Сервер на PostgreSQL 15', ['--project', 'api', ...positionals], { TEST_PG: '15' })];
  if (positionals.length > 0) return [vitest('Тесты', positionals)];
  return [...checks, vitest('Правила, сервер и экраны', []), journeys([])];
}

async function runAll(steps: readonly Step[]): Promise<void> {
  let [passed, failed] = [0, 0];
  const lines: string[] = [];
  for (const [index, step] of steps.entries()) {
    const title = `[${index + 1}/${steps.length}] ${step.title}`;
    console.log(`\n${title}…`);
    const started = performance.now();
    const code = await run(step);
    const totals = step.totals?.() ?? { passed: 0, failed: 0 };
    passed += totals.passed;
    // A step may fail although none of its tests did: a type error, a crash of the runner.
    failed += code === 0 ? totals.failed : Math.max(totals.failed, 1);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${code === 0 ? '✓' : '✗'} ${title}: ${seconds} с`);
  }
  console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function vitest(title: string, args: readonly string[], env: Record<string, string> = {}): Step {
  const report = freshReport('vitest.json');
  return {
    title,
    args: [
      tools.vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    env,
    totals: () => {
      const { numPassedTests = 0, numFailedTests = 0 } = read<VitestReport>(report);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
}

function journeys(args: readonly string[]): Step {
  const report = freshReport('journeys.json');
  return {
    title: 'Прохождения в браузере',
    args: [tools.playwright, 'test', '--reporter=list,json', ...args],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    totals: () => {
      const { expected = 0, flaky = 0, unexpected = 0 } = read<PlaywrightReport>(report).stats ?? {};
      return { passed: expected + flaky, failed: unexpected };
    },
  };
}

interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}

interface PlaywrightReport {
  readonly stats?: { readonly expected?: number; readonly flaky?: number; readonly unexpected?: number };
}

/** Outside the folders that the runners empty; an old report must not pass for this run's. */
function freshReport(name: string): string {
  const file = path.join(root, '.cache/reports', name);
  fs.rmSync(file, { force: true });
  return file;
}

function read<Report extends object>(file: string): Report | Record<string, never> {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Report) : {};
}

function run({ args, env }: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    const stop = () => child.kill('SIGTERM');
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, forward);
    process.on('disconnect', stop);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      process.off('disconnect', stop);
      if (signal) process.exit(1);
      resolve(code ?? 1);
    });
  });
}
