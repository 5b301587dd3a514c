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

/** What the whole may take on two quiet cores, in seconds; on other machines a measure to compare with. */
const budgets = { everything: 800, oldest: 110 };

const { values: flags, positionals } = parseArgs({
  options: { watch: { type: 'boolean' }, e2e: { type: 'boolean' }, pg15: { type: 'boolean' } },
  allowPositionals: true,
});

const checks: readonly Step[] = [
  { title: 'Строение', args: ['scripts/check-structure.ts'] },
  { title: 'Формат и правила кода', args: [tools.biome, 'check', '.'] },
  types('Чистота предметной области', 'tsconfig.domain.json'),
  types('Типы', 'tsconfig.json'),
];

if (flags.watch) {
  process.exitCode = (
    await run({ title: 'watch', args: [tools.vitest, 'watch', ...positionals] }, true)
  ).code;
} else {
  await runAll(chosen());
}

interface Chosen {
  /** Each row goes on beside the others, its steps one after another; only the first row is heard at once. */
  readonly stages: readonly (readonly (readonly Step[])[])[];
  readonly budget?: number;
}

function chosen(): Chosen {
  const alone = (step: Step) => [[[step]]];
  if (flags.e2e) return { stages: alone(journeys(positionals)) };
  if (flags.pg15) {
    const step = vitest('Сервер на PostgreSQL 15', ['--project', 'api', ...positionals], { TEST_PG: '15' });
    return { stages: alone(step), ...(positionals.length === 0 ? { budget: budgets.oldest } : {}) };
  }
  if (positionals.length > 0) return { stages: alone(vitest('Тесты', positionals)) };
  const tests = vitest('Правила, сервер и экраны', []);
  return { stages: [[[tests], checks], [[journeys([])]]], budget: budgets.everything };
}

async function runAll({ stages, budget }: Chosen): Promise<void> {
  const began = performance.now();
  const results: Result[] = [];
  for (const rows of stages) {
    await Promise.all(
      rows.map(async (steps, row) => {
        for (const step of steps) results.push(await take(step, row === 0));
      }),
    );
  }
  const sum = (count: (result: Result) => number) => results.reduce((all, one) => all + count(one), 0);
  const failed = sum((one) => one.failed);
  console.log(`\n${results.map(({ line }) => line).join('\n')}`);
  if (budget)
    console.log(`Всего: ${secondsSince(began)} с; на двух свободных ядрах положено не больше ${budget} с`);
  console.log(`${sum((one) => one.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

interface Result extends Totals {
  readonly line: string;
}

async function take(step: Step, heard: boolean): Promise<Result> {
  const began = performance.now();
  if (heard) console.log(`\n${step.title}…`);
  const { code, output } = await run(step, heard);
  const line = `${code === 0 ? '✓' : '✗'} ${step.title}: ${secondsSince(began)} с`;
  if (!heard) console.log(`\n${output}${line}`);
  const totals = step.totals?.() ?? { passed: 0, failed: 0 };
  // A step may fail although none of its tests did: a type error, a crash of the runner.
  return { line, passed: totals.passed, failed: code === 0 ? totals.failed : Math.max(totals.failed, 1) };
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

/** One checker: several repeat each other's work, and the other processor belongs to the tests. */
function types(title: string, project: string): Step {
  const known = path.join(root, '.cache', `${path.parse(project).name}.tsbuildinfo`);
  return {
    title,
    args: [tools.tsc, '-p', project, '--checkers', '1', '--incremental', '--tsBuildInfoFile', known],
  };
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

interface Ended {
  readonly code: number;
  /** What was said, where nobody heard it. */
  readonly output: string;
}

function run({ args, env }: Step, heard: boolean): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: heard ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    const stop = () => child.kill('SIGTERM');
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, forward);
    process.on('disconnect', stop);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      process.off('disconnect', stop);
      if (signal) process.exit(1);
      resolve({ code: code ?? 1, output });
    });
  });
}
