import type { DocumentParts } from '../document.ts';
import { hasEmphasis, hasTags, plain, words } from '../lines.ts';
import { type FindingRule, type Seen, together } from './rule.ts';

/** Places where official Russian print has a space, each with what is left of it and right of it. */
const gaps: readonly RegExp[] = [
  // «г.Город», «эл.форма», «Слово.Слово»: a shortened or last word run into the next; not т.е., not a site's address.
  /(?<![А-ЯЁа-яё.@/-])([А-ЯЁа-яё]{2,}\.|г\.|п\.|с\.|ч\.)(?!рф|РФ|\d)([А-ЯЁа-яё]{2,})(?![А-ЯЁа-яё@])/gu,
  /([а-яё]{2})(\((?=[А-ЯЁа-яё]{2}))/gu,
  /([а-яё]\))([А-ЯЁа-яё])/gu,
  /([А-ЯЁ][а-яё]+)([А-ЯЁ]\.\s?[А-ЯЁ]\.)/gu,
  /([а-яё]{2}[,;])([а-яё]{2})/gu,
  /((?<![А-ЯЁ])(?:Ф?Г[АБ]|МА|МБ|Г[АБ]П|ГБ|МК)ОУ)(ВО|СПО|ДПО|ДО|ВПО)(?![А-ЯЁа-яё])/gu,
];

function missingSpaces({ lines }: DocumentParts): Seen[] {
  return lines.flatMap((line) => {
    const text = plain(line.text);
    const found = gaps.flatMap((gap) => [...text.matchAll(gap)]).sort((a, b) => a.index - b.index);
    if (found.length === 0) return [];
    const printed = found.map((m) => m[0]).join(', ');
    return [{ line: line.no, printed, proposed: found.map((m) => `${m[1]} ${m[2]}`).join(', ') }];
  });
}

/** The kind of an act and its verb are set letterspaced by custom: no fault. */
const customary =
  /(?:^|\s)(?:приказ|распоряжение|постановление|решение|протокол|приказываю|распоряжаюсь|постановляю|постановляет|обязываю|решил[аи]?)\s?:?$/iu;

function letterspaced({ lines }: DocumentParts): Seen[] {
  return lines.flatMap((line) => {
    const [printed, proposed] = [plain(line.text), words(line.text)];
    return printed === proposed || customary.test(proposed) ? [] : [{ line: line.no, printed, proposed }];
  });
}

function emphasis({ lines }: DocumentParts): Seen[] {
  const marked = lines.filter((line) => hasEmphasis(line.text));
  const printed = marked.map((line) => line.text.trim()).join(' / ');
  const proposed = marked.map((line) => plain(line.text)).join(' / ');
  return together(
    marked.map((line) => line.no),
    { printed, proposed },
  );
}

const fewTags = 5;
const tagsIn = (text: string): string =>
  [...new Set(text.match(/<\/?\w+|&#?\w+;/gu) ?? [])].map((t) => (t.startsWith('<') ? `${t}>` : t)).join(' ');

/** Each line with tags left in it; where a whole page was saved with its tags, all of them at once. */
function tags({ lines }: DocumentParts): Seen[] {
  const marked = lines.filter((line) => hasTags(line.text));
  if (marked.length <= fewTags) return marked.map((line) => ({ line: line.no, printed: tagsIn(line.text) }));
  return together(
    marked.map((line) => line.no),
    { printed: tagsIn(marked.map((line) => line.text).join('\n')) },
  );
}

const spacedReference =
  /(?:пункт|подпункт|раздел|част|стать)[а-яё]{0,5}\s+((?:[IVXLC]+|\d+)\.\s+\d+(?:\.\d+)*)(?![\d.]*\s+[а-яё]+\s+\d{4})/gu;

/** «пункта IV. 3»: one reference printed as two. */
function spacedReferences({ lines, tableLines }: DocumentParts): Seen[] {
  return lines
    .filter((line) => !tableLines.has(line.no))
    .flatMap((line) =>
      [...plain(line.text).matchAll(spacedReference)].map(([, reference = '']) => ({
        line: line.no,
        printed: reference,
        proposed: reference.replace(/\s+/gu, ''),
      })),
    );
}

/** The post and the name of the one who signs stand apart, with several empty lines between them. */
function tornSignature({ requisites: { signatory }, lines, frameEnd }: DocumentParts): Seen[] {
  if (!signatory) return [];
  const frame = lines.filter((line) => line.no <= frameEnd);
  const post = frame.findLast((line) => plain(line.text) === signatory.post);
  const name = frame.findLast((line) => plain(line.text) === signatory.name);
  if (!post || !name || name.no - post.no <= 2) return [];
  const printed = `${signatory.post} … ${signatory.name}`;
  return [
    { line: post.no, lines: [post.no, name.no], printed, proposed: `${signatory.post} ${signatory.name}` },
  ];
}

export const textRules: readonly FindingRule[] = [
  { code: 'missing_space', weight: 'typing', confidence: 'high', find: missingSpaces },
  { code: 'letterspaced', weight: 'typing', confidence: 'high', find: letterspaced },
  { code: 'emphasis_marks', weight: 'typing', confidence: 'high', find: emphasis },
  { code: 'html_tags', weight: 'typing', confidence: 'high', find: tags },
  { code: 'reference_spaced', weight: 'typing', confidence: 'high', find: spacedReferences },
  { code: 'signature_torn', weight: 'typing', confidence: 'high', find: tornSignature },
];
