import { roadmapPaper } from '#domain/catalogue/papers/roadmap.ts';
import type { PrintedDocument } from '#domain/documents/model.printed.ts';
import { collapseSpaces } from '#domain/kernel/text.ts';
import { isAbbreviation } from '#domain/orders/reading/legend.ts';
import type { OrderReading } from '#domain/orders/reading/model.ts';
import { type PrintedPlan, planDocument } from '#domain/plans/present.document.ts';

/** The plan of a document that was read, approved as it is printed. */
export function planOf(reading: OrderReading): PrintedPlan {
  const { requisites, annexes, abbreviations, rows } = reading;
  const annex = annexes.find(({ kind }) => kind === 'plan');
  return {
    title: requisites.title ?? 'План мероприятий',
    annexTitle: annex?.title ?? null,
    act: { kind: requisites.kind ?? 'приказ', number: requisites.number ?? '', date: requisites.date },
    body: null,
    annexNo: annex?.no ?? null,
    version: 1,
    amending: null,
    measures: rows.map(({ no, section, title, term, responsibleText, result }) => ({
      number: no,
      section,
      title,
      result,
      term: term.text,
      responsible: responsibleText,
    })),
    legend: abbreviations,
    signatory: requisites.signatory,
    address: 'https://opora.example.ru/roadmap?plan=0199a3c0-1111-7000-8000-000000000000',
  };
}

export const paperOf = (reading: OrderReading): PrintedDocument =>
  planDocument(planOf(reading), roadmapPaper);

/** A word that a sentence of the order explains («далее – Институт») stays with the order: the annex has no legend of words. */
const ofLegend = ({ abbreviation, ...party }: OrderReading['rows'][number]['responsible'][number]) =>
  abbreviation && isAbbreviation(abbreviation) ? { ...party, abbreviation } : party;

const visible = (text: string): string => collapseSpaces(text.replaceAll('\u00ad', ''));

/** What must survive a way through a file: requisites, printed cells (line breaks and soft hyphens apart) and what was read of them. */
export function essence({ rows, requisites }: OrderReading) {
  return {
    number: requisites.number,
    date: requisites.date,
    rows: rows.map(({ no, section, title, term, responsible, responsibleText, result }) => ({
      no,
      section,
      responsible: responsible.map(ofLegend),
      title: visible(title),
      responsibleText: visible(responsibleText),
      result: visible(result),
      term: { text: visible(term.text), kind: term.kind, from: term.from, to: term.to },
    })),
  };
}
