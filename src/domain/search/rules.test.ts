import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchableText } from '#domain/kernel/found.ts';
import type { SearchTerm } from './model.ts';
import { foldForSearch, parseSearch } from './rules.ts';

describe('a folded text', () => {
  it.each([
    ['Учёт', 'Учет'],
    ['№ 01-21/744', '  01 21 744'],
    ['«сетевое»\tвзаимодействие', ' сетевое  взаимодействие'],
    ['вне\u00adурочная', 'внеурочная'],
    ['ГОСТ Р 7.0.97–2025', 'ГОСТ Р 7 0 97 2025'],
    ['әдәби тел', 'әдәби тел'],
  ])('of %s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('keeps every letter at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldForSearch(text)).toHaveLength(searchableText(text).length);
      }),
    );
  });
});

const term = (words: string, more: Partial<SearchTerm> = {}): SearchTerm => ({
  words: words.split(' '),
  without: false,
  prefix: false,
  ...more,
});

describe('a typed query', () => {
  it.each<[string, ReturnType<typeof parseSearch>]>([
    ['', []],
    ['сетевого взаимодействия', [[term('сетевого'), term('взаимодействия', { prefix: true })]]],
    ['"сетевое взаимодействие" школ', [[term('сетевое взаимодействие'), term('школ', { prefix: true })]]],
    ['«дорожная карта»', [[term('дорожная карта')]]],
    ['„дорожная карта“ план', [[term('дорожная карта'), term('план', { prefix: true })]]],
    ['"не закрыта', [[term('не закрыта')]]],
    ['карта -финансы', [[term('карта'), term('финансы', { without: true, prefix: true })]]],
    ['карта -"за счёт бюджета"', [[term('карта'), term('за счет бюджета', { without: true })]]],
    ['01-21/744', [[term('01 21 744', { prefix: true })]]],
    ['№ 01-21/7', [[term('01 21 7', { prefix: true })]]],
    ['п', [[term('п')]]],
    ['совет или группа', [[term('совет')], [term('группа', { prefix: true })]]],
    ['совет OR группа', [[term('совет')], [term('группа', { prefix: true })]]],
    ['-финансы', []],
    ['-финансы или совет', [[term('совет', { prefix: true })]]],
    ['- — !!! ??', []],
    ['cети шкoл', [[term('сети'), term('школ', { prefix: true })]]],
    ['сети — школы', [[term('сети'), term('школы', { prefix: true })]]],
    ["школа' & | !(:*", [[term('школа')]]],
  ])('%s', (text, query) => {
    expect(parseSearch(text)).toEqual(query);
  });

  it('is never longer than its twenty terms', () => {
    expect(parseSearch('слово '.repeat(33))[0]).toHaveLength(20);
  });

  it('holds nothing that the database would read as an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { words } of parseSearch(text).flat()) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).not.toMatch(/[\s&|!():*<>'"\\@]/);
        }
      }),
    );
  });
});
