import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../scripts/text-checks.ts';

/** A program of two pages: the frame says `account`; the form, by way of a part and a hook, `forms` and `review`. */
const program: Readonly<Record<string, string>> = {
  'src/domain/people/texts/ru/account.ts': "export const words = { help: 'forms: справка' };",
  'src/domain/forms/texts/ru/forms.ts': 'export const words = {};',
  'src/domain/surveys/texts/ru/review.ts': 'export const words = {};',
  'src/domain/consolidation/texts/ru/small-cells.ts': 'export const words = {};',
  'src/domain/texts/ru/errors.ts': 'export const words = {};',
  'src/web/main.tsx': "import { pages } from './router.tsx';\nawait setUpTexts(['account']);",
  'src/web/router.tsx': `import { Frame } from '#web/frame/Frame.tsx';
lazyPage(() => import('#web/surveys/FormPage.tsx'), 'FormPage', ['forms', 'review']);
lazyPage(() => import('#web/desk/DeskPage.tsx'), 'DeskPage', []);`,
  'src/web/frame/Frame.tsx': "t('account:roles.head'); t('menu.open');\n// t('smallCells:hidden')",
  'src/web/desk/DeskPage.tsx': "t('account:roles.head'); t('app:name');",
  'src/web/surveys/FormPage.tsx':
    "import { Cell } from '../forms/Cell.tsx';\nimport { use } from './useReview.ts';",
  'src/web/forms/Cell.tsx': `t(\`forms:type.\${type}\`);`,
  'src/web/surveys/useReview.ts':
    "export const word = (open: boolean) => (open ? 'review:open' : 'account:roles.head');",
};

const saidOf = (changes: Readonly<Record<string, string>> = {}) =>
  checkTexts(Object.entries({ ...program, ...changes }).map(([path, text]) => ({ path, text }))).map(
    ({ file, message }) => `${file}: ${message}`,
  );

it('a namespace is called as its files are', () => {
  const face = (line: string) =>
    saidOf({ 'src/domain/consolidation/texts.ts': `export const f = {\n  ${line},\n};` });
  const files = (ru: string, en: string) =>
    `{ ru: () => import('./texts/ru/${ru}.ts'), en: () => import('./texts/en/${en}.ts') }`;
  const refused = [
    'src/domain/consolidation/texts.ts: пространство слов «smallCells» названо не так, как его файлы',
  ];
  expect(face(`smallCells: ${files('small-cells', 'small-cells')}`)).toEqual([]);
  expect(face(`smallCells: ${files('cells', 'cells')}`)).toEqual(refused);
  expect(face(`smallCells: ${files('small-cells', 'cells')}`)).toEqual(refused);
});

describe('the list of words of a page', () => {
  it('names what its code says, besides what stands on every page', () => {
    expect(saidOf()).toEqual([]);
  });

  it.each([
    ['a key', "t('smallCells:hidden')"],
    ['a key put together', `t(\`smallCells:\${state}\`)`],
    ['a key kept as data', "const titles = ['smallCells:hidden'];"],
    ['a namespace of a hook', "useTranslation('smallCells')"],
    ['a namespace among options', "t('hidden', { ns: 'smallCells' })"],
  ])('lacks a namespace that is said by %s, however far from the page', (_, code) => {
    expect(saidOf({ 'src/web/forms/Cell.tsx': `t('forms:a'); ${code}` })).toEqual([
      'src/web/router.tsx: в списке слов страницы FormPage.tsx не хватает: smallCells',
    ]);
  });

  it('lacks what a part says that comes on demand', () => {
    const page = `${program['src/web/surveys/FormPage.tsx']}\nconst load = () => import('./Dialog.tsx');`;
    const dialog = "t('smallCells:hidden');";
    expect(saidOf({ 'src/web/surveys/FormPage.tsx': page, 'src/web/surveys/Dialog.tsx': dialog })).toEqual([
      'src/web/router.tsx: в списке слов страницы FormPage.tsx не хватает: smallCells',
    ]);
  });

  it('carries nothing in vain', () => {
    expect(saidOf({ 'src/web/forms/Cell.tsx': '' })).toEqual([
      'src/web/router.tsx: в списке слов страницы FormPage.tsx лишнее: forms',
    ]);
  });

  it('is the first screen’s where the frame says it', () => {
    expect(saidOf({ 'src/web/frame/Frame.tsx': "t('account:roles.head'); t('smallCells:hidden');" })).toEqual(
      ['src/web/main.tsx: в списке слов первого экрана не хватает: smallCells'],
    );
  });

  it('never has the reasons of refusals: they come by themselves', () => {
    expect(saidOf({ 'src/web/forms/Cell.tsx': "t('forms:a'); t('errors:form.not_found');" })).toEqual([
      'src/web/forms/Cell.tsx: слова отказов говорит только use-error-text.ts',
    ]);
  });
});
