import { foldText } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { cellFields } from '../model.ts';
import { stem } from '../stems.ts';
import type { FindingRule, Seen } from './rule.ts';

const wordsOf = (text: string): string[] => foldText(text).match(/[а-я]+/gu) ?? [];

/** Endings by which a plural adjective tells its case; the nominative is how a name is given in brackets. */
const cases: readonly (readonly [name: string, ending: RegExp])[] = [
  ['instrumental', /[ыи]ми$/u],
  ['genitive', /[ыи]х$/u],
  ['dative', /[ыи]м$/u],
];
const caseOf = (adjective: string | undefined): string | undefined =>
  cases.find(([, ending]) => ending.test(adjective ?? ''))?.[0];

/** Of so many words before a bracket one may be explained by it. */
const explainedWithin = 12;

/** «образовательных организаций (образовательными организациями, …)»: a bracket explains words in their own case. */
function caseClash({ rows }: DocumentParts): Seen[] {
  return rows.flatMap((row) =>
    cellFields.flatMap((field) =>
      row[field].split('(').flatMap((inside, at, pieces) => {
        const [adjective = '', noun = ''] = at > 0 ? wordsOf(inside.slice(0, 80)) : [];
        const own = caseOf(adjective);
        if (!own || !noun) return [];
        const before = wordsOf((pieces[at - 1] ?? '').slice(-200)).slice(-explainedWithin);
        const explained = before.findLastIndex(
          (word, i) => stem(word) === stem(adjective) && stem(before[i + 1] ?? '') === stem(noun),
        );
        const other = caseOf(before[explained]);
        if (!other || other === own) return [];
        const printed = `(${adjective} ${noun}`;
        const proposed = `${before[explained]} ${before[explained + 1]}`;
        return [{ line: row.source.line, row: row.no, field, printed, params: { explained: proposed } }];
      }),
    ),
  );
}

const ownWord = /^сво(?:его|ей|их|им|ими|е|ем|ю)$/u;
/** Words for those whom a programme is for: each may be the owner of what is called «своё». */
const ownerStems: ReadonlySet<string> = new Set(
  'школа организация учреждение орган муниципалитет служба центр площадка педагог учитель'
    .split(' ')
    .map(stem),
);

/** «… план по поддержке школ, определив мероприятия своего развития»: whose, of who acts or of those just named? */
function whoseOwn({ clauses }: DocumentParts): Seen[] {
  return clauses.flatMap(({ no, text, addressee, source }) => {
    const charged = new Set(wordsOf(addressee ?? '').map(stem));
    const words = wordsOf(text);
    const at = words.findIndex((word) => ownWord.test(word));
    const [other] = words
      .slice(0, Math.max(at, 0))
      .filter((word) => ownerStems.has(stem(word)) && !charged.has(stem(word)))
      .slice(-1);
    if (at < 0 || !other || charged.size === 0) return [];
    const printed = words.slice(at, at + 3).join(' ');
    return [{ line: source.line, printed, params: { clause: no, other } }];
  });
}

export const grammarRules: readonly FindingRule[] = [
  { code: 'case_clash', weight: 'note', confidence: 'medium', find: caseClash },
  { code: 'whose_own', weight: 'note', confidence: 'medium', find: whoseOwn },
];
