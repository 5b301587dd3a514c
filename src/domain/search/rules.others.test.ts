import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlip } from '#domain/kernel/text.ts';
import { inRussianLayout, triedOf, withForms, withMeant } from './rules.others.ts';
import { parseSearch } from './rules.ts';

const dictionary = [
  ['СОШ', 'средняя общеобразовательная школа'],
  ['РЦРО', 'региональный центр развития образования'],
];
const tried = (text: string) => triedOf(withForms(parseSearch(text), dictionary));

describe('other forms of a name', () => {
  it.each<[string, string[]]>([
    ['СОШ № 7', ['средняя общеобразовательная школа']],
    ['сош 7', ['средняя общеобразовательная школа']],
    ['средней общеобразовательной школы 7', ['СОШ']],
    ['регионального центра развития образования', ['РЦРО']],
    ['центр развития', []],
    ['"СОШ"', ['средняя общеобразовательная школа']],
    ['-СОШ школа', []],
    ['взаимодействие', []],
  ])('of «%s»', (text, others) => {
    expect(tried(text)).toEqual(others);
  });
});

describe('one slip', () => {
  it.each([
    ['новосергеевский', 'новосергиевский', true],
    ['бузлук', 'бузулук', true],
    ['бузуллук', 'бузулук', true],
    ['бузуулк', 'бузулук', true],
    ['бузулук', 'бузулук', false],
    ['бозолук', 'бузулук', false],
    ['орск', 'оренбург', false],
  ])('from %s to %s: %s', (a, b, is) => {
    expect(isOneSlip(a, b)).toBe(is);
    expect(isOneSlip(b, a)).toBe(is);
  });

  it('is any letter taken out', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, at) => {
        const place = at % word.length;
        expect(isOneSlip(word, word.slice(0, place) + word.slice(place + 1))).toBe(true);
      }),
    );
  });
});

describe('what was perhaps meant', () => {
  const vocabulary = ['новосергиевск', 'новосергиевский', 'район', 'бузулук'];
  const meant = (text: string, stems: [string, string][] = []) =>
    triedOf(withMeant(parseSearch(text), new Map(stems), vocabulary));
  it('is a known word of another letter, found by its stem as well', () => {
    expect(meant('Новосергеевский район')).toEqual(['новосергиевский']);
    expect(
      meant('Новосергеевского района', [
        ['новосергеевского', 'новосергеевск'],
        ['района', 'район'],
      ]),
    ).toEqual(['новосергиевский']);
  });
  it('is nothing for a known word, a short one, a number, an excluded one', () => {
    expect(meant('Бузулук')).toEqual([]);
    expect(meant('рай')).toEqual([]);
    expect(meant('01-21/744')).toEqual([]);
    expect(meant('школа -бузлук')).toEqual([]);
  });
});

it.each([
  ['ijrf', 'шока'],
  [',epeker', 'бузулук'],
  ['школа', undefined],
  ['744', undefined],
])('the keys %s in the Russian layout', (text, russian) => {
  expect(inRussianLayout(text)).toBe(russian);
});
