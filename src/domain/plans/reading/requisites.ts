import type { Requisites } from '../model.ts';
import { dateIn } from '../rules.terms.days.ts';
import { type Line, plain, words } from './lines.ts';

const kinds = /^(приказ|распоряжение|постановление|решение|протокол)$/iu;
const numberSign = /(?:№|(?<![A-Za-z])N)\s*([\dA-Za-zА-Яа-яЁё][\dA-Za-zА-Яа-яЁё/._-]*)/u;
const place = /^(?:(?:г|пос|с|рп|пгт|п)\.\s?|город |село |посёлок |поселок )[А-ЯЁ][А-ЯЁа-яё -]+$/u;
const annexWord = /^(?:приложени[ея](?:\s|$|№)|утвержд[её]н[аоы]?(?:\s+приказом|\s*:?$))/iu;
const post =
  /^(?:(?:первый )?заместитель |и\.\s?о\.\s?|врио |временно исполняющ\S+ )?(?:министр|руководител|директор|начальник|глава|губернатор|председател|ректор|заведующ)/iu;
const name = /([А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.)$/u;

/** A short line with the date or the number of the document, apart or together. */
const stamp = /^(?:от\s|№|N\s|\d|«|г\.).{0,60}$/u;

export const isActKind = (text: string): boolean => kinds.test(text);

export const isAnnexHeading = (line: Line): boolean =>
  annexWord.test(plain(line.text)) && plain(line.text).length < 60;

/** The number of a document printed in a line: «№ 01-02/3» → «01-02/3». */
export function numberIn(text: string): string | null {
  return numberSign.exec(text)?.[1]?.replace(/(?<![.,])[.,]+$/u, '') ?? null;
}

/** A line with date and number; one of them may be left blank for a pen: «от ___________ № 5». */
function isStamp(text: string): boolean {
  const [number, date] = [numberIn(text) !== null, dateIn(text) !== undefined];
  return (number && date) || (number && /от\s*_/u.test(text)) || (date && /№\s*_/u.test(text));
}

function paragraphFrom(lines: readonly Line[], start: number): string {
  const end = lines.findIndex((line, i) => i >= start && plain(line.text) === '');
  return lines
    .slice(start, end < 0 ? undefined : end)
    .map((line) => plain(line.text))
    .join(' ');
}

function readSignatory(lines: readonly Line[]): Requisites['signatory'] {
  for (const [index, line] of lines.entries()) {
    const text = plain(line.text);
    if (!post.test(text) || text.length > 120 || /[.:;]$/u.test(text)) continue;
    const own = name.exec(text)?.[1];
    if (own) return { post: text.slice(0, -own.length).trim(), name: own };
    const next = lines.slice(index + 1).find((l) => plain(l.text) !== '');
    const below = next && name.exec(plain(next.text));
    if (below && below.index === 0) return { post: text, name: plain(next.text) };
  }
  return null;
}

/** The requisites of the order's own head and signature; what is not printed is null. */
export function readRequisites(lines: readonly Line[], frame: readonly Line[]): Requisites {
  const kindAt = frame.findIndex((line) => kinds.test(words(line.text)));
  const approved = /утвержд[её]н|приложени/iu;
  const heading = lines.findIndex(
    (line, i) =>
      isStamp(plain(line.text)) &&
      lines.slice(Math.max(0, i - 4), i + 1).some((l) => approved.test(plain(l.text))),
  );
  const below = frame.slice(kindAt + 1, kindAt + 10).filter((line) => stamp.test(plain(line.text)));
  const stamps = kindAt >= 0 ? below : heading >= 0 ? lines.slice(heading, heading + 1) : [];
  const numbered = stamps.find((line) => numberIn(plain(line.text)) !== null);
  const dated = stamps.find((line) => dateIn(plain(line.text)) !== undefined);
  const source = numbered ?? dated;
  const placeLine = frame.slice(0, 30).find((line) => place.test(plain(line.text)));
  const titleAt = frame.findIndex((line, i) => i > kindAt && /^(?:Об?|По)\s+[а-яё]/u.test(plain(line.text)));
  const body = frame
    .slice(0, Math.max(0, kindAt))
    .map((line) => plain(line.text))
    .filter(Boolean)
    .join(' ');
  return {
    kind: kindAt >= 0 ? words(frame[kindAt]?.text ?? '').toLowerCase() : null,
    number: numbered ? numberIn(plain(numbered.text)) : null,
    date: (dated && dateIn(plain(dated.text))) ?? null,
    place: placeLine ? plain(placeLine.text) : null,
    body: body || null,
    title: kindAt >= 0 && titleAt >= 0 ? paragraphFrom(frame, titleAt) : null,
    signatory: readSignatory(frame),
    source: source ? { line: source.no } : null,
  };
}
