import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownParties, partyKeyOf, taughtBy } from './dictionary.ts';
import type { PartyMeaning } from './model.ts';
import { bodyOfPosts } from './posts.ts';

const authorities: PartyMeaning = { is: 'class', kind: 'municipal_authority', post: false };
const schools: PartyMeaning = { is: 'class', kind: 'school', post: false };
const coordinators: PartyMeaning = { is: 'class', kind: 'municipal_authority', post: true };
const one: PartyMeaning = { is: 'organization', id: 'centre' as never, post: false };

const dictionary: KnownParties = new Map(
  (
    [
      ['МОУО', authorities],
      ['ОО', schools],
      ['опорные школы', schools],
      ['муниципальные органы управления образованием', authorities],
      ['муниципальные координаторы', coordinators],
      ['руководители площадок', coordinators],
      ['областной центр', one],
      ['ИРО', one],
      ['заинтересованные ведомства', { is: 'nobody' }],
    ] satisfies [string, PartyMeaning][]
  ).map(([words, meaning]) => [partyKeyOf(words), meaning]),
);

const staffOf = (words: string) => [partyKeyOf(words), true];

describe('words that come to an answer', () => {
  it.each<[words: string, expected: unknown[]]>([
    ['МОУО', ['моуо', false]],
    ['все МОУО', ['моуо', false]],
    ['МОУО (по согласованию)', ['моуо', false]],
    ['руководители МОУО', staffOf('МОУО')],
    ['руководитель МОУО', staffOf('МОУО')],
    ['Руководителям МОУО', staffOf('МОУО')],
    ['руководителями всех МОУО', staffOf('МОУО')],
    ['начальники МОУО', staffOf('МОУО')],
    ['начальникам МОУО (по согласованию)', staffOf('МОУО')],
    ['специалисты МОУО', staffOf('МОУО')],
    ['главным специалистам МОУО', staffOf('МОУО')],
    ['заместители руководителей МОУО', staffOf('МОУО')],
    ['руководители и специалисты МОУО', staffOf('МОУО')],
    ['специалистов МОУО по учебной работе', staffOf('МОУО')],
    ['руководители ОО', staffOf('ОО')],
    ['директорам ОО', staffOf('ОО')],
    ['заведующие ОО', staffOf('ОО')],
    ['учителя «ОО»', staffOf('ОО')],
    ['директора опорных школ', staffOf('опорные школы')],
    ['опорным школам', ['опорные школы', false]],
    ['опорная школа', ['опорные школы', false]],
    ['начальники муниципальных органов управления образованием', [answerKey(3), true]],
    ['муниципальным координаторам', ['муниципальные координаторы', true]],
    ['руководителям площадок', ['руководители площадок', true]],
    ['директор областного центра', ['областной центр', true]],
    ['директор ИРО', ['иро', true]],
    ['заинтересованные ведомства', ['заинтересованные ведомства', undefined]],
  ])('«%s»', (words, expected) => {
    const found = taughtBy(words, dictionary);
    const post = found && found.meaning.is !== 'nobody' ? found.meaning.post : undefined;
    expect([found?.key, post]).toEqual(expected);
  });

  it.each([
    // Somebody else's abbreviation, or an organisation inside of another.
    'руководители МОУ',
    'начальники отделов МОУО',
    'специалисты по работе с ОО',
    'председатели советов ОО',
    // Other schools than those that were named.
    'директора базовых школ',
    'школы',
    // One centre is not all of them.
    'областные центры',
    'директора областных центров',
    // Nobody was said of these words, not of their staff.
    'руководители заинтересованных ведомств',
    'заинтересованным ведомствам',
    'представительства МОУО',
    'учительские объединения ОО',
    'руководители',
    '',
  ])('«%s» is asked', (words) => {
    expect(taughtBy(words, dictionary)).toBeUndefined();
  });

  it('the answer to the very words stands above what follows from another', () => {
    const own: PartyMeaning = { is: 'nobody' };
    const both = new Map([...dictionary, ['руководители моуо', own] as const]);
    expect(taughtBy('руководители МОУО', both)).toEqual({ key: 'руководители моуо', meaning: own });
  });

  it('two answers that differ in the ending alone leave the question open', () => {
    const both = new Map([...dictionary, ['опорной школы', authorities] as const]);
    expect(taughtBy('директорам опорных школ', both)).toBeUndefined();
    expect(taughtBy('опорные школы', both)?.meaning).toBe(schools);
  });

  it('any words are read in their own time, and never come to an answer that is not there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('руководители', 'главных', 'и', 'МОУО', 'школ', 'по', '(x)', '«'), {
          maxLength: 60,
        }),
        (parts) => {
          const found = taughtBy(parts.join(' '), dictionary);
          return found === undefined || dictionary.has(found.key);
        },
      ),
    );
  });
});

function answerKey(at: number): string {
  return [...dictionary.keys()][at] ?? '';
}

describe('whose posts words name', () => {
  it.each([
    ['заместителям руководителей опорных школ', 'опорных школ'],
    ['кл. руководители оо', undefined],
    ['зам. директора оо', 'оо'],
    ['школьные методисты', undefined],
    ['экспертная комиссия', undefined],
    ['воспитательная работа', undefined],
    ['директорат колледжа', undefined],
  ])('«%s»: %s', (words, body) => {
    expect(bodyOfPosts(words)).toBe(body);
  });
});
