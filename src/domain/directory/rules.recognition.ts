import type { LocalDate } from '#domain/kernel/dates.ts';
import { collapseSpaces, foldText } from '#domain/kernel/text.ts';
import type { Organization, RecognizedSchool } from './model.ts';
import { innIsValid } from './rules.codes.ts';

type Recognition = Pick<RecognizedSchool, 'school' | 'problem'>;

interface Register {
  readonly byInn: ReadonlyMap<string, Organization>;
  readonly byName: ReadonlyMap<string, readonly Organization[]>;
}

const INN = /(?<!\d)\d{10}(?!\d)/g;
const NUMBERING = /^\d{1,4}[.)]\s+/;
const SEPARATORS = /[\t;,|]/;
const QUOTES = /[«»"'“”„‟‘’‹›]/g;

/**
 * Which school each line of a typed or pasted list means: by its ИНН alone or among other columns, or by the exact
 * short or full name, in which case, ё, quotes and spaces do not matter. Blank lines are passed over; `line` counts
 * from 1. A school closed by `today` is named, but as a problem; so is one that a line above names already.
 */
export function recognizeSchools(
  text: string,
  schools: readonly Organization[],
  today: LocalDate,
): RecognizedSchool[] {
  const register = registerOf(schools, today);
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((raw, place) => {
    const shown = collapseSpaces(raw);
    if (shown === '') return [];
    const { school, problem } = recognize(raw, register, today);
    const repeated = school !== null && seen.has(school.id);
    if (school) seen.add(school.id);
    return [{ line: place + 1, text: shown, school, problem: repeated ? 'repeated' : problem }];
  });
}

function recognize(line: string, register: Register, today: LocalDate): Recognition {
  const codes = line.match(INN) ?? [];
  return codes.length > 0 ? recognizeInn(codes, register, today) : recognizeName(line, register, today);
}

/** Another column may also hold ten digits, a telephone for example: a known ИНН comes first. */
function recognizeInn(codes: readonly string[], { byInn }: Register, today: LocalDate): Recognition {
  const school = codes.map((code) => byInn.get(code)).find((found) => found !== undefined);
  if (school) return found(school, today);
  return { school: null, problem: codes.some(innIsValid) ? 'unknown' : 'wrong_check_digit' };
}

/** The whole line first, since a name may hold a comma; then its columns. */
function recognizeName(line: string, { byName }: Register, today: LocalDate): Recognition {
  const parts = [line, line.trim().replace(NUMBERING, ''), ...line.split(SEPARATORS)];
  const named = parts.map((part) => byName.get(nameKey(part))).find((schools) => schools !== undefined) ?? [];
  const [school, another] = named;
  if (school === undefined) return { school: null, problem: 'unknown' };
  return another ? { school: null, problem: 'ambiguous' } : found(school, today);
}

function found(school: Organization, today: LocalDate): Recognition {
  return { school, problem: isClosed(school, today) ? 'closed' : null };
}

function registerOf(schools: readonly Organization[], today: LocalDate): Register {
  const byInn = new Map<string, Organization>();
  const byName = new Map<string, Organization[]>();
  // Open schools come first, so that a closed one of the same name or with the same ИНН does not stand in their way.
  for (const school of [...schools].sort((a, b) => Number(isClosed(a, today)) - Number(isClosed(b, today)))) {
    if (school.inn !== null && !byInn.has(school.inn)) byInn.set(school.inn, school);
    for (const key of new Set([nameKey(school.name), nameKey(school.fullName)])) {
      const named = byName.get(key) ?? [];
      if (named.length === 0 || !isClosed(school, today)) byName.set(key, [...named, school]);
    }
  }
  return { byInn, byName };
}

const isClosed = (school: Organization, today: LocalDate) =>
  school.closedOn !== null && school.closedOn <= today;

/** «№ 12» and «№12» are written both ways as well. */
const nameKey = (name: string) => foldText(name.replace(QUOTES, ' ')).replace(/ ?№ ?/g, '№');
