import { foldText, sharedStart } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { plain } from '../lines.ts';
import { cellFields, type Fix } from '../model.ts';
import { stem } from '../stems.ts';
import { type FindingRule, groupBy, type Seen, together } from './rule.ts';
import { commonStems, setPhrases, variedNames } from './vocabulary.ts';

interface Piece {
  readonly line: number;
  readonly row?: string;
  readonly text: string;
  readonly fix: (at: number, printed: string, proposed: string) => Fix[];
}

/** Cells of the plan, where a fix may be put in, and all other lines. */
function piecesOf({ rows, lines }: DocumentParts): Piece[] {
  const inRows = new Set(rows.flatMap(({ source }) => source.lines ?? [source.line]));
  const cells = rows.flatMap((row) =>
    cellFields.map((field) => ({
      line: row.source.line,
      row: row.no,
      text: row[field],
      fix: (at: number, printed: string, proposed: string): Fix[] => [
        { kind: 'text', row: row.key, field, at, printed, proposed },
      ],
    })),
  );
  const others = lines
    .filter(({ no }) => !inRows.has(no))
    .map(({ no, text }) => ({ line: no, text: plain(text), fix: () => [] }));
  return [...cells, ...others];
}

const fewestShared = 4;
const alike = 0.55;

/** How many letters two words share at their beginnings and at their ends. */
function shared(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  const start = sharedStart(a, b);
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** Words that sound alike and mean another thing: «ответственность» and «общественность». */
function isParonym(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return false;
  const { start, end } = shared(a, b);
  return start >= 1 && end >= fewestShared && (start + end) / Math.max(a.length, b.length) >= alike;
}

const word = /[а-яё]+/giu;
/** «взаимодействие» and «взаимодействием» have one. */
const nounStem = (printed: string): string => stem(printed).replace(/и$/u, '');
const phrases = groupBy(setPhrases, ([first]) => stem(first));

/** «с родительской ответственностью»: one word of a set phrase is another that sounds like it. */
function phraseMistaken(document: DocumentParts): Seen[] {
  return piecesOf(document).flatMap(({ line, row, text, fix }) => {
    const found = [...text.matchAll(word)];
    return found.flatMap((match, i) => {
      const before = found[i - 1];
      if (!before || text.slice(before.index + before[0].length, match.index).trim() !== '') return [];
      const [printed, own] = [match[0], nounStem(foldText(match[0]))];
      const usual = phrases.get(stem(foldText(before[0]))) ?? [];
      if (usual.some(([, second]) => nounStem(second) === own)) return [];
      const meant = usual.find(([, second]) => isParonym(own, nounStem(second)));
      if (!meant) return [];
      const proposed = nounStem(meant[1]) + foldText(printed).slice(own.length);
      return [
        {
          line,
          ...(row && { row }),
          printed: `${before[0]} ${printed}`,
          proposed: `${before[0]} ${proposed}`,
          params: { usual: meant.join(' ') },
          fixes: fix(match.index, printed, proposed),
        },
      ];
    });
  });
}

/** Adjectives and names of deeds: verbs and participles change too much to be told from slips. */
const declined =
  /(?<!ющ|ущ|ящ|ащ|вш|ш|м)(?:ого|ому|ый|ий|ой|ая|ое|ые|ых|их|ыми|ими|ую|ость|ости|остью|ение|ения|ений|ению|ением|ация|ации|аций|ацию|ацией)$/iu;
const shortestWord = 7;
const shortestForTwo = 9;
const beginning = 4;

/** Whether so many letters left out, added or changed in one place turn one word into the other. */
function isSlip(a: string, b: string): boolean {
  const { start, end } = shared(a, b);
  const changed = Math.max(a.length, b.length) - start - end;
  return changed <= (Math.min(a.length, b.length) >= shortestForTwo ? 2 : 1);
}

const byBeginning = groupBy([...commonStems], (s) => s.slice(0, beginning));

/** «инострального»: a word of no dictionary and said once, a letter or two off a common one. */
function misspelt(document: DocumentParts): Seen[] {
  const pieces = piecesOf(document);
  const words = pieces.flatMap((piece) =>
    [...piece.text.matchAll(word)].map((match) => ({ piece, match, own: stem(foldText(match[0])) })),
  );
  const said = groupBy(words, ({ own }) => own);
  return [...said].flatMap(([own, uses]) => {
    const [use] = uses;
    if (!use || uses.length > 1 || own.length < shortestWord || commonStems.has(own)) return [];
    const printed = use.match[0];
    // Names of people and places are in no dictionary.
    if (/[А-ЯЁ]/u.test(printed) || !declined.test(printed)) return [];
    const near = (byBeginning.get(own.slice(0, beginning)) ?? []).filter(
      (common) => Math.min(common.length, own.length) >= shortestWord && isSlip(own, common),
    );
    const [common] = near;
    if (!common || near.length > 1 || common.startsWith(own) || own.startsWith(common)) return [];
    const proposed = common + foldText(printed).slice(own.length);
    const { line, row, fix } = use.piece;
    const at = use.match.index;
    return [{ line, ...(row && { row }), about: own, printed, proposed, fixes: fix(at, printed, proposed) }];
  });
}

const namePattern =
  /(?<![а-яё])([а-яё]+(?:ый|ий|ой|ые|ие|ых|их|ыми|ими|ым|им|ая|ую))(?: ([а-яё]+(?:ый|ий|ой|ые|ие|ых|их|ыми|ими|ым|им|ая|ую)))? ([а-яё]{5,})(?: (обучения|образования))?(?![а-яё])/giu;

/** One thing under a longer and a shorter name: «низкие результаты», «низкие образовательные результаты». */
function namesVary(document: DocumentParts): Seen[] {
  const found = piecesOf(document).flatMap(({ line, text }) =>
    [...text.matchAll(namePattern)].flatMap((match) => {
      const [printed, first = '', , head = ''] = match;
      const named = variedNames.find(
        ([a, b]) => stem(a) === stem(foldText(first)) && stem(b) === stem(foldText(head)),
      );
      const name = foldText(printed).split(' ').map(stem).join(' ');
      return named ? [{ line, printed: foldText(printed), name, thing: named.join(' ') }] : [];
    }),
  );
  return [...groupBy(found, ({ thing }) => thing)].flatMap(([thing, uses]) => {
    const names = groupBy(uses, ({ name }) => name);
    if (names.size < 2) return [];
    return together(
      uses.map(({ line }) => line),
      {
        about: thing,
        printed: [...names.values()].map((same) => same[0]?.printed ?? '').join(' / '),
        params: { names: names.size },
      },
    );
  });
}

const agreement = /(?<![а-яё])договор[а-яё]{0,3} об? ([а-яё]{2,40}(?: [а-яё]{2,40})?)/giu;

/** The measure concludes one agreement, its result is another: «договоры о сотрудничестве» and «о взаимодействии». */
function agreementVaries({ rows }: DocumentParts): Seen[] {
  const about = (text: string): string[] =>
    [...text.matchAll(agreement)].map(([, subject = '']) => subject.split(' ').map(stem).join(' '));
  return rows.flatMap((row) => {
    const [title, result] = [about(foldText(row.title)), about(foldText(row.result))];
    if (title.length === 0 || result.length === 0 || title.some((one) => result.includes(one))) return [];
    const place = { line: row.source.line, row: row.no, field: 'result' };
    return [{ ...place, printed: `${row.title} / ${row.result}` }];
  });
}

const analysis = /(?:^|[\s,])(?:анализ|выявление|изучение|диагностика|исследование)(?![а-яё])/iu;
const fewestInForm = 2;

/** A form is due while the analysis on which its answers rest still goes on. */
function formBeforeAnalysis({ clauses, annexes, planRows, lines }: DocumentParts): Seen[] {
  return clauses.flatMap(({ no, dueOn, annexes: named }) => {
    const form = annexes.find((annex) => annex.kind === 'form');
    if (!dueOn || !form || named.length === 0) return [];
    if (annexes.some((annex) => annex.kind === 'plan' && annex.no !== null && named.includes(annex.no)))
      return [];
    const asked = new Set(
      lines
        .slice(form.firstLine - 1, form.lastLine)
        .flatMap(({ text }) => (foldText(plain(text)).match(/[а-я]{5,}/gu) ?? []).map(stem)),
    );
    return planRows
      .filter(
        ({ title, term }) =>
          analysis.test(title) && term.from && term.to && term.from <= dueOn && dueOn < term.to,
      )
      .filter(({ title }) => {
        const own = new Set((foldText(title).match(/[а-я]{5,}/gu) ?? []).map(stem));
        return [...own].filter((s) => asked.has(s)).length >= fewestInForm;
      })
      .map((row) => ({
        line: row.source.line,
        row: row.no,
        field: 'term',
        printed: row.term.text,
        params: { clause: no },
      }));
  });
}

const fewestLeftOut = 4;

/** Parties that the table charges and no clause of the order names. */
function partiesOfTableOnly({ clauses, planRows, abbreviations }: DocumentParts): Seen[] {
  const addressed = clauses.filter(({ addressee }) => addressee !== null);
  if (addressed.length === 0) return [];
  const text = foldText(clauses.map((clause) => clause.text).join(' '));
  const stems = new Set((text.match(/[а-я]+/gu) ?? []).map(stem));
  const isNamed = (short: string): boolean => {
    const entry = abbreviations.find((one) => one.short === short);
    const full = (foldText(entry?.full ?? '').match(/[а-я]{4,}/gu) ?? []).map(stem);
    return (
      clauses.some((clause) => clause.text.includes(short)) ||
      (full.length > 0 && full.every((s) => stems.has(s)))
    );
  };
  const uses = planRows.flatMap((row) =>
    row.responsible.flatMap(({ abbreviation }) => (abbreviation ? [{ row, abbreviation }] : [])),
  );
  const only = [...groupBy(uses, ({ abbreviation }) => abbreviation)].filter(([short]) => !isNamed(short));
  // A few that help are no oversight; where most are left out, the order binds hardly anybody.
  const parties = new Set(uses.map(({ abbreviation }) => abbreviation));
  if (only.length < fewestLeftOut || only.length * 2 <= parties.size) return [];
  return together(
    only.flatMap(([, own]) => own.slice(0, 1).map(({ row }) => row.source.line)),
    {
      field: 'responsible',
      printed: only.map(([short]) => short).join(', '),
      params: { parties: only.length },
    },
  );
}

export const vocabularyRules: readonly FindingRule[] = [
  { code: 'phrase_mistaken', weight: 'attention', confidence: 'medium', find: phraseMistaken },
  { code: 'misspelt', weight: 'attention', confidence: 'medium', find: misspelt },
  { code: 'names_vary', weight: 'note', confidence: 'medium', find: namesVary },
  { code: 'agreement_varies', weight: 'note', confidence: 'medium', find: agreementVaries },
  { code: 'form_before_analysis', weight: 'attention', confidence: 'medium', find: formBeforeAnalysis },
  { code: 'party_of_table_only', weight: 'note', confidence: 'medium', find: partiesOfTableOnly },
];
