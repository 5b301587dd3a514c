import { collapseSpaces, foldText, isOneSlip, lookalikesToCyrillic } from '#domain/kernel/text.ts';

const monthForms = [
  'янв(?:ар[ьяе]|\\.)?',
  'фев(?:рал[ьяе]|р?\\.)?',
  'мар(?:т[ае]?|\\.)?',
  'апр(?:ел[ьяе]|\\.)?',
  'ма[йяе]',
  'июн[ьяе]',
  'июл[ьяе]',
  'авг(?:уст[ае]?|\\.)?',
  'сен(?:тябр[ьяе]|т?\\.)?',
  'окт(?:ябр[ьяе]|\\.)?',
  'ноя(?:бр[ьяе]|б?\\.)?',
  'дек(?:абр[ьяе]|\\.)?',
];
const monthWords = monthForms.map((form) => new RegExp(`^${form}$`, 'u'));

/** Pieces that the shapes of terms are put together from; each captures what its name says. */
export const MONTH = `(${monthForms.join('|')})`;
export const YEAR = '((?:19|20)\\d\\d)';
export const DAY = '«?(\\d{1,2})(?:-?(?:го|е))?»?';
export const DOTTED = '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})';
export const BEFORE = '(?:(?:не позднее|не позже|в срок до|до|к|ко|по) )?';
export const DURING = '(?:(?:в течение|в период|за|на|в|во) )?';
/** «IV», «4», «4-й», «четвёртый». */
const nth = (figures: string): string => `(${figures})(?:-?[а-я]{1,3})?`;
export const QUARTER = nth('iv|iii|ii|i|[1-4]|перв|втор|трет|четверт');
export const HALF = nth('ii|i|[12]|перв|втор');
export const TENTH = nth('iii|ii|i|[1-3]|перв|втор|трет|последн');
export const WEEKDAY = '(понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)(?:ам|ям|[аеуия])?';
export const WEEK = nth('[1-4]|перв|втор|трет|четверт|последн');

/** 1…12 of a Russian month name in any case; 0 where the word is none. */
export function monthOf(word: string): number {
  const folded = foldText(word);
  return monthWords.findIndex((form) => form.test(folded)) + 1;
}

const ordinals = ['перв', 'втор', 'трет', 'четв'];

/** 1…4 of «IV», «4», «четвёртый». */
export function ordinalOf(text: string): number {
  const word = ordinals.findIndex((start) => text.startsWith(start));
  return ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1 || word + 1 || Number(text);
}

const weekdays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];

/** 1…7 of a Russian name of a weekday, as far as WEEKDAY captures it. */
export const weekdayOf = (word: string): number => weekdays.indexOf(word) + 1;

/** «15.00», «10:30», «18 часов»; «15.09» is a day and a month unless «ч» stands behind it. */
export const CLOCK =
  '(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?: ?ч[а-я]{0,5}\\.?)?|\\.(?:00|1[3-9]|[2-5]\\d)(?: ?ч[а-я]{0,5}\\.?)?|(?:[.-][0-5]\\d)? ?ч(?:ас[а-я]{0,2})?\\.?(?: ?[0-5]\\d ?мин[а-я]{0,3}\\.?)?)(?![а-я\\d])';
const atClock = `(?:(?:в|к|ко|до|с|не позднее) )?${CLOCK}`;
const clockInBrackets = new RegExp(` ?\\(${atClock}\\)`, 'gu');
const clockFirst = new RegExp(
  `^(?:с ${CLOCK}(?: до |-)|(?:в|к|ко|до|не позднее) )?${CLOCK},? (?=(?:до |к )?\\d{1,2}(?:\\.\\d{1,2}(?!\\d)| [а-я]))`,
  'u',
);
const clockLast = new RegExp(`(?<=[\\dа-я.»]),? ${atClock}(?:(?:-| до )${CLOCK})?$`, 'u');
const clockBehindIn = /(?: в (?=\d+[.:-])|, ?(?=\d+:))(?:[01]?\d|2[0-3])[.:-][0-5]\d(?: ?ч\S*)?$/u;

const shortened: readonly (readonly [RegExp, string])[] = [
  [/(?<![а-я])в теч(?:\. ?|ении )/gu, 'в течение '],
  [/(?<![а-я])уч\. (?=год(?:а|у)?(?![а-я]))/gu, 'учебного '],
  [/(?<![а-я])отд\. ?/gu, 'отдельному '],
  [/(?<![а-я])утв\. ?/gu, 'утвержденному '],
  [/(?<![а-я])инд\. ?/gu, 'индивидуальному '],
  [/(?<![а-я])согл\. ?/gu, 'согласно '],
  [/(?<![а-я])в соотв\. ?/gu, 'в соответствии '],
  [/(?<![а-я])ежемес\. ?/gu, 'ежемесячно '],
  [/(?<![а-я])ежекв(?:арт)?\. ?/gu, 'ежеквартально '],
  [/(?<![а-я])еженед\. ?/gu, 'еженедельно '],
  [/(?<![а-я])ежегод\. ?/gu, 'ежегодно '],
];
const spelledOut = (text: string): string =>
  shortened.reduce((whole, [short, full]) => whole.replace(short, full), text);

/** «П квартал», «Ш кв.»: Roman figures typed on a Russian keyboard. */
const typedRoman: Readonly<Record<string, string>> = { п: 'ii', ш: 'iii', і: 'i', l: 'i', '|': 'i' };

const afterMonth = new RegExp(`(?<![а-я])${MONTH} месяц[еа]?`, 'gu');

/** A printed term as the shapes expect it: folded, one kind of dash, without marks, «срок:» and «года» after a year. */
export function foldTerm(text: string): string {
  return spelledOut(foldText(lookalikesToCyrillic(text)))
    .replace(/ ?[-‐‑–—−] ?/gu, '-')
    .replace(/ ?<?(?<!\*)\*+>?|(?<=\d)[¹²³]/gu, '')
    .replace(/^сроки?(?: исполнения| реализации| проведения)? ?[:-] ?/u, '')
    .replace(/(?<![а-яa-z])([пшіl|])(?=(?:-(?:[пш]|i{1,3}|iv))? ?(?:кв|полуг))/gu, (m) => typedRoman[m] ?? m)
    .replace(/(?<![а-я])кв\.?(?= |$|,|;)/gu, 'квартал')
    .replace(/((?:19|20)\d\d)\s*(?:годы|годов|годах|годам|года|году|год|гг|г\.\s?г|г)(?![а-я])\.?/gu, '$1')
    .replace(/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(?=(?:19|20)\d\d)/gu, '$1.$2.')
    .replace(/(?<![\d.])(\d{1,2}\.\d{1,2})\.(?=[-– ,;)]|$)/gu, '$1')
    .replace(/ ?(?:текущего года|т\. ?г\.)/gu, '')
    .replace(afterMonth, '$1')
    .replace(/(?<=[\divx])-(?:го|й|ый|ий|ом|ем|м|е|я|ая|ой)(?=[ ,-])/gu, '')
    .replace(/ включительно$/u, '')
    .replace(clockInBrackets, '')
    .replace(clockFirst, '')
    .replace(clockBehindIn, '')
    .replace(clockLast, '')
    .replace(/(?<![.;, ])[.;, ]+$/u, '');
}

const spelled = (
  'январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня ' +
  'июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ' +
  'ноябре декабрь декабря декабре'
).split(' ');
const shortestMisprint = 4;

/** «с 5 по по 25»: a word printed twice in a row, said once. */
function withoutDoubled(text: string): string {
  let before = '';
  return text.replace(/\S+\s*/gu, (piece) => {
    const word = foldText(piece);
    const same = word === before && /^[а-я]+$/u.test(word);
    before = word;
    return same ? '' : piece;
  });
}

/** A term with its misprints set right: words printed twice, misspelt months. */
export const correctTerm = (text: string): string => correctMonths(withoutDoubled(text));

/** The text with misprinted names of months («сентбярь») spelled right, where one slip leads to one month only. */
function correctMonths(text: string): string {
  return text.replace(/[а-яё]+/giu, (word) => {
    const folded = foldText(word);
    if (folded.length < shortestMisprint || monthOf(folded) > 0) return word;
    const near = spelled.filter((month) => isOneSlip(folded, month));
    const [first = ''] = near;
    return near.length > 0 && near.every((month) => monthOf(month) === monthOf(first)) ? first : word;
  });
}

/** «15.09» and a year make «15.09.2020», words get the year behind them. */
export function withYear(text: string, year: number): string {
  const bare = collapseSpaces(text).replace(/(?<![.,;])[.,;]+$/u, '');
  const clock = clockLast.exec(bare.toLowerCase());
  if (clock) return withYear(bare.slice(0, clock.index), year) + bare.slice(clock.index);
  return /\d\.\d{1,2}$/u.test(bare) ? `${bare}.${year}` : `${bare} ${year} года`;
}
