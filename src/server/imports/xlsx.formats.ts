import { formatValue } from 'hucre';

const nominative = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const genitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30); the others are written out in it. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  49: '@',
};
/** 27–36 and 50–58 are dates of the locale. */
const ofLocale = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export const builtInFormat = (id: number): string => builtIn[id] ?? (ofLocale(id) ? 'dd.mm.yyyy' : 'General');

interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
}

/** Which parts of a date a format shows; undefined for a format of numbers or of time alone. */
function datePartsOf(format: string): DateParts | undefined {
  const [section = ''] = format.replace(/"[^"]*"|\\.|\[[^\]]{0,60}\]|_.|\*./gu, '').split(';');
  // Russian letters are marks only in a format written wholly in Russian («ДД.ММ.ГГГГ»): «yyyy г.» has a word.
  const marks = /[dmy]/iu.test(section)
    ? section.toLowerCase()
    : section
        .toLowerCase()
        .replace(/дд?(?![а-я])/gu, 'd')
        .replace(/м{2,4}/gu, 'm')
        .replace(/гг+/gu, 'y');
  const dated = marks.replace(/h[^dmy]{0,60}m+|(?<!m)m+[^dmy]*s/gu, '');
  if (/general|основной/u.test(marks) || !/[dmy]/u.test(dated)) return undefined;
  return { day: dated.includes('d'), month: dated.includes('m'), year: dated.includes('y') };
}

const lastSerial = 2_958_466;
const two = (value: number): string => String(value).padStart(2, '0');

/** Serial days as the calendar has them: 1900 counts a 29 February that never was. */
function dayOf(serial: number, from1904: boolean): Date {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, 30 + days + (days < 60 ? 1 : 0)));
}

function showParts(at: Date, parts: DateParts): string {
  const [day, month, year] = [at.getUTCDate(), at.getUTCMonth(), at.getUTCFullYear()];
  if (parts.day && parts.year) return `${two(day)}.${two(month + 1)}.${year}`;
  // A format without a year is what a spreadsheet gives to a typed «30.11»: the year of the value is its own guess.
  if (parts.day && parts.month) return `${day} ${genitive[month]}`;
  if (parts.month) return parts.year ? `${nominative[month]} ${year}` : (nominative[month] ?? '');
  return parts.year ? String(year) : String(day);
}

/** «до » in `"до "dd.mm.yyyy`: words that the format puts before the date. */
const before = (format: string): string => /^(?:\[[^\]]*\])*"([^"]*)"/u.exec(format)?.[1] ?? '';

/** A number as its sheet shows it: dates by day, by month or by year in Russian, as far as the format goes. */
export function showNumber(value: number, format: string, from1904: boolean): string {
  const plain = String(Number(value.toPrecision(15)));
  const parts = datePartsOf(format);
  if (parts && value >= 0 && value < 1 && !from1904) return '00.01.1900';
  if (parts && value >= 0 && value < lastSerial)
    return before(format) + showParts(dayOf(value, from1904), parts);
  if (parts || /^(?:general|основной|@)$/iu.test(format)) return plain;
  return formatValue(value, format, { is1904: from1904 });
}

/** A day that the file has in ISO form, as its format shows it. */
export function showDay(iso: string, format: string): string {
  const at = new Date(iso);
  const parts = datePartsOf(format) ?? { day: true, month: true, year: true };
  return Number.isNaN(at.getTime()) ? iso : before(format) + showParts(at, parts);
}
