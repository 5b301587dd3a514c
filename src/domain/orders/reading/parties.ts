import { fold, type KnownParties, remembered } from './dictionary.ts';
import { findAbbreviation, findByFullName, isAbbreviation } from './legend.ts';
import type { Abbreviation, PartyKind, ResponsibleParty } from './model.ts';
import { role } from './posts.ts';

const initials = '[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.';
const surname = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const person = new RegExp(`${surname}\\s+${initials}|${initials}\\s*${surname}`, 'gu');
const single =
  /^(?:[а-я-]+(?:ое|ее|ая|яя|ый|ий|ой)\s+){0,4}(?:министерств|мин(?:обр|прос|фин|строй|труд|спорт|культ|соц|здрав)|департамент|комитет|управлени[ея]\s|администраци|институт|университет|академия|учреждени|организация(?:\s|$)|предприяти|фонд(?:\s|$)|ассоциаци|колледж(?:\s|$)|техникум(?:\s|$)|школа(?:\s|$)|лицей(?:\s|$)|гимнази[яи](?:\s|$)|центр|методцентр|метод(?:ический |)кабинет|служба(?:\s|$)|оператор(?:\s|$)|ф?г[аб]о?у|гбу|мбу|мку|гау|м[абк]?оу|совет|педсовет|оргкомитет|коллеги|комисси|рабочая групп|отдел\s|сектор\s)/u;
const several =
  /^(?:(?:[а-я-]+(?:ые|ие|ых|их|ым|им|ыми|ими),?\s)+|)(?:организаци[ий]|организаци(?:ям|ями)|школы(?:-[а-я]+)?|школам|школами|орган(?:ы|ов|ам|ами)|учреждени[яй]|учреждениям|служб(?:ы|ам)|центры|колледжи|муниципалитеты|управления|отделы|комитеты)(?:\s|,|$)/u;
/** Bodies of which every municipality or district has its own. */
const local = /^(?:меж)?(?:муниципальн|районн|школьн|территориальн)/u;

/** «1) …», «– …»: the mark of an item in a list. */
const itemMark = /^(?:\d{1,2}[).]\s+|[а-я]\)\s*|[-–—•]\s*)/u;

/** A party without the mark of a list or a footnote and without a full stop, unless the stop belongs to initials. */
const bare = (part: string): string =>
  part
    .trim()
    .replace(itemMark, '')
    .replace(/(?<!\s)\s*(?:<\*+>|(?<!\*)\*+)$/u, '')
    .replace(/(?<![А-ЯЁ])\.$/u, '');

/** «им. А.С. Пушкина»: a name that belongs to a school. */
const namedAfter = new RegExp(`(?:им\\.|имени)\\s*(?:${person.source})`, 'gu');
const inQuotes = /«[^«»]*»|"[^"]*"/gu;
/** Without names that organisations bear. */
const people = (text: string): string => text.replace(inQuotes, '').replace(namedAfter, '');

const justPerson = (text: string): boolean =>
  (text.match(person) ?? []).length > 0 && text.replace(person, '').trim() === '';

const adjectiveLast = /(?:ые|ие|ый|ий|ой|ая|яя|ое|ее|ых|их|ым|им|ого|его)$/u;
const isBody = (text: string): boolean => kindOfName(text) !== 'unknown' && !role.test(fold(text));

/** Whom a line names is told by so many of its first letters. */
const longestName = 300;
/** What the end of a line is told by: «, », « по», «-». */
const longestEnd = 4;

const genitiveBody =
  /^(?:министерства|департамента|комитета|управления|отдела|центра|института|администрации|агентства|службы|университета|школы|лицея|гимназии|колледжа)(?:\s|$)/u;

/** Lines read as one, kept so that one more is joined without the others being read anew. */
class JoinedLine {
  private readonly pieces: string[] = [];
  private head = '';
  private end = '';
  private depth = 0;

  constructor(first: string) {
    this.add(first);
  }

  add(line: string): void {
    const piece = this.pieces.length === 0 ? line : ` ${line}`;
    this.pieces.push(piece);
    if (this.head.length < longestName) this.head = `${this.head}${piece}`.slice(0, longestName);
    this.end = `${this.end}${piece}`.slice(-longestEnd);
    for (const char of line) {
      if ('(«'.includes(char)) this.depth++;
      if (')»'.includes(char)) this.depth--;
    }
  }

  private get isPostAlone(): boolean {
    const above = fold(this.pieces.at(-1) ?? '');
    return role.test(above) && above.split(' ').length <= 2;
  }

  get text(): string {
    return this.pieces.join('');
  }

  /**
   * A line that begins in small letters goes on with the one above, unless it names a role, or a body below
   * another; a name alone belongs to the role above.
   */
  takes(line: string): boolean {
    if (/[,;]$/u.test(this.end) || this.end === '') return false;
    if (this.depth > 0 || /(?:-|\sи|\sпо|\sв)$/u.test(this.end)) return true;
    // «специалисты⏎Министерства»: a body in the genitive belongs to the post alone on its line.
    if (this.isPostAlone && genitiveBody.test(fold(line))) return true;
    if (justPerson(line)) return role.test(fold(this.head)) && !this.text.match(person);
    if (isBody(line) && isBody(this.head) && !adjectiveLast.test(this.end)) return false;
    return /^[а-яё(]/u.test(line) && !role.test(fold(line));
  }
}

function linesOf(text: string): string[] {
  const lines: JoinedLine[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    const above = lines.at(-1);
    if (above?.takes(line)) above.add(line);
    else lines.push(new JoinedLine(line));
  }
  return lines.map((line) => line.text);
}

/** «органы, осуществляющие управление»: a turn of speech behind a comma belongs to what stands before it. */
const participle =
  /^(?!ведущ|заведующ|управляющ|учащ|обучающ)[а-яё]+(?:ющ|ущ|ящ|ащ|вш)(?:ие|их|им|ий|ая|ее|ей|его)(?:ся)?\s|^котор/u;

/** A body that is named by its fields: «комитет рекламы, информации и оформления города». */
const ofFields =
  /^(?:[а-я-]+(?:ое|ее|ая|яя|ый|ий|ой)\s+){0,4}(?:министерство|департамент|комитет|управление|отдел|сектор|служба|агентство|инспекция|центр|совет|комиссия)\s+[а-я-]{3,}(?:\s[а-я-]+){0,3}$/u;
/** People and bodies in the nominative, who are parties of their own. */
const named =
  /^(?:[а-я-]+(?:ые|ие)\s+)?(?:[а-я-]+(?:тели|исты|ники|логи|[её]ры|оры|цы|анты|енты)|дети|семьи|музеи|театры|библиотеки|клубы|дома|центры|объединения|сми|волонтеры)(?:\s|$)/u;
const mostFields = 5;

const isField = (part: string): boolean =>
  /^[а-яё]{3,}/u.test(part) &&
  kindOfName(part) === 'unknown' &&
  !role.test(fold(part)) &&
  !named.test(fold(part));

/** Parts of one name that commas stand in: «Департамент культуры, спорта и молодёжной политики» is one body. */
function namesTogether(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const after = parts.slice(i + 1, i + 1 + mostFields);
    const last = ofFields.test(fold(part)) ? after.findIndex((field) => /\sи\s/u.test(field)) : -1;
    const fields = after.slice(0, last + 1);
    if (fields.length > 0 && fields.every(isField)) {
      whole.push([part, ...fields].join(', '));
      i += fields.length;
    } else whole.push(part);
  }
  return whole;
}

/** Commas, semicolons, line breaks, «/» and «совместно с» part the parties, brackets and quotes hold them together. */
function split(text: string): string[] {
  return linesOf(text).flatMap((line) => {
    const parts: string[] = [''];
    let depth = 0;
    let quoted = false;
    for (const char of line) {
      if (char === '"') quoted = !quoted;
      if ('(«'.includes(char)) depth++;
      if (')»'.includes(char)) depth = Math.max(0, depth - 1);
      if (depth === 0 && !quoted && ',;'.includes(char)) parts.push('');
      else parts[parts.length - 1] += char;
    }
    const whole: string[] = [];
    for (const part of parts.map((piece) => piece.trim())) {
      if (participle.test(part) && whole.length > 0) whole.push(`${whole.pop()}, ${part}`);
      else whole.push(part);
    }
    return namesTogether(whole)
      .flatMap((part) => part.split(/\sсовместно со?\s|\s\/\s/u))
      .map(bare)
      .filter((part) => part !== '');
  });
}

/** «РЦРО и МОУО» are two parties; «центр оценки и мониторинга» is one: both sides must be known by themselves. */
function paired(part: string, known: readonly Abbreviation[]): string[] {
  const sides = part.split(/\sи\s/u).map((side) => side.trim());
  const stands = (side: string): boolean =>
    isAbbreviation(side) || findAbbreviation(known, side) !== undefined || role.test(fold(side));
  return sides.length > 1 && sides.every(stands) ? sides : [part];
}

function kindOfName(name: string): PartyKind {
  const folded = fold(name);
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

/** «(далее – Колледж)» in the cell itself: the party is an entry of the document's legend. */
const calledHere = /\(далее(?: по тексту)?([^()]*)\)/u;
const shortNameIn = (text: string): string => {
  const [, called = ''] = calledHere.exec(text) ?? [];
  return called
    .trim()
    .replace(/^(?:[–—-]|именуется)/u, '')
    .trim();
};

function readParty(text: string, known: readonly Abbreviation[]): ResponsibleParty {
  const name = text
    .replace(/(?<!\s)\s*\((?:далее|по согласованию)[^)]{0,200}\)/gu, '')
    .replace(/^(?:все|всех|всем)\s+/iu, '');
  const abbreviation = name
    .split(/[\s()]+/u)
    .find((word) => isAbbreviation(word) || findAbbreviation(known, word));
  const named = abbreviation ? { text, abbreviation } : { text };
  const outside = name.replace(/(?<!\s)\s*\([^()]*\)/gu, '');
  const isRole = role.test(fold(name));
  if (people(isRole ? name : outside).match(person)) return { text, kind: 'person' };
  if (isRole) return { ...named, kind: 'role' };
  if (abbreviation === outside) return { ...named, kind: kindOfEntry(findAbbreviation(known, outside)) };
  const kind = kindOfName(name);
  const entry = findAbbreviation(known, shortNameIn(text)) ?? findByFullName(known, name);
  const called = entry && !abbreviation ? { text, abbreviation: entry.short } : named;
  return { ...called, kind: kind === 'unknown' ? kindOfEntry(entry) : kind };
}

/** «Н.Е. Байкалова К.А. Федорина»: persons printed without a comma are still two, each with the role printed beside. */
function persons(part: string): string[] {
  const found = [...part.matchAll(person)];
  if (found.length < 2 || (people(part).match(person) ?? []).length < found.length) return [part];
  const last = found.at(-1);
  const namesFirst = found[0]?.index === 0 && last && last.index + last[0].length < part.length;
  const cuts = namesFirst
    ? found.map(({ index }) => index)
    : [0, ...found.map(({ index, 0: name }) => index + name.length)];
  return cuts.map((cut, i) => part.slice(cut, cuts[i + 1]).trim()).filter((piece) => piece !== '');
}

const nobodyKnown: KnownParties = new Map();

/** A longer cell is no list of parties; it is asked about as a whole. */
const longestCell = 3000;

/** The parties of a «responsible» cell, each resolved through the document's own legend, then through earlier answers. */
export function readResponsible(
  text: string,
  known: readonly Abbreviation[],
  dictionary: KnownParties = nobodyKnown,
): ResponsibleParty[] {
  if (text.length > longestCell) return [{ text, kind: 'unknown' }];
  return split(text.replaceAll('\u00ad', ''))
    .flatMap(persons)
    .flatMap((part) => paired(part, known))
    .map((part) => remembered(readParty(part, known), known, dictionary));
}
