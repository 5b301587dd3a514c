import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';
import { AppError } from '#domain/kernel/errors.ts';
import { getRegion } from '#server/directory/store.ts';
import type { Entry } from '#server/lib/call.ts';
import { getPerson } from './store.ts';

/** What a guesser needs at least: more than for any three pieces of the most frequent ones (decision 012). */
const LEAST_GUESSES = 1e9;
/** Letters and digits beside own words: fewer are a year or a number put behind a name. */
const LEAST_BESIDE_OWN = 6;
/** The time of an estimate grows with the square of the length; whatever is easy is so at its beginning. */
const LONGEST_LOOKED_AT = 40;

/** What people here put into passwords, beside their own names. */
const wordsOfTheHouse = [
  'опора',
  'opora',
  'пароль',
  'parol',
  'школа',
  'shkola',
  'school',
  'директор',
  'direktor',
  'министерство',
  'образование',
  'управление',
  'отдел',
  'куратор',
  'учитель',
  'администратор',
  'admin',
  'россия',
  'привет',
  'любовь',
  'солнышко',
];

/** @throws AppError `invalid` with the field and the reason in plain words */
export async function requireStrong(entry: Entry, given: { current: string; next: string }): Promise<void> {
  const field = 'next';
  if (given.next === given.current) throw new AppError('invalid', 'guessable.same', { field });
  const { person, region } = await entry.apart(async (tx) => ({
    person: await getPerson(tx, entry.actor.userId),
    region: await getRegion(tx, entry.actor.regionId),
  }));
  const places = person.appointments.flatMap(({ organization, municipality }) => [
    organization.name,
    municipality?.name ?? '',
  ]);
  const why = await whyGuessable(given.next, [person.login, person.fullName, region.name, ...places]);
  if (why) throw new AppError('invalid', `guessable.${why}`, { field });
}

type Weakness = 'own_words' | 'common' | 'repeats' | 'keyboard' | 'sequence' | 'date' | 'simple';

/**
 * Why a password is guessed too easily, estimated on this machine.
 * @param about texts of which a guesser who knows the person takes words
 */
export async function whyGuessable(
  password: string,
  about: readonly string[],
): Promise<Weakness | undefined> {
  const words = [...wordsOfTheHouse, ...about.flatMap(wordsOf)];
  // «йцукен» is «qwerty» on the same keys, and words are typed in the other layout too.
  const inputs = [...new Set([...words, ...words.map(inLatinLayout)])];
  if (besideWords(password, inputs) < LEAST_BESIDE_OWN) return 'own_words';
  const estimator = await loadedEstimator();
  const readings = [...new Set([password, inLatinLayout(password)])];
  const [easiest] = readings
    .map((reading) => estimator.check(reading, inputs))
    .sort((a, b) => a.guesses - b.guesses);
  return easiest && easiest.guesses < LEAST_GUESSES ? weaknessOf(easiest) : undefined;
}

/** How many letters and digits are left when the words are taken out; all of them where there is no such word. */
function besideWords(password: string, words: readonly string[]): number {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase());
  return rest === password.toLowerCase()
    ? Number.POSITIVE_INFINITY
    : rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** The whole text is a word as well: a login of several parts. */
const wordsOf = (text: string) =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2);

function weaknessOf({ sequence }: ZxcvbnResult): Weakness {
  const has = (pattern: string, dictionary?: string) =>
    sequence.some(
      (match) =>
        match.pattern === pattern && (dictionary === undefined || match.dictionaryName === dictionary),
    );
  if (has('dictionary', 'userInputs')) return 'own_words';
  if (has('dictionary', 'passwords-common')) return 'common';
  if (has('repeat')) return 'repeats';
  if (has('spatial')) return 'keyboard';
  if (has('sequence')) return 'sequence';
  return has('date') || has('regex') ? 'date' : 'simple';
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Forty thousand words: read when the first password is chosen, not at every start. */
function loadedEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LONGEST_LOOKED_AT }),
  );
  return estimator;
}

const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** What the same keys give in the Latin layout. */
const inLatinLayout = (text: string) =>
  Array.from(text.toLowerCase(), (letter) => latin[cyrillic.indexOf(letter)] ?? letter).join('');
