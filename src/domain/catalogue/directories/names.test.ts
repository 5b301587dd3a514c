import { describe, expect, it } from 'vitest';
import { foldText } from '#domain/kernel/text.ts';
import { languages } from './languages.ts';
import { namesByText } from './names.ts';
import { subjects } from './subjects.ts';

const names = namesByText([...subjects, ...languages]);

describe.each([
  ['subjects', subjects],
  ['languages', languages],
])('the directory of %s', (_, entries) => {
  it('names a thing once, and nothing twice', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = entries.flatMap((entry) => entry.names.flatMap(({ name, also }) => [name, ...also]));
    expect(texts.map(foldText).toSorted()).toEqual([...new Set(texts.map(foldText))].toSorted());
  });

  it('has one name a day for what was renamed', () => {
    for (const { names: dated } of entries.filter((entry) => entry.names.some(({ since }) => since))) {
      expect(dated.map(({ since, until }) => [since, until])).toEqual([
        [undefined, '2024-08-31'],
        ['2024-09-01', undefined],
      ]);
    }
  });
});

describe('a typed name', () => {
  it.each([
    [' Физике ', 'физика'],
    ['основ  безопасности жизнедеятельности', 'основы безопасности жизнедеятельности'],
    ['обзр', 'основы безопасности и защиты Родины'],
    ['Английского', 'английский язык'],
    ['татарский язык', 'татарский язык'],
    ['физике (Сидорова, декрет)', undefined],
  ])('%s is %s', (typed, name) => {
    expect(names.get(foldText(typed))).toBe(name);
  });
});
