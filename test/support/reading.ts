import type { OrderReading } from '#domain/orders/reading/model.ts';
import type { Term } from '#domain/terms/model.ts';

/** What stands beside each document of test/documents: only what is named is looked at. */
export interface Expected {
  readonly refused?: string;
  /** Kind, number and day of the act. */
  readonly requisites?: (string | null)[];
  /** Title of the act, or of the plan that came without one. */
  readonly title?: string | null;
  /** Numbers of the clauses of its body. */
  readonly clauses?: string[];
  /** Whom the clauses charge. */
  readonly addressees?: (string | null)[];
  readonly numbers?: string[];
  readonly titles?: string[];
  readonly sections?: (string | null)[];
  readonly terms?: string[];
  readonly parties?: string[][];
  readonly results?: string[];
  /** Codes that must be found; a term or a party that asks for a person must be among them. */
  readonly findings?: string[];
  readonly none?: string[];
  readonly proposed?: string[];
}

/** 'from..to', one day, or why there is none. */
const brief = ({ from, to, kind, issue }: Term): string =>
  from ? [...new Set([from, to])].join('..') : (issue ?? kind);

/** What is expected of a reading, as it was read. */
export function seen({ rows, findings, requisites, clauses }: OrderReading, expected: Expected): Expected {
  const codes = new Set(findings.map(({ code }) => code));
  const all: Required<Omit<Expected, 'refused'>> = {
    requisites: [requisites.kind, requisites.number, requisites.date],
    title: requisites.title,
    clauses: clauses.map(({ no }) => no),
    addressees: clauses.map(({ addressee }) => addressee),
    numbers: rows.map(({ no }) => no),
    titles: rows.map(({ title }) => title),
    sections: rows.map(({ section }) => section),
    terms: rows.map(({ term }) => brief(term)),
    parties: rows.map(({ responsible }) => responsible.map(({ kind }) => kind)),
    results: rows.map(({ result }) => result),
    findings: (expected.findings ?? []).filter((code) => codes.has(code)),
    none: (expected.none ?? []).filter((code) => !codes.has(code)),
    proposed: findings
      .filter(({ code }) => code === 'term_without_year')
      .map(({ proposed }) => proposed ?? ''),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

const asking = ['term_without_year', 'term_unreadable', 'responsible_unknown', 'two_orders', 'empty_cell'];

/** Codes by which the reading asks a person; each must be among the expected. */
export const askedOf = ({ findings }: OrderReading): string[] => [
  ...new Set(findings.map(({ code }) => code).filter((code) => asking.includes(code))),
];
