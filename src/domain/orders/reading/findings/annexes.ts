import { printDate } from '#domain/kernel/dates.ts';
import { foldText } from '#domain/kernel/text.ts';
import type { DocumentParts } from '../document.ts';
import { plain } from '../lines.ts';
import type { Annex, Requisites } from '../model.ts';
import type { FindingRule, Seen } from './rule.ts';

/** A heading of an annex repeats the number of its order; the order's own head is the authority. */
function numberConflict({ annexes, requisites }: DocumentParts): Seen[] {
  return annexes.flatMap(({ heading }) =>
    heading?.number && requisites.number && heading.number !== requisites.number
      ? [
          {
            line: heading.line,
            printed: heading.number,
            proposed: requisites.number,
            params: { found: heading.number, order: requisites.number },
          },
        ]
      : [],
  );
}

function dateConflict({ annexes, requisites }: DocumentParts): Seen[] {
  return annexes.flatMap(({ heading }) =>
    heading?.date && requisites.date && heading.date !== requisites.date
      ? [{ line: heading.line, printed: printDate(heading.date), proposed: printDate(requisites.date) }]
      : [],
  );
}

const named = (annexes: readonly Annex[], no: string): boolean =>
  annexes.some((annex) => annex.heading && (annex.no === no || (annex.no === null && no === '1')));

const dative: Readonly<Record<string, string>> = {
  распоряжение: 'распоряжению',
  постановление: 'постановлению',
  решение: 'решению',
  протокол: 'протоколу',
};

function headingFor(no: string, { kind, number, date }: Requisites): string {
  const from = date ? ` от ${printDate(date)}` : '';
  return `Приложение № ${no} к ${dative[kind ?? ''] ?? 'приказу'}${from}${number ? ` № ${number}` : ''}`;
}

/** Annexes the clauses name and no heading announces, with the clause that names each first. */
function unannounced({ clauses, annexes }: DocumentParts): { no: string; line: number; clause: string }[] {
  const seen = new Set<string>();
  return clauses.flatMap((clause) =>
    clause.annexes.flatMap((no) => {
      if (seen.has(no) || named(annexes, no)) return [];
      seen.add(no);
      return [{ no, line: clause.source.line, clause: clause.no }];
    }),
  );
}

const loose = ({ annexes }: DocumentParts): Annex | undefined => annexes.find((annex) => !annex.heading);

/** A block stands where an announced annex should be, but has no heading. */
function headingMissing(document: DocumentParts): Seen[] {
  const block = loose(document);
  const [first] = unannounced(document);
  if (!block || !first) return [];
  const params = { no: first.no, clause: first.clause };
  return [
    { line: block.firstLine, printed: '', proposed: headingFor(first.no, document.requisites), params },
  ];
}

function annexMissing(document: DocumentParts): Seen[] {
  return unannounced(document)
    .slice(loose(document) ? 1 : 0)
    .map(({ no, line, clause }) => ({ line, printed: `приложение № ${no}`, params: { no, clause } }));
}

const identification =
  /подпис|исполнител[ья]|дата (?:заполн|представл)|наименование (?:оо|школы|образовательн|организации|общеобраз)|муниципалитет|муниципальное образование/u;

const linesOf = ({ firstLine, lastLine }: Annex, lines: DocumentParts['lines']): string[] =>
  lines.slice(firstLine - 1, lastLine).map(({ text }) => plain(text));

/** A form to fill that asks neither who fills it nor when. */
function withoutIdentification({ annexes, lines }: DocumentParts): Seen[] {
  return annexes
    .filter((annex) => annex.kind === 'form')
    .filter((annex) => !linesOf(annex, lines).some((text) => identification.test(foldText(text))))
    .map((annex) => {
      const own = foldText(linesOf(annex, lines).join(' '));
      const { firstLine: line, title } = annex;
      if (title === null || own.includes(foldText(title))) return { line, printed: title ?? '' };
      // Without a title of its own the form was recognised by its rows, and bears the name that it is known by.
      return {
        line,
        printed: '',
        explain: 'form_recognised_without_identification',
        params: { form: title },
      };
    });
}

export const annexRules: readonly FindingRule[] = [
  { code: 'number_conflict', weight: 'decision', confidence: 'high', find: numberConflict },
  { code: 'date_conflict', weight: 'decision', confidence: 'high', find: dateConflict },
  { code: 'annex_heading_missing', weight: 'attention', confidence: 'high', find: headingMissing },
  { code: 'annex_missing', weight: 'attention', confidence: 'high', find: annexMissing },
  {
    code: 'form_without_identification',
    weight: 'attention',
    confidence: 'medium',
    find: withoutIdentification,
  },
];
