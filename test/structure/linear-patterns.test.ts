import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../support/patterns/growth.ts';
import { type FoundPattern, patternsIn } from '../support/patterns/sources.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { patterns, unseen } = patternsIn(root);
const fileOf = ({ place }: FoundPattern): string => place.slice(0, place.indexOf(':'));
/** Steps are counted, not milliseconds: on a busy machine the answer is the same, only later. */
const patience = 300_000;

const wrongIn = (found: readonly FoundPattern[]) =>
  found
    .map((pattern) => ({ ...pattern, ...examine(pattern) }))
    .filter((pattern) => pattern.slowOn || pattern.misread);

describe('the steps of every pattern grow as its text does', () => {
  it.each([...Map.groupBy(patterns, fileOf)])('%s', { timeout: patience }, (_, found) => {
    expect(wrongIn(found)).toEqual([]);
  });

  it('no pattern is put together while the product runs, where none could be tested', () => {
    expect(unseen).toEqual([]);
  });
});

describe('a pattern planted in the sources', () => {
  const planted = (text: string) => {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-patterns-'));
    try {
      fs.mkdirSync(path.join(copy, 'src/domain/kernel'), { recursive: true });
      fs.writeFileSync(path.join(copy, 'src/domain/kernel/planted.ts'), text);
      return patternsIn(copy);
    } finally {
      fs.rmSync(copy, { recursive: true });
    }
  };
  const place = 'src/domain/kernel/planted.ts';

  it.each([
    ['a short name in brackets', /\(далее(?: по тексту)?\s*(?:–|—|-|именуется)?\s*([^()]+?)\s*\)/u],
    ['spaces at the end', /\s+$/u],
    ['spaces before a sign', /\s*№/u],
    ['a sign looked for from every start', /x[^y]*y/],
    ['the same sign twice', /^(.*),(.*)$/],
    ['two runs that may share', /^\d+\d*:/],
    ['a run in a run', /^(?:а+)+!/],
    ['two ways to the same', /^(?:а|аа)+!/],
    ['a run of a run of several', /^(?:[а-я]+\s?)+!/u],
    ['a look ahead from every start', /(?=.*x)y/],
    ['a look behind from every start', /(?<=x.*)y/],
    ['a bound that is none', /\s{0,5000}x/],
    ['a bound in a bound', /(?:[а-я]{1,60} ?){1,60}!/u],
    ['a word in any case', /ПРИЛОЖЕНИ[а-яё]+\d/iu],
    ['lines', /^\s*;$/gmu],
    ['lazy runs', /"(.*?)" (.*?);/],
  ])('is refused: %s', { timeout: patience }, (_, { source, flags }) => {
    const found = planted(`export const x = (t: string) => /${source}/${flags}.test(t);\n`);
    expect(wrongIn(found.patterns)).toMatchObject([{ place: `${place}:1`, slowOn: expect.any(Array) }]);
  });

  it.each([
    ['spaces at the end, from their start', /(?<!\s)\s+$/u],
    ['a run that ends at its own sign', /«[^«»]*»/gu],
    ['a bound', /\s{0,200}x/],
    ['a run at one place', /"(?:[^"]|"")*"/y],
    ['the start of the text', /^[а-я]+(?:-[а-я]+)*:/u],
    ['words', /\p{Lu}\p{Ll}+/gu],
  ])('is taken: %s', { timeout: patience }, (_, { source, flags }) => {
    const found = planted(`export const x = /${source}/${flags};\n`);
    expect(found.patterns).toMatchObject([{ source, flags }]);
    expect(wrongIn(found.patterns)).toEqual([]);
  });

  it('is found where it is put together from words, and said to be unseen where that is done too late', () => {
    const found = planted(
      [
        "const space = '\\\\s*';",
        "export const early: readonly RegExp[] = ['a', 'b'].map((l) => new RegExp(l + space, 'u'));",
        'export const late = (word: string) => RegExp(word);',
      ].join('\n'),
    );
    expect(found.patterns.map(({ place: at, source }) => [at, source])).toEqual([
      [`${place}:2`, 'a\\s*'],
      [`${place}:2`, 'b\\s*'],
    ]);
    expect(found.unseen).toEqual([`${place}:3`]);
  });

  it('that the check cannot read is refused', () => {
    expect(() => examine({ source: '(a)\\1', flags: '' })).toThrow('непонятно');
    expect(() => examine({ source: '[a--b]', flags: 'v' })).toThrow('флаг v');
  });
});
