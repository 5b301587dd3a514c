import { type LocalDate, localDate, printDate } from '#domain/kernel/dates.ts';
import { collapseSpaces, foldText } from '#domain/kernel/text.ts';
import { cleanText, hasTurning, hasUnseen, withoutUnseen } from '#domain/kernel/written.ts';
import { type Answer, type Field, type FieldType, isNoData, MAX_TEXT } from './model.ts';
import { decimalsOf, toScaled } from './rules.numbers.ts';

export const INPUT_ERRORS = [
  'not_a_number',
  'letter_in_number',
  'negative',
  'not_whole',
  'too_many_decimals',
  'out_of_range',
  'not_yes_no',
  'not_an_option',
  'not_a_date',
  'too_long',
  'unseen_marks',
  'wrong_type',
  'computed',
] as const;
export type InputErrorCode = (typeof INPUT_ERRORS)[number];

/** `null` is a blank: the answer is taken away. */
export type ParsedInput = { ok: true; value: Answer | null } | { ok: false; error: InputErrorCode };

export const NO_DATA_TEXT = 'нет данных';
const NO_DATA_WORDS = new Set([NO_DATA_TEXT, 'нет сведений', 'н/д', 'нд', '-', '–', '—', '−']);
const YES_WORDS = new Set(['да', 'есть', 'имеется', '+']);
const NO_WORDS = new Set(['нет', 'не имеется', 'отсутствует']);
/** Letters that look like the digits 0, 1 and 3. */
const LETTER_DIGITS = /[оoil|зz]/gi;
const FIRST_YEAR = 1850;
const MAX_NUMBER = 9_999_999;
const DATE =
  /^(?:(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})|(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))$/;
const NUMBER = /^([-–−]?)(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/;

const KINDS = {
  count: 'number',
  decimal: 'number',
  percent: 'number',
  year: 'number',
  yes_no: 'boolean',
  choice: 'string',
  date: 'string',
  text: 'string',
  long_text: 'string',
} as const satisfies Record<FieldType, 'number' | 'boolean' | 'string'>;

/**
 * Reads what a person typed or pasted: «1 234» with any space, «3,5», «80 %», «да», «10.09.2020», «—» and «н/д» for
 * «нет данных», «нет» for none, nothing for a blank. `today` bounds the years.
 */
export function parseInput(field: Field, given: string, today: LocalDate): ParsedInput {
  // What a clipboard brings and nobody sees, a NUL or half a surrogate pair too, is no part of an answer.
  const raw = cleanText(given);
  const text = withoutUnseen(collapseSpaces(raw));
  if (field.derived) return { ok: false, error: 'computed' };
  if (text === '') return { ok: true, value: null };
  if (NO_DATA_WORDS.has(text.toLowerCase())) return { ok: true, value: { noData: true } };
  const read = readTyped(field, text, raw);
  if (typeof read === 'object') return { ok: false, error: read.error };
  const error = checkAnswer(field, read, today);
  return error ? { ok: false, error } : { ok: true, value: read };
}

/** The rule that a typed answer breaks, or undefined; the server applies it to every change. */
export function checkAnswer(field: Field, answer: Answer, today: LocalDate): InputErrorCode | undefined {
  if (field.derived) return 'computed';
  if (isNoData(answer)) return undefined;
  if (typeof answer !== KINDS[field.type]) return 'wrong_type';
  if (typeof answer === 'number') return checkNumber(field, answer, today);
  if (field.type === 'date') return checkDate(answer, today);
  if (typeof answer === 'string') return checkText(field, answer);
  return undefined;
}

/** The answer as Russian papers show it: «1 234», «3,5», «да», the label of the choice. */
export function formatAnswer(field: Field, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (isNoData(answer)) return NO_DATA_TEXT;
  if (typeof answer === 'boolean') return answer ? 'да' : 'нет';
  if (typeof answer === 'number') return formatNumber(field, answer);
  if (field.type === 'date') return printDate(answer);
  return field.options?.find((option) => option.value === answer)?.label ?? answer;
}

function formatNumber(field: Field, value: number): string {
  if (field.type === 'year') return String(value);
  const [whole = '', fraction] = String(value).split('.');
  // A number is written out with 21 digits at most.
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, '\u00a0');
  return fraction ? `${grouped},${fraction}` : grouped;
}

function readTyped(
  field: Field,
  text: string,
  raw: string,
): Exclude<Answer, object> | { error: InputErrorCode } {
  switch (field.type) {
    case 'yes_no':
      return readYesNo(text.toLowerCase());
    case 'choice':
      return readChoice(field, foldText(text));
    case 'date':
      return readDate(text);
    case 'text':
      return text;
    case 'long_text':
      return raw;
    default:
      // «Нет» учителей физики is none of them; of a year or a percentage it says nothing.
      if (NO_WORDS.has(text.toLowerCase()) && (field.type === 'count' || field.type === 'decimal')) return 0;
      return readNumber(field.type === 'percent' ? text.replace(/ ?%$/, '') : text);
  }
}

function readYesNo(word: string): boolean | { error: InputErrorCode } {
  if (YES_WORDS.has(word)) return true;
  return NO_WORDS.has(word) ? false : { error: 'not_yes_no' };
}

function readChoice(field: Field, word: string): string | { error: InputErrorCode } {
  const option = field.options?.find(({ value, label }) => value === word || foldText(label) === word);
  return option?.value ?? { error: 'not_an_option' };
}

function readNumber(text: string): number | { error: InputErrorCode } {
  const match = NUMBER.exec(text);
  if (!match) return { error: looksLikeNumber(text) ? 'letter_in_number' : 'not_a_number' };
  const value = Number(`${match[2]?.replaceAll(' ', '')}.${match[3] ?? 0}`);
  return match[1] && value !== 0 ? { error: 'negative' } : value;
}

/** «1О» with a letter for the zero; «оз» is a word. */
function looksLikeNumber(text: string): boolean {
  return /^[оo]$/i.test(text) || (/\d/.test(text) && NUMBER.test(text.replace(LETTER_DIGITS, '0')));
}

function readDate(text: string): string | { error: InputErrorCode } {
  const parts = DATE.exec(text)?.groups;
  const date = parts && localDate(Number(parts.year), Number(parts.month), Number(parts.day));
  return date ?? { error: 'not_a_date' };
}

function checkDate(answer: Answer, today: LocalDate): InputErrorCode | undefined {
  if (typeof answer !== 'string' || readDate(answer) !== answer) return 'not_a_date';
  return answer < `${FIRST_YEAR}-01-01` || answer > today ? 'out_of_range' : undefined;
}

function checkNumber(field: Field, value: number, today: LocalDate): InputErrorCode | undefined {
  if (!Number.isFinite(value)) return 'not_a_number';
  if (value < 0) return 'negative';
  const whole = field.type === 'count' || field.type === 'year';
  if (whole && !Number.isInteger(value)) return 'not_whole';
  const decimals = decimalsOf(field);
  if (toScaled(value, decimals) / 10 ** decimals !== value) return 'too_many_decimals';
  const [min, max] = boundsOf(field, today);
  return value < min || value > max ? 'out_of_range' : undefined;
}

/** Least and largest number the field takes. */
export function boundsOf(field: Field, today: LocalDate): [number, number] {
  if (field.type === 'year') {
    const thisYear = Number(today.slice(0, 4));
    return [field.min ?? FIRST_YEAR, Math.min(field.max ?? thisYear, thisYear)];
  }
  return [field.min ?? 0, field.max ?? (field.type === 'percent' ? 100 : MAX_NUMBER)];
}

function checkText(field: Field, text: string): InputErrorCode | undefined {
  if (field.options && !field.options.some((option) => option.value === text)) return 'not_an_option';
  if (field.type === 'text' ? hasUnseen(text) : hasTurning(text)) return 'unseen_marks';
  return text.length > (field.maxLength ?? MAX_TEXT) ? 'too_long' : undefined;
}
