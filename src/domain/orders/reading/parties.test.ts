import { describe, expect, it } from 'vitest';
import { type KnownParties, partyKeyOf } from './dictionary.ts';
import type { Abbreviation } from './model.ts';
import { readResponsible } from './parties.ts';

const entry = (short: string, full: string): Abbreviation => ({
  short,
  full,
  origin: 'legend',
  source: { line: 1 },
});
const legend = [
  entry('ЦОК', 'центр оценки качества образования'),
  entry('МОУО', 'муниципальные органы управления образованием'),
  entry('Министерство', 'министерство образования области'),
];

const cases: [cell: string, parties: [text: string, kind: string, abbreviation?: string][]][] = [
  [
    'ЦОК, МОУО',
    [
      ['ЦОК', 'organization', 'ЦОК'],
      ['МОУО', 'organization_class', 'МОУО'],
    ],
  ],
  ['руководители МОУО', [['руководители МОУО', 'role', 'МОУО']]],
  [
    'ЦОК\nМОУО',
    [
      ['ЦОК', 'organization', 'ЦОК'],
      ['МОУО', 'organization_class', 'МОУО'],
    ],
  ],
  [
    'ЦОК и МОУО',
    [
      ['ЦОК', 'organization', 'ЦОК'],
      ['МОУО', 'organization_class', 'МОУО'],
    ],
  ],
  [
    'Министерство; директора школ',
    [
      ['Министерство', 'organization', 'Министерство'],
      ['директора школ', 'role'],
    ],
  ],
  [
    'Министерство\nдиректора школ',
    [
      ['Министерство', 'organization', 'Министерство'],
      ['директора школ', 'role'],
    ],
  ],
  ['Центр оценки\nи мониторинга', [['Центр оценки и мониторинга', 'organization']]],
  ['Куратор\nКалинова Е. А.', [['Куратор Калинова Е. А.', 'person']]],
  [
    'Н.Е. Байкалова К.А. Федорина',
    [
      ['Н.Е. Байкалова', 'person'],
      ['К.А. Федорина', 'person'],
    ],
  ],
  [
    'Байкалова Н.Е.\nФедорина К.А.',
    [
      ['Байкалова Н.Е.', 'person'],
      ['Федорина К.А.', 'person'],
    ],
  ],
  ['ЦОК <*>', [['ЦОК', 'organization', 'ЦОК']]],
  [
    'ГАУ «Центр развития, оценки и качества»',
    [['ГАУ «Центр развития, оценки и качества»', 'organization', 'ГАУ']],
  ],
  ['МАОУ «Лицей № 2 им. А.С. Пушкина»', [['МАОУ «Лицей № 2 им. А.С. Пушкина»', 'organization', 'МАОУ']]],
  [
    'Школа № 5; центр имени Л.Н. Толстого',
    [
      ['Школа № 5', 'organization'],
      ['центр имени Л.Н. Толстого', 'organization'],
    ],
  ],
  [
    'отдел образования (Юдина С.С.) / куратор (Калинова Е.А.)',
    [
      ['отдел образования (Юдина С.С.)', 'organization'],
      ['куратор (Калинова Е.А.)', 'person'],
    ],
  ],
  ['все МОУО', [['все МОУО', 'organization_class', 'МОУО']]],
  ['КИРО', [['КИРО', 'unknown', 'КИРО']]],
  ['все', [['все', 'unknown']]],
];

describe('readResponsible', () => {
  it.each(cases)('%j', (cell, parties) => {
    const read = readResponsible(cell, legend).map(({ text, kind, abbreviation }) =>
      abbreviation ? [text, kind, abbreviation] : [text, kind],
    );
    expect(read).toEqual(parties);
  });

  it.each<[cell: string, key: string, read: unknown[]]>([
    ['КИРО', 'киро', ['organization_class']],
    ['«киро»', 'киро', ['organization_class']],
    ['руководители КИРО', 'руководители киро', ['role']],
    ['МОУО', 'моуо', [undefined]],
  ])(
    '%j takes the earlier answer to «%s»: the legend alone says what an abbreviation of its own means',
    (cell, key, read) => {
      const meaning = { is: 'class', kind: 'method_centre', post: false } as const;
      const found = readResponsible(cell, legend, new Map([[key, meaning]]));
      expect(found.map(({ kind, meaning: given }) => given && kind)).toEqual(read);
    },
  );

  it('remembers a party of the legend by its full name, whatever it is called here', () => {
    const dictionary: KnownParties = new Map([
      [partyKeyOf('муниципальные органы управления образованием'), { is: 'nobody' }],
    ]);
    expect(readResponsible('МОУО', legend, dictionary)).toMatchObject([{ kind: 'nobody' }]);
  });
});
