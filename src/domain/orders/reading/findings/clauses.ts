import { printDate } from '#domain/kernel/dates.ts';
import { deadlinesIn } from '#domain/terms/rules.days.ts';
import type { DocumentParts } from '../document.ts';
import { matterOf, speaksOf } from '../stems.ts';
import type { FindingRule, Seen } from './rule.ts';

/** The clause demands by a day what the plan lets last longer: the clause's day is the hard one. */
function hardDateFirst({ clauses, planRows }: DocumentParts): Seen[] {
  const dated = planRows
    .filter((row) => row.term.from && row.term.to)
    .map((row) => ({ ...row, matter: matterOf(row.title) }));
  return clauses.flatMap((clause) => {
    const { dueOn } = clause;
    if (!dueOn) return [];
    const matter = matterOf(clause.text);
    return dated
      .filter((row) => row.term.from && row.term.to && row.term.from <= dueOn && row.term.to > dueOn)
      .filter((row) => speaksOf(matter, row.matter))
      .map((row) => ({
        line: row.source.line,
        row: row.no,
        field: 'term',
        printed: row.term.text,
        proposed: `до ${printDate(dueOn)}`,
        params: { clause: clause.no, date: printDate(dueOn) },
      }));
  });
}

function noSuchDay({ clauses }: DocumentParts): Seen[] {
  return clauses
    .filter((clause) => deadlinesIn(clause.text).includes('not_in_calendar'))
    .map((clause) => ({ line: clause.source.line, printed: clause.text, params: { clause: clause.no } }));
}

function dueBeforeOrder({ clauses, requisites: { date } }: DocumentParts): Seen[] {
  return clauses.flatMap(({ dueOn, no, source }) =>
    date && dueOn && dueOn < date
      ? [{ line: source.line, printed: printDate(dueOn), params: { clause: no } }]
      : [],
  );
}

function tornSentence({ tornSentences, clauses }: DocumentParts): Seen[] {
  return tornSentences.map(({ first, second, clause }) => ({
    line: first,
    lines: [first, second],
    printed: clauses.find((c) => c.no === clause)?.text ?? '',
    params: { clause, second },
  }));
}

export const clauseRules: readonly FindingRule[] = [
  { code: 'hard_date_before_term_end', weight: 'attention', confidence: 'medium', find: hardDateFirst },
  { code: 'clause_date_not_in_calendar', weight: 'decision', confidence: 'high', find: noSuchDay },
  { code: 'clause_due_before_order', weight: 'attention', confidence: 'high', find: dueBeforeOrder },
  { code: 'sentence_torn', weight: 'typing', confidence: 'high', find: tornSentence },
];
