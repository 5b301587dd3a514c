import type { ActRequisites } from '#domain/documents/model.act.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import { type KnownParties, remembered } from '#domain/orders/reading/dictionary.ts';
import type { Abbreviation } from '#domain/orders/reading/model.ts';
import { readResponsible } from '#domain/orders/reading/parties.ts';
import { isUnknownParty } from '#domain/orders/rules.parties.ts';
import type { Period } from '#domain/terms/model.ts';
import { dueOn, isRetroactive } from '#domain/terms/rules.overdue.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { isDayOff } from '#domain/terms/rules.working-days.ts';
import type { DraftItem, DraftProblem } from './model.draft.ts';

/** What the draft starts from: the obligation that an item continues, if any. */
export type BaseOf = (item: DraftItem) => ObligationItem | undefined;

/**
 * A draft's item as an obligation. A cell that was not touched keeps the reading it had, but for parties that nobody
 * knew then and the dictionary knows now; a changed one is read anew through the legend, then through the dictionary.
 */
export function readDraftItem(
  item: DraftItem,
  base: ObligationItem | undefined,
  legend: readonly Abbreviation[],
  act: ActRequisites | null,
  dictionary?: KnownParties,
): ObligationItem {
  const term = base?.term.text === item.term ? base.term : readTerm(item.term);
  const past = base ? base.retroactive : act?.date != null;
  return {
    kind: item.kind,
    number: item.number,
    section: item.section,
    title: item.title,
    term,
    hardDueOn: item.hardDueOn,
    responsible:
      base?.responsibleText === item.responsible
        ? base.responsible.map((party) =>
            dictionary && isUnknownParty(party, legend) ? remembered(party, legend, dictionary) : party,
          )
        : readResponsible(item.responsible, legend, dictionary),
    responsibleText: item.responsible,
    result: item.result,
    sourceLines: item.sourceLines,
    formCode: item.formCode,
    retroactive: past && act?.date != null && isRetroactive(term, act.date),
  };
}

const year = /(?<!\d)20\d\d(?!\d)/u;

/** What a person should look at before the draft is approved. */
export function problemsOf(
  item: DraftItem,
  read: ObligationItem,
  numbers: ReadonlyMap<string, number>,
  period: Period | null,
): DraftProblem[] {
  const due = item.hardDueOn ?? dueOn(read.term, period);
  const isMeasure = item.kind === 'measure';
  const asked = {
    no_title: item.title === '',
    number_repeated:
      item.number !== '' && (numbers.get(`${item.kind} ${item.section ?? ''} ${item.number}`) ?? 0) > 1,
    term_unreadable: isMeasure && read.term.kind === 'unreadable',
    no_year: read.term.kind === 'no_year',
    no_responsible: read.responsible.length === 0,
    party_unknown: read.responsible.some((party) => party.kind === 'unknown'),
    no_result: isMeasure && item.result === '',
    separate_plan: read.term.kind === 'separate_plan',
    hard_date: item.hardDueOn !== null,
    weekend: due !== null && isDayOff(due),
    year_in_text: year.test(item.title) || year.test(item.result),
  } as const satisfies Record<DraftProblem, boolean>;
  return (Object.keys(asked) as DraftProblem[]).filter((problem) => asked[problem]);
}

/** How often each number is given to obligations of one kind and section. */
export function countNumbers(items: readonly DraftItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, section, number } of items) {
    const key = `${kind} ${section ?? ''} ${number}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
