import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OrderId } from '#domain/kernel/ids.ts';
import { type KnownParties, partyKeyOf } from './reading/dictionary.ts';
import type { Abbreviation } from './reading/model.ts';
import { readOrder } from './reading/order.ts';
import { readResponsible } from './reading/parties.ts';
import { readTextSource } from './reading/source.ts';
import { kindOfParty, meaningsOffered, partiesOf } from './rules.parties.ts';

const text = readFileSync(new URL('../catalogue/orders/order-01-21-744.txt', import.meta.url), 'utf8');
const reading = readOrder(readTextSource(text), { forms: [] });
if ('refused' in reading) throw new Error(reading.refused);
const centre: Abbreviation = {
  short: 'ЦНППМ',
  full: 'центр непрерывного повышения мастерства',
  origin: 'legend',
  source: { line: 1 },
};
const legend = [...reading.abbreviations, centre];

describe('the kind of a party', () => {
  it.each([
    ['МО', 'ministry'],
    ['УКН', 'supervision_department'],
    ['РЦРО', 'regional_centre'],
    ['МОУО', 'municipal_authority'],
    ['ММС', 'method_service'],
    ['ММЦ', 'method_centre'],
    ['ПК', 'teacher_college'],
    ['ОГПУ', 'pedagogical_university'],
    ['ОО', 'school'],
    ['ЦНППМ', undefined],
  ])('%s is %s', (abbreviation, kind) => {
    expect(kindOfParty({ text: abbreviation, kind: 'organization', abbreviation }, legend)).toBe(kind);
  });
});

const row = (number: string, responsible: string, dictionary?: KnownParties) => ({
  kind: 'measure' as const,
  number,
  sourceLines: [Number(number)],
  responsible: readResponsible(responsible, legend, dictionary),
});

describe('schools without a legend', () => {
  it.each([
    ['школы', 'school'],
    ['директора школ', 'school'],
    ['школы с низкими образовательными результатами', 'school'],
    ['опорные школы', undefined],
    ['Школа молодого педагога', undefined],
    ['школьный методический совет', undefined],
  ])('«%s»: %s', (text, kind) => {
    expect(kindOfParty({ text, kind: 'unknown' }, [])).toBe(kind);
  });
});

describe('the parties of a document', () => {
  const read = () =>
    partiesOf(
      [
        row('1', 'РЦРО, Площадка'),
        row('2', '«площадка», ЦНППМ, руководители ЦНППМ, школы'),
        row('3', 'Е.А. Калинова'),
      ],
      legend,
    ).map(({ printed, origin, places }) => [
      printed.join(' / '),
      origin,
      places.map(({ number }) => number).join(),
    ]);

  it('stand once each with their places, those to ask about first', () => {
    expect(read()).toEqual([
      ['Площадка / «площадка»', 'unknown', '1,2'],
      ['ЦНППМ / руководители ЦНППМ', 'unknown', '2'],
      ['РЦРО', 'legend', '1'],
      ['школы', 'words', '2'],
      ['Е.А. Калинова', 'person', '3'],
    ]);
  });

  it('are asked once in a region: the dictionary says that it was its answer', () => {
    const dictionary: KnownParties = new Map([
      [partyKeyOf(centre.full), { is: 'class', kind: 'regional_centre', post: false }],
    ]);
    const [first] = partiesOf([row('1', 'руководители ЦНППМ', dictionary)], legend);
    expect(first).toMatchObject({ origin: 'dictionary', kind: 'regional_centre', party: { kind: 'role' } });
  });
});

describe('abbreviations of other orders', () => {
  const order = (id: string) => ({ id: id as OrderId, number: id, signedOn: null });
  const known = [
    { short: 'МОУО', full: 'муниципальные органы управления образованием', order: order('a') },
    { short: 'МО', full: 'муниципальные образования', order: order('a') },
    { short: 'МО', full: 'министерство образования области', order: order('b') },
  ];

  it.each<[words: string, from: string, offered: [string, string | undefined][]]>([
    ['руководители МОУО', 'x', [['МОУО', 'municipal_authority']]],
    ['«моуо»', 'x', [['МОУО', 'municipal_authority']]],
    // Both meanings are offered, and neither is taken.
    [
      'МО',
      'x',
      [
        ['МО', undefined],
        ['МО', 'ministry'],
      ],
    ],
    ['МО', 'b', [['МО', undefined]]],
    ['МОУ', 'x', []],
    ['Площадка', 'x', []],
  ])('«%s» in the order %s', (words, from, offered) => {
    const found = meaningsOffered(words, known, from as OrderId);
    expect(found.map(({ short, kind }) => [short, kind])).toEqual(offered);
  });
});
