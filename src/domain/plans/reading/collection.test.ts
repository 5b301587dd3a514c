import { describe, expect, it } from 'vitest';
import { findings as ru } from '../../texts/ru/findings.ts';
import type { OrderReading, Term } from '../model.ts';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

/** What stands beside each document of test/documents: only what is named is looked at. */
interface Expected {
  readonly refused?: string;
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

const texts = import.meta.glob<string>('/test/documents/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('/test/documents/*.json', { import: 'default', eager: true });
const documents = Object.entries(texts).map(
  ([path, text]) =>
    [path.replace(/^.*\/|\.txt$/gu, ''), text, expectations[path.replace('.txt', '.json')]] as const,
);

/** 'from..to', one day, or why there is none. */
const brief = ({ from, to, kind, issue }: Term): string =>
  from ? [...new Set([from, to])].join('..') : (issue ?? kind);

function seen({ rows, findings }: OrderReading, expected: Expected): Expected {
  const codes = new Set(findings.map(({ code }) => code));
  const all: Required<Omit<Expected, 'refused'>> = {
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

describe('the collection of documents', () => {
  it('has at least 25, each with its reading beside', () => {
    expect(documents.length).toBeGreaterThanOrEqual(25);
    expect(documents.filter(([, , expected]) => expected === undefined)).toEqual([]);
  });

  it.each(documents)('%s', (_, text, expected = {}) => {
    const reading = readOrder(readTextSource(text), { forms: [] });
    if ('refused' in reading) {
      expect(reading).toEqual(expected);
      return;
    }
    expect(seen(reading, expected)).toEqual(expected);
    const asked = reading.findings.filter(({ code }) => asking.includes(code)).map(({ code }) => code);
    expect([...new Set(asked)].filter((code) => !expected.findings?.includes(code))).toEqual([]);
    for (const { explanation } of reading.findings) expect(ru.explain).toHaveProperty(explanation.key);
  });
});
