import { foldText } from '#domain/kernel/text.ts';
import type { Abbreviation, PartyKind, ResponsibleParty } from '../model.ts';
import { findAbbreviation, isAbbreviation } from './legend.ts';

const initials = '[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.';
const surname = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const person = new RegExp(`${surname}\\s+${initials}|${initials}\\s*${surname}`, 'gu');
const role =
  /^(?:руководител|директор|начальник|заместител|специалист|педагог|учител|методист|куратор|тьютор|заведующ|председател|глав[аы]\s|представител|координатор|секретар|психолог|министр)/u;
const single =
  /^(?:министерств|департамент|комитет|управлени[ея]\s|институт|университет|академия|центр|ф?г[аб]о?у|гбу|мбу|мку|гау|совет|комисси|рабочая групп|отдел\s)/u;
const several =
  /^(?:(?:[а-я-]+(?:ые|ие|ых|их|ым|им|ыми|ими),?\s)+|)(?:организаци[ий]|организаци(?:ям|ями)|школы|школам?|школами|орган(?:ы|ов|ам|ами)|учреждени[яй]|учреждениям|служб(?:ы|ам)|центры|колледжи|муниципалитеты|управления|отделы|комитеты)(?:\s|,|$)/u;
/** Bodies of which every municipality or district has its own. */
const local = /^(?:меж)?(?:муниципальн|районн|школьн|территориальн)/u;

/** A party without a footnote mark and without a full stop, unless the stop belongs to initials. */
const bare = (part: string): string =>
  part
    .trim()
    .replace(/\s*(?:<\*+>|\*+)$/u, '')
    .replace(/(?<![А-ЯЁ])\.$/u, '');

/** Commas, semicolons and line breaks part the parties, brackets and quotes hold them together. */
function split(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if ('(«'.includes(char)) depth++;
    if (')»'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && ',;\n'.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map(bare).filter((part) => part !== '');
}

function kindOfName(name: string): PartyKind {
  const folded = foldText(name);
  if (several.test(folded)) return 'organization_class';
  if (local.test(folded) && !/[«"]/u.test(name)) return 'organization_class';
  if (single.test(folded)) return 'organization';
  return 'unknown';
}

/** An abbreviation of the legend names one organisation or a class, by the words it stands for. */
function kindOfEntry(entry: Abbreviation | undefined): PartyKind {
  if (!entry) return 'unknown';
  const kind = kindOfName(entry.full);
  return kind === 'unknown' ? 'organization' : kind;
}

function readParty(text: string, known: readonly Abbreviation[]): ResponsibleParty {
  const name = text.replace(/\s*\(далее[^)]{0,200}\)/u, '');
  const abbreviation = name
    .split(/[\s()]+/u)
    .find((word) => isAbbreviation(word) || findAbbreviation(known, word));
  const named = abbreviation ? { text, abbreviation } : { text };
  if (name.match(person)) return { text, kind: 'person' };
  if (role.test(foldText(name))) return { ...named, kind: 'role' };
  if (abbreviation === name) return { ...named, kind: kindOfEntry(findAbbreviation(known, name)) };
  return { ...named, kind: kindOfName(name) };
}

/** «Н.Е. Байкалова К.А. Федорина»: persons printed without a comma are still two. */
function persons(part: string): string[] {
  const found = part.match(person) ?? [];
  return found.length > 1 && part.replace(person, '').trim() === '' ? found : [part];
}

/** The parties of a «responsible» cell, each resolved through the document's own legend only. */
export function readResponsible(text: string, known: readonly Abbreviation[]): ResponsibleParty[] {
  return split(text)
    .flatMap(persons)
    .map((part) => readParty(part, known));
}
