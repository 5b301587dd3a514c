const spaces = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;

/** One plain space wherever the text has any run of spaces, none at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(spaces, ' ').trim();
}

/** For comparing names: case, ё/е and spaces do not matter. */
export function foldText(text: string): string {
  return collapseSpaces(text).toLowerCase().replaceAll('ё', 'е');
}

const latin = 'aceopxykABCEHKMOPTXY';
const cyrillic = 'асеорхукАВСЕНКМОРТХУ';
const twin = new Map([...latin].map((letter, i) => [letter, cyrillic[i] ?? letter]));
const word = /[A-Za-zА-Яа-яЁё]+/gu;
const loneLetter = /(?<![A-Za-z\d])[cokaCOKA](?= [\dА-Яа-яЁё«])/gu;
const twins = (text: string): string => text.replace(/[A-Za-z]/gu, (letter) => twin.get(letter) ?? letter);

/** «cентябрь» with a Latin «c» reads as it looks; words all in Latin letters, roman figures too, stay. Soft hyphens go. */
export function lookalikesToCyrillic(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(word, (letters) => (/[А-Яа-яЁё]/u.test(letters) ? twins(letters) : letters))
    .replace(loneLetter, twins);
}

/** Russian plural: 1 школа, 2 школы, 5 школ. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** How many letters two words have in common from their beginning. */
export function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** Whether one letter left out, added, changed or exchanged with its neighbour makes another word of this one. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const start = sharedStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restB.slice(1) === restA;
  const exchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return exchanged || restA.slice(1) === restB.slice(1);
}

/** A sentence whose {{names}} are given values as they stand, whatever signs are in them. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
