import { dateIn } from '#domain/terms/rules.days.ts';
import { type Line, plain, words } from './lines.ts';
import type { Requisites } from './model.ts';

const kinds = /^(приказ|распоряжение|постановление|решение|протокол)$/iu;
const numberSign = /(?:№|(?<![A-Za-z])N)\s*((?=[^\s\d]{0,12}\d)[\dA-Za-zА-Яа-яЁё][\dA-Za-zА-Яа-яЁё/._-]*)/u;
/** «Приказ 15 от 12.03.2024» */
const bareNumber =
  /^(?:приказ|распоряжение|постановление|решение)\s+(\d[\d/._-]*(?:-[А-Яа-яёA-Za-z]{1,3})?)\s+от\s/iu;
const place = /^(?:(?:г|пос|с|рп|пгт|п)\.\s?|город |село |посёлок |поселок )[А-ЯЁ][А-ЯЁа-яё -]+$/u;
const annexWord =
  /^(?:приложени[ея](?:\s|$|№)|утвержд[её]н[аоы]?(?:\s+(?:приказом|распоряжением|постановлением|решением)|\s*:?$))/iu;
const longestHeading = 60;
/** A heading with the whole of its act on one line: «Приложение № 1 к приказу министерства от … № …». */
const annexOfAct =
  /^(?:Приложение|ПРИЛОЖЕНИЕ) ?(?:(?:№|N)? ?\d{1,3} )?к (?:приказу|распоряжению|постановлению|решению)\s/u;
const post =
  /^(?:(?:первый )?заместитель |и\.\s?о\.\s?|врио |временно исполняющ\S+ )?(?:министр|руководител|директор|начальник|глава|губернатор|председател|ректор|заведующ)/iu;
const name = /([А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.)$/u;

/** A short line with the date or the number of the document, apart or together. */
const stamp = /^(?:от\s|№|N\s|\d|[«"“„]|г\.).{0,60}$/u;

export const isActKind = (text: string): boolean => kinds.test(text);

export const isAnnexHeading = (line: Line): boolean =>
  annexOfAct.test(plain(line.text)) ||
  (annexWord.test(plain(line.text)) && plain(line.text).length < longestHeading);

/** The number of a document printed in a line: «№ 01-02/3» → «01-02/3». */
export function numberIn(text: string): string | null {
  const number = numberSign.exec(text.replaceAll('_', ' '))?.[1] ?? bareNumber.exec(text)?.[1];
  return number?.replace(/(?<![.,])[.,]+$/u, '') ?? null;
}

/** A line with date and number; one of them may be left blank for a pen: «от ___________ № 5». */
function isStamp(text: string): boolean {
  const [number, date] = [numberIn(text) !== null, dateIn(text) !== undefined];
  return (number && date) || (number && /от\s*_/u.test(text)) || (date && /№\s*_/u.test(text));
}

const titleStart = /^["«]?(?:Об?|По)\s+[а-яё]/u;
/** What begins the text of the act below its title, where no empty line parts them. */
const preamble =
  /^(?:в (?:соответствии|целях|связи|рамках|исполнение)|на основании|во исполнение|руководствуясь|с целью|\d+[.)]\s|приказыва|постановля|п р и к а з|п о с т а н о в л)/iu;

/** The heading of a plan that follows its act at once. */
const planHeading = /^(?:План|ПЛАН|Дорожная карта|ДОРОЖНАЯ КАРТА|Комплекс мер|КОМПЛЕКС МЕР)(?![а-яё])/u;

export const isPlanHeading = (line: Line): boolean => planHeading.test(plain(line.text));

function titleFrom(lines: readonly Line[], start: number): string {
  const rest = lines.slice(start).map((line) => plain(line.text));
  const end = rest.findIndex(
    (text, i) => text === '' || (i > 0 && (preamble.test(text) || planHeading.test(text))),
  );
  return rest.slice(0, end < 0 ? undefined : end).join(' ');
}

const verb = /^(?:приказыва|постановля|п р и к а з|п о с т а н о в л)/iu;
const verbInside = /(?:приказыва|постановля|п р и к а з ы в|п о с т а н о в л)/iu;

/** «По итогам … и в целях … п р и к а з ы в а ю:»: a preamble that begins as a title would. */
function isPreamble(title: string, lines: readonly Line[]): boolean {
  if (verbInside.test(title)) return true;
  if (!/^["«]?По\s/u.test(title)) return false;
  const below = lines.map((line) => plain(line.text)).filter(Boolean);
  let length = 0;
  const next = below.find((text) => {
    const behind = length >= title.length;
    length += text.length + 1;
    return behind;
  });
  return verb.test(next ?? '');
}

/** The first words below the head that are a title and no preamble. */
function titleIn(frame: readonly Line[], kindAt: number): string | undefined {
  for (const [i, line] of frame.entries()) {
    if (i <= kindAt || !titleStart.test(plain(line.text))) continue;
    // The text of the act has begun: what follows is no title.
    if (/^\d+[.)]\s/u.test(plain(line.text))) break;
    const title = titleFrom(frame, i);
    if (!isPreamble(title, frame.slice(i))) return title;
  }
  return undefined;
}

const highestPlanTitle = 8;

/** «План⏎мероприятий по …» right over the table: the title of a plan that came without its act. */
export function planTitleIn(over: readonly Line[]): string | null {
  const near = over.slice(-highestPlanTitle);
  const at = near.findIndex((line) => planHeading.test(plain(line.text)));
  if (at < 0) return null;
  const rest = near.slice(at).map((line) => plain(line.text));
  const end = rest.findIndex((text, i) => i > 0 && text === '');
  return rest.slice(0, end < 0 ? undefined : end).join(' ');
}

/** A longer line is no head; every «О» in it may begin the title. */
const longestHead = 600;

function titleOnHead(head: Line | undefined): string | null {
  const text = plain(head?.text ?? '');
  if (text.length > longestHead) return null;
  for (const { index, 0: quote } of text.matchAll(titleBegins)) {
    const title = wholeTitle.exec(text.slice(index + quote.length))?.[1];
    if (title) return title;
  }
  return null;
}

/** «Председатель комитета С.С. Белов»: who signs, on one line. */
export const isSignature = (text: string): boolean =>
  /^[А-ЯЁ]/u.test(text) && post.test(text) && name.test(text);

function readSignatory(lines: readonly Line[]): Requisites['signatory'] {
  for (const [index, line] of lines.entries()) {
    const text = plain(line.text);
    if (!post.test(text) || text.length > 120 || /[.:;]$/u.test(text)) continue;
    const own = name.exec(text)?.[1];
    if (own) return { post: text.slice(0, -own.length).replace(/(?<![\s_])[\s_]+$/u, ''), name: own };
    const next = lines.slice(index + 1).find((l) => plain(l.text) !== '');
    const below = next && name.exec(plain(next.text));
    if (below && below.index === 0) return { post: text, name: plain(next.text) };
  }
  return null;
}

/** «Приказ Министерства … от 24 августа 2021 г. N 1187-п», «Приказ № 88 от 12.01.2023»: the whole head of an act on one line. */
const headLine =
  /^(?:Приказ|Распоряжение|Постановление|Решение|ПРИКАЗ|РАСПОРЯЖЕНИЕ|ПОСТАНОВЛЕНИЕ|РЕШЕНИЕ)\s+(?:[А-ЯЁа-яё][^№]{3,200}\sот\s|от\s|(?:№|N)\s?\S|\d)/u;
/** «… от 14 января 2025 г. «О плане помощи»»: the title on the line of the head. */
const titleBegins = /(?<=\s)[«"]?(?=Об?\s)/gu;
const wholeTitle = /^(Об?\s[^«»"]+(?:«[^«»]*»[^«»"]*)?)[»"]?$/u;
const highestHead = 10;
const isHeadLine = (text: string): boolean =>
  headLine.test(text) && numberIn(text) !== null && dateIn(text) !== undefined;

const approved = /утвержд[её]н|приложени/iu;
const stampOfAct = /^(?:от\s|к\s|№|N\s|приказ|распоряжени|постановлени|решени|утвержд|приложени)/iu;

/** The line under «УТВЕРЖДЁН …» or «Приложение …» that names the act with its day and number. */
function annexStamp(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ text }, i) => {
    const printed = plain(text);
    if (!stampOfAct.test(printed) || !isStamp(printed)) return false;
    return lines.slice(Math.max(0, i - 4), i + 1).some((line) => approved.test(plain(line.text)));
  });
  return at < 0 ? approvalDay(lines) : lines.slice(at, at + 1);
}

/** «УТВЕРЖДАЮ, директор …, «01» сентября 2024 г.»: a plan that its head approves by a signature has a day only. */
function approvalDay(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ text }) => /^утверждаю:?$/iu.test(plain(text)));
  const below = at < 0 ? [] : lines.slice(at + 1, at + 6);
  return below.filter(({ text }) => stamp.test(plain(text)) && dateIn(plain(text)) !== undefined).slice(0, 1);
}

/** «ПРИКАЗ № 77» with the day on another line, or the other way round. */
const halfHead = /^(?:приказ|распоряжение|постановление|решение)\s+(?:(?:№|N)\s?\S|от\s).{0,40}$/iu;
const isHalfHead = (text: string): boolean =>
  halfHead.test(text) && (numberIn(text) !== null || dateIn(text) !== undefined);

/** Where the kind of an act stands in its head: alone on a line, or first on a line with day and number. */
function kindIn(frame: readonly Line[]): { at: number; kind: string | null; stamps: Line[] } {
  const alone = frame.findIndex((line) => kinds.test(words(line.text)));
  const top = frame.slice(0, highestHead).map((line) => plain(line.text));
  const whole = alone < 0 ? top.findIndex(isHeadLine) : alone;
  const at = whole < 0 ? top.findIndex(isHalfHead) : whole;
  if (at < 0) return { at, kind: null, stamps: [] };
  const kind = words(frame[at]?.text ?? '').split(' ')[0] ?? '';
  const below = frame.slice(at + 1, at + 10).filter((line) => stamp.test(plain(line.text)));
  const own = alone < 0 ? frame.slice(at, at + 1) : [];
  return { at, kind: kind.toLowerCase(), stamps: whole >= 0 && alone < 0 ? own : [...own, ...below] };
}

/**
 * The requisites of the order's own head and signature; what is not printed is null.
 * @param over what stands over the table of the plan.
 * @param lines those outside the rows of tables: a school's number and a day of a visit are not the order's.
 */
export function readRequisites(
  lines: readonly Line[],
  frame: readonly Line[],
  over: readonly Line[],
): Requisites {
  const { at: kindAt, kind, stamps: own } = kindIn(frame);
  const stamps = kind === null ? annexStamp(lines) : own;
  const numbered = stamps.find((line) => numberIn(plain(line.text)) !== null);
  const dated = stamps.find((line) => dateIn(plain(line.text)) !== undefined);
  const source = numbered ?? dated;
  const placeLine = frame.slice(0, 30).find((line) => place.test(plain(line.text)));
  const body = frame
    .slice(0, Math.max(0, kindAt))
    .map((line) => plain(line.text))
    .filter(Boolean)
    .join(' ');
  return {
    kind,
    number: numbered ? numberIn(plain(numbered.text)) : null,
    date: (dated && dateIn(plain(dated.text))) ?? null,
    place: placeLine ? plain(placeLine.text) : null,
    body: body || null,
    title: kind === null ? planTitleIn(over) : (titleIn(frame, kindAt) ?? titleOnHead(frame[kindAt])),
    signatory: readSignatory(frame),
    source: source ? { line: source.no } : null,
  };
}
