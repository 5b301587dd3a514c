import { isRetroactive } from '#domain/terms/rules.overdue.ts';
import type { ObligationItem } from './model.obligations.ts';
import type { PartyEntry } from './model.parties.ts';
import type { Order } from './model.ts';
import { type KnownParties, partyKeyOf, partyWords, remembered, taughtBy } from './reading/dictionary.ts';
import { applyEdits, applyFixes } from './reading/fixing.ts';
import type {
  Abbreviation,
  Annex,
  Clause,
  Finding,
  OrderReading,
  PlanRow,
  ResponsibleParty,
} from './reading/model.ts';
import { acceptedFindings, type Decisions, decidedDay, decidedLegend, decisionsOf } from './rules.effects.ts';
import { asksWho, kindOfParty, knownParties, type NamedParty, partiesOf } from './rules.parties.ts';

/** A question about a party is answered by the region's dictionary, in this document or in an earlier one. */
export function isRemembered(finding: Finding, dictionary: KnownParties): boolean {
  return asksWho(finding) && taughtBy(finding.printed, dictionary) !== undefined;
}

/** Findings that close approval until a person has decided. */
export function undecidedFindings(
  reading: Pick<OrderReading, 'findings'>,
  decisions: Decisions,
  dictionary: KnownParties,
): Finding[] {
  return reading.findings.filter(
    (finding) =>
      finding.weight === 'decision' && !decisions.has(finding.id) && !isRemembered(finding, dictionary),
  );
}

/**
 * The rows as the ministry read them: printed, with the accepted proposals applied, then what a person wrote;
 * parties known to the region are named.
 */
export function decidedRows(
  reading: OrderReading,
  decisions: Decisions,
  dictionary: KnownParties,
): PlanRow[] {
  const fixed = applyFixes(
    reading.rows,
    acceptedFindings(reading, decisions).flatMap((finding) => finding.fixes),
    reading.abbreviations,
    dictionary,
  );
  const edits = [...decisions.values()].flatMap((one) => one.edits);
  return applyEdits(fixed, edits, reading.abbreviations, dictionary);
}

/** The rows of an order under review as they stand now. */
export function currentRows({
  reading,
  decisions,
  dictionary,
}: Pick<Order, 'reading' | 'decisions' | 'dictionary'>) {
  return decidedRows(reading, decisionsOf(decisions), knownParties(dictionary));
}

/** An obligation on its way to a plan: not stored yet, so without an id. `key` is stable between preview and approval. */
export interface Obligation {
  readonly key: string;
  readonly item: ObligationItem;
}

/**
 * The obligations of an order: first the clauses that name somebody who must act, then the measures.
 * A hard date stands beside the period printed in the plan: a clause's own, and a measure's where the clause beats it; a clause that demands an annex
 * recognised as a form is fulfilled by collecting that form. (order 01-21/744, cl. 2.1, 2.2, 3)
 */
export function deriveObligations(
  reading: OrderReading,
  decisions: Decisions,
  dictionary: KnownParties,
): Obligation[] {
  const signedOn = reading.requisites.date;
  const clauses = reading.clauses
    .filter((clause) => isObligation(reading, clause))
    .map((clause): Obligation => {
      const form = clause.annexes.flatMap((no) => annexNamed(reading, no)?.form ?? [])[0];
      return {
        key: `clause:${clause.no}`,
        item: {
          kind: 'clause',
          number: clause.no,
          section: null,
          title: clause.text,
          term: {
            text: '',
            kind: clause.dueOn ? 'date' : 'whole_period',
            from: clause.dueOn,
            to: clause.dueOn,
          },
          hardDueOn: clause.dueOn,
          responsible: clauseParties(reading, clause).map((party) =>
            remembered(party, reading.abbreviations, dictionary),
          ),
          responsibleText: clause.addressee ?? '',
          result: '',
          sourceLines: clause.source.lines ?? [clause.source.line],
          formCode: form ?? null,
          retroactive: false,
        },
      };
    });
  const measures = decidedRows(reading, decisions, dictionary).map(
    (row): Obligation => ({
      key: `measure:${row.key}`,
      item: {
        kind: 'measure',
        number: row.no,
        section: row.section,
        title: row.title,
        term: row.term,
        hardDueOn: decidedDay(reading, decisions, row),
        responsible: row.responsible,
        responsibleText: row.responsibleText,
        result: row.result,
        sourceLines: row.source.lines ?? [row.source.line],
        formCode: null,
        retroactive: signedOn !== null && isRetroactive(row.term, signedOn),
      },
    }),
  );
  return [...clauses, ...measures];
}

/** An order as its findings were decided: what it obliges to, and what still waits for a person. */
export interface OrderAsDecided {
  readonly obligations: readonly Obligation[];
  readonly legend: readonly Abbreviation[];
  /** Findings that close approval. */
  readonly undecided: readonly Finding[];
  /**
   * Parties whom nobody knows, apart from those that an open finding asks about already: they wait for an answer
   * too, and approval names what would go to nobody.
   */
  readonly unknownParties: readonly NamedParty[];
}

export function readAsDecided(
  reading: OrderReading,
  decisions: Decisions,
  dictionary: KnownParties,
): OrderAsDecided {
  const obligations = deriveObligations(reading, decisions, dictionary);
  const undecided = undecidedFindings(reading, decisions, dictionary);
  const asked = new Set(undecided.filter(asksWho).map(({ printed }) => partyKeyOf(printed)));
  const items = obligations.map(({ item }) => item);
  const unknownParties = partiesOf(items, reading.abbreviations).filter(
    ({ origin, key }) => origin === 'unknown' && !asked.has(key),
  );
  return { obligations, legend: decidedLegend(reading, decisions), undecided, unknownParties };
}

/** The entries of the dictionary that the words of an order ask for. */
export function entriesFor(
  obligations: readonly Obligation[],
  legend: readonly Abbreviation[],
  dictionary: readonly PartyEntry[],
): PartyEntry[] {
  const known = knownParties(dictionary);
  const parties = obligations.flatMap(({ item }) => item.responsible);
  const asked = new Set(parties.map((party) => taughtBy(partyWords(party, legend), known)?.key));
  return dictionary.filter(({ key }) => asked.has(key));
}

/** An annex that lost its heading is the one meant when the order names a single number that no heading bears. */
function annexNamed(reading: OrderReading, no: string): Annex | undefined {
  const unnumbered = reading.annexes.filter((annex) => annex.no === null);
  return (
    reading.annexes.find((annex) => annex.no === no) ?? (unnumbered.length === 1 ? unnumbered[0] : undefined)
  );
}

/** A clause that charges somebody and is not only the heading of others. */
function isObligation(reading: OrderReading, clause: Clause): boolean {
  return clause.addressee !== null && !reading.clauses.some((other) => other.parent === clause.no);
}

/**
 * Whom a clause charges: a class that the clause, or the one above it, abbreviates «(далее – …)»; heads of
 * organisations named in full («руководителям общеобразовательных организаций»); otherwise a person.
 */
function clauseParties(reading: OrderReading, clause: Clause): ResponsibleParty[] {
  if (clause.addressee === null) return [];
  const above = reading.clauses.filter((other) => other === clause || other.no === clause.parent);
  const lines = new Set(above.flatMap((other) => other.source.lines ?? [other.source.line]));
  const short = reading.abbreviations.find((a) => a.origin === 'text' && lines.has(a.source.line))?.short;
  if (short) return [{ text: clause.addressee, kind: 'role', abbreviation: short }];
  const heads: ResponsibleParty = { text: clause.addressee, kind: 'role' };
  return [kindOfParty(heads, reading.abbreviations) ? heads : { ...heads, kind: 'person' }];
}
