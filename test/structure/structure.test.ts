import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkTree } from '../../scripts/structure-checks.ts';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

/** A tree with the real kernel, access rules and configurations, in which violations are planted. */
function makeCopy(): void {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-structure-'));
  for (const file of [
    'package.json',
    'biome.json',
    'tsconfig.json',
    'tsconfig.domain.json',
    'scripts/domain-world.d.ts',
    ...fs.globSync(['src/domain/rights.ts', 'src/domain/*/rights.ts'], { cwd: root }),
  ]) {
    fs.cpSync(path.join(root, file), path.join(copy, file));
  }
  for (const folder of ['src/domain/kernel', 'src/domain/access']) {
    fs.cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
}

const removeCopy = () => fs.rmSync(copy, { recursive: true, force: true });

function plant(file: string, ...lines: string[]): void {
  fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  fs.writeFileSync(path.join(copy, file), `${lines.join('\n')}\n`);
}

interface Verdict {
  readonly passed: boolean;
  readonly output: string;
}

function run(args: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}

const script = path.join(root, 'scripts/check-structure.ts');
function structure(): Verdict {
  const { passed, lines } = checkTree(copy);
  return { passed, output: lines.join('\n') };
}
const linter = () => run([path.join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '.']);
const types = (project: string) => run([path.join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);

const endpoint = (...parts: string[]) => [
  "import { z } from 'zod';",
  "import { defineContract } from '#domain/access/contract.ts';",
  '',
  'export const toyContract = defineContract({',
  '  getToy: {',
  "    summary: 'A toy',",
  "    method: 'GET',",
  "    path: '/api/toy',",
  ...parts.map((part) => `    ${part},`),
  '    response: z.object({ name: z.string() }),',
  '  },',
  '});',
];

it('passes the real tree in less than three seconds of the processor', () => {
  const started = process.cpuUsage();
  expect(checkTree(root)).toMatchObject({ passed: true });
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(3000);
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stdout).toMatch(/нарушений 0\n$/);
  expect(status).toBe(0);
});

it('passes the tree before anything is planted', () => {
  makeCopy();
  onTestFinished(removeCopy);
  plant('src/domain/plans/contract.ts', ...endpoint("right: 'public'", "audit: 'toy.shown'"));
  expect(structure()).toMatchObject({ passed: true });
  expect(linter()).toMatchObject({ passed: true });
  expect(types('tsconfig.json')).toMatchObject({ passed: true });
  expect(types('tsconfig.domain.json')).toMatchObject({ passed: true });
});

describe('the structure check refuses', () => {
  beforeEach(makeCopy);
  afterEach(removeCopy);

  const nothing = 'export const nothing = 0;';
  const cases: readonly (readonly [string, string, string[], RegExp])[] = [
    [
      'an import to the right',
      'src/domain/people/rules.ts',
      ["import { nothing } from '#domain/plans/model.ts';", 'export const x = nothing;'],
      /people\/rules\.ts: #domain\/plans\/model\.ts: импорт вправо: people → plans/,
    ],
    [
      'an import to the right by a relative path over several lines',
      'src/server/people/store.ts',
      ['import {', '  type Nothing,', "} from '../plans/store.ts';", 'export type X = Nothing;'],
      /импорт вправо: people → plans/,
    ],
    [
      'an import to the right on demand',
      'src/web/people/PeoplePage.tsx',
      ["export const load = () => import('#web/plans/PlanPage.tsx');"],
      /импорт вправо: people → plans/,
    ],
    [
      'a store that changes rows by a bare id',
      'src/server/people/store.ts',
      ["export const drop = (tx: Tx, id: UserId) => tx.deleteFrom('users').where('id', '=', id);"],
      /people\/store\.ts: drop меняет строки без Authorized<…>/,
    ],
    [
      'the kernel knowing a feature',
      'src/domain/kernel/money.ts',
      ["import type { A } from '#domain/people/model.ts';", 'export type B = A;'],
      /kernel стоит левее всех предметов/,
    ],
    [
      'a ground folder of the server knowing a feature',
      'src/server/lib/mail.ts',
      ["import type { A } from '#server/people/store.ts';", 'export type B = A;'],
      /lib не знает предметов/,
    ],
    [
      'the domain knowing the server',
      'src/domain/people/rules.ts',
      ["import type { A } from '#server/lib/db.ts';", 'export type B = A;'],
      /domain не импортирует server/,
    ],
    [
      'the domain knowing Node',
      'src/domain/people/rules.ts',
      ["import { readFileSync } from 'node:fs';", 'export const x = readFileSync;'],
      /не знает окружения/,
    ],
    [
      'the screens knowing the server',
      'src/web/people/queries.ts',
      ["import type { A } from '#server/people/store.ts';", 'export type B = A;'],
      /web не импортирует server/,
    ],
    [
      'a document of another feature read past its store',
      'src/server/consolidation/store.ts',
      ["export const texts = 'SELECT f.answers FROM survey_forms f';"],
      /consolidation\/store\.ts: survey_forms\.answers читает и пишет только surveys/,
    ],
    [
      'a document of another feature written past its store',
      'src/server/approval/store.ts',
      ["export const cleared = 'UPDATE survey_forms SET answers = NULL';"],
      /survey_forms\.answers читает и пишет только surveys/,
    ],
    [
      'a component that is too long',
      'src/web/people/PeoplePage.tsx',
      ['export function PeoplePage() {', ...Array.from({ length: 79 }, () => '  void 0;'), '}'],
      /people\/PeoplePage\.tsx: PeoplePage: 81 строк, а больше 80/,
    ],
    [
      'a reading by the builder',
      'src/server/people/store.ts',
      ["export const all = (tx) => tx.selectFrom('users').selectAll().execute();"],
      /people\/store\.ts: читают на SQL/,
    ],
    [
      'acts of the demonstration that belong to no feature',
      'seed/weather/acts.ts',
      [nothing],
      /seed\/weather\/acts\.ts: папки «weather» нет в строке предметов/,
    ],
    [
      'an object that is spread into another as it is written',
      'src/domain/people/rules.ts',
      ['export const person = {', "  ...{ name: 'Ия', post: 'методист' },", '  age: 40,', '};'],
      /people\/rules\.ts: «\.\.\.\{»: свойства пишутся прямо/,
    ],
    [
      'a list that is spread into another as it is written',
      'src/web/people/queries.ts',
      ["export const keys = [...(['id', 'name'] as const), 'post'];"],
      /people\/queries\.ts: «.*»: свойства пишутся прямо/,
    ],
    [
      'rules knowing the catalogue',
      'src/domain/surveys/rules.ts',
      ["import type { A } from '#domain/catalogue/forms/a.ts';", 'export type B = A;'],
      /определения приходят аргументом/,
    ],
    [
      'rules knowing the words of the interface',
      'src/domain/people/rules.ts',
      ["import { words } from './texts/ru/people.ts';", 'export const x = words;'],
      /правила не знают слов интерфейса/,
    ],
    [
      'rules knowing where the words are read from',
      'src/domain/people/rules.ts',
      ["import { peopleTexts } from './texts.ts';", 'export const x = peopleTexts;'],
      /правила не знают слов интерфейса/,
    ],
    [
      'a screen with words in its own code',
      'src/web/people/PeoplePage.tsx',
      ["import { words } from '#domain/people/texts/ru/people.ts';", 'export const x = words;'],
      /слова приходят отдельно от кода/,
    ],
    [
      'words that need other words',
      'src/domain/people/texts/ru/people.ts',
      ["import { words as other } from './account.ts';", 'export const words = { other };'],
      /слова ничего не импортируют/,
    ],
    [
      'words in no language',
      'src/domain/people/texts/words.ts',
      ["export const words = { a: 'б' };"],
      /слова предмета: texts\/\{ru,en\}/,
    ],
    [
      'a register that looks past the face of a feature',
      'src/domain/texts/register.ts',
      ["export const read = () => import('#domain/people/texts/ru/people.ts');"],
      /texts стоит левее всех предметов/,
    ],
    [
      'a feature knowing the demonstration region',
      'src/server/people/service.ts',
      ["import { a } from '../../../seed/main.ts';", 'export const b = a;'],
      /импорт наружу из src/,
    ],
    [
      'a feature knowing what is put together of all',
      'src/server/surveys/service.ts',
      ["import { a } from '#server/desk/routes.ts';", 'export const b = a;'],
      /desk стоит правее всех предметов/,
    ],
    [
      'a page taking a part from its right instead of naming a place',
      'src/web/assignments/AssignmentsPage.tsx',
      ["import { a } from '#web/fulfilment/YearPage.tsx';", 'export const b = a;'],
      /импорт вправо: assignments → fulfilment/,
    ],
    [
      'a page taking a part of what is put together instead of naming a place',
      'src/web/assignments/AssignmentsPage.tsx',
      ["import { a } from '#web/calendar/CalendarButton.tsx';", 'export const b = a;'],
      /calendar стоит правее всех предметов/,
    ],
    [
      'a feature reading the face of another one',
      'src/server/assignments/service.ts',
      ["import { a } from '#server/surveys/feature.ts';", 'export const b = a;'],
      /лицо предмета «surveys» читает только реестр/,
    ],
    [
      'what is put together reading a face past its register',
      'src/web/desk/ActionList.tsx',
      ["import { a } from '#web/surveys/feature.ts';", 'export const b = a;'],
      /лицо предмета «surveys» читает только реестр/,
    ],
    [
      'a feature knowing the tables of another one',
      'src/server/surveys/job.ts',
      ["import type { A } from '#server/people/tables.ts';", 'export type B = A;'],
      /лицо предмета «people» читает только реестр/,
    ],
    [
      'a feature knowing the register',
      'src/server/plans/service.ts',
      ["import { features } from '#server/features.ts';", 'export const a = features;'],
      /сборку дерева не знают её части/,
    ],
    [
      'the ground knowing the register',
      'src/web/ui/Page.tsx',
      ["import { features } from '#web/features.ts';", 'export const a = features;'],
      /сборку дерева не знают её части/,
    ],
    [
      'rights of a feature knowing more than roles',
      'src/domain/people/rights.ts',
      ["import type { A } from '#domain/directory/model.ts';", 'export type B = A;'],
      /права предмета знают только роли/,
    ],
    [
      'a name that another tree has for a face',
      'src/web/people/tables.ts',
      [nothing],
      /имени «tables\.ts» нет в словаре файлов \(web\)/,
    ],
    ['styles of 401 lines', 'src/web/people/People.module.css', Array(401).fill('a {}'), /401 строк/],
    ['a router of 201 lines', 'src/web/router.tsx', Array(201).fill(nothing), /201 строк, а больше 200/],
    ['a composition of 201 lines', 'src/server/app.ts', Array(201).fill(nothing), /201 строк, а больше 200/],
    [
      'reasons of refusals of 201 lines',
      'src/domain/people/texts/ru/errors.ts',
      Array(201).fill(nothing),
      /201 строк, а больше 200/,
    ],
    ['a foreign file name', 'src/domain/people/logic.ts', [nothing], /имени «logic\.ts» нет в словаре/],
    ['a folder outside the feature line', 'src/server/gadgets/store.ts', [nothing], /папки «gadgets» нет/],
    ['a name that says nothing', 'src/server/lib/utils.ts', [nothing], /имя «utils» ни о чём не говорит/],
    ['a barrel by name', 'src/domain/catalogue/index.ts', [nothing], /index/],
    ['a barrel by content', 'src/domain/people/model.ts', ["export * from './rules.ts';"], /переэкспорт/],
    ['a file of 401 lines', 'src/domain/people/rules.ts', Array(401).fill(nothing), /401 строк/],
    ['a test of 601 lines', 'src/domain/people/rules.test.ts', Array(601).fill(nothing), /601 строк/],
    [
      'the machine’s clock',
      'src/domain/people/rules.ts',
      ['export const x = () => Date.now();'],
      /Date\.now/,
    ],
    [
      'the present moment',
      'src/domain/people/rules.ts',
      ['export const x = () => new Date();'],
      /new Date\(\)/,
    ],
    ['chance', 'src/domain/people/rules.ts', ['export const x = () => Math.random();'], /Math\.random/],
    ['a waiting rule', 'src/domain/people/rules.ts', ['export const x = async () => 1;'], /асинхронный код/],
    [
      'an endpoint without an audit event',
      'src/domain/plans/contract.ts',
      endpoint("right: 'public'"),
      /у getToy нет audit/,
    ],
    [
      'an endpoint without a right',
      'src/domain/plans/contract.ts',
      endpoint("audit: 'toy.shown'"),
      /у getToy нет right/,
    ],
  ];

  it.each(cases)('%s', (_what, file, lines, reason) => {
    plant(file, ...lines);
    const verdict = structure();
    expect(verdict.output).toMatch(reason);
    expect(verdict.passed).toBe(false);
  });

  it('two folders that import each other, but for a page above its parts', () => {
    plant(
      'src/web/orders/findings/Finding.tsx',
      "import { b } from '../parties/Party.tsx';",
      'export const a = b;',
    );
    plant(
      'src/web/orders/parties/Party.tsx',
      "import { c } from '../findings/word.ts';",
      'export const b = c;',
    );
    plant('src/web/orders/findings/word.ts', 'export const c = 0;');
    expect(structure()).toMatchObject({
      passed: false,
      output: expect.stringMatching(/orders\/findings и src\/web\/orders\/parties импортируют друг друга/),
    });
    plant(
      'src/web/orders/parties/Party.tsx',
      "import { c } from '../OrdersPage.tsx';",
      'export const b = c;',
    );
    plant('src/web/orders/OrdersPage.tsx', "import { b } from './parties/Party.tsx';", 'export const c = b;');
    expect(structure()).toMatchObject({ passed: true });
  });

  it('a folder of thirty-one files, tests not counted', () => {
    for (let nth = 1; nth <= 30; nth += 1) plant(`src/server/imports/part-${nth}.ts`, nothing);
    plant('src/server/imports/part-1.test.ts', nothing);
    expect(structure()).toMatchObject({ passed: true });
    plant('src/server/imports/part-31.ts', nothing);
    expect(structure()).toMatchObject({
      passed: false,
      output: expect.stringMatching(/src\/server\/imports: 31 файлов/),
    });
  });

  it('with an exit code', () => {
    plant('src/domain/people/logic.ts', nothing);
    const verdict = run([script, copy]);
    expect(verdict.output).toMatch(/имени «logic\.ts» нет в словаре/);
    expect(verdict.passed).toBe(false);
  });

  it('nothing in words and comments, and only warns at 251 lines', () => {
    plant(
      'src/domain/people/rules.ts',
      "export const x = 'Date.now()';",
      '/** new Date() is banned */',
      '// async',
    );
    plant('src/domain/people/model.ts', ...Array(251).fill(nothing));
    const verdict = structure();
    expect(verdict.output).toMatch(/предупреждение: .*model\.ts: 251 строк/);
    expect(verdict.passed).toBe(true);
  });
});

/** One run over all violations, each in a file of its own: most of a run is the beginning of it. */
describe('the linter refuses', () => {
  const cases: readonly (readonly [what: string, file: string, code: string, rule: string])[] = [
    ['any', 'src/server/people/any.ts', 'export const x = (y: any) => y;', 'noExplicitAny'],
    [
      'a default export',
      'src/server/people/default.ts',
      'const x = 1;\nexport default x;',
      'noDefaultExport',
    ],
    [
      'a forgotten promise',
      'src/server/people/promise.ts',
      'const x = async () => 1;\nexport function y(): void {\n  x();\n}',
      'noFloatingPromises',
    ],
    [
      'a cycle, also one of types alone',
      'src/domain/people/model.ts',
      "import type { B } from '#domain/people/rules.ts';\nexport type A = B[];",
      'noImportCycles',
    ],
  ];
  let verdict: Verdict;
  beforeAll(() => {
    makeCopy();
    for (const [, file, code] of cases) plant(file, code);
    plant(
      'src/domain/people/rules.ts',
      "import type { A } from '#domain/people/model.ts';",
      'export type B = A | 1;',
    );
    verdict = linter();
  });
  afterAll(removeCopy);

  it.each(cases)('%s', (_what, file, _code, rule) => {
    expect(verdict.output).toMatch(new RegExp(`^${file}:\\S+ lint/\\S*${rule}\\b`, 'm'));
    expect(verdict.passed).toBe(false);
  });
});

describe('the compiler refuses', () => {
  /** What is said of one file: its line, and those that explain it. */
  const saidOf = (file: string, { output }: Verdict) =>
    output
      .split(/\n(?=\S)/)
      .filter((said) => said.startsWith(`${file}(`))
      .join('\n');

  const cases: readonly (readonly [what: string, file: string, lines: readonly string[], reason: RegExp])[] =
    [
      [
        'an endpoint without an audit event',
        'src/domain/plans/contract.ts',
        endpoint("right: 'public'"),
        /audit/,
      ],
      [
        'an endpoint without a right',
        'src/domain/orders/contract.ts',
        endpoint("audit: 'toy.shown'"),
        /right/,
      ],
      [
        'an unknown right',
        'src/domain/forms/contract.ts',
        endpoint("right: 'toy.play'", "audit: 'toy.shown'"),
        /toy\.play/,
      ],
    ];
  const names = ['window', 'document', 'process', 'fetch', 'console', 'setTimeout'];
  const fileOf = (name: string) => `src/domain/people/rules.${name.toLowerCase()}.ts`;
  let everything: Verdict;
  let domain: Verdict;
  beforeAll(() => {
    makeCopy();
    for (const name of names) plant(fileOf(name), `export const x = () => ${name};`);
    domain = types('tsconfig.domain.json');
    for (const [, file, lines] of cases) plant(file, ...lines);
    everything = types('tsconfig.json');
  });
  afterAll(removeCopy);

  it.each(cases)('%s', (_what, file, _lines, reason) => {
    expect(saidOf(file, everything)).toMatch(reason);
    expect(everything.passed).toBe(false);
  });

  it.each(names)('%s in the domain', (name) => {
    expect(saidOf(fileOf(name), domain)).toContain(`Cannot find name '${name}'`);
    expect(domain.passed).toBe(false);
  });
});
