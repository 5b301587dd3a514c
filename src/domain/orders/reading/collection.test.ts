import { describe, expect, it } from 'vitest';
import { words as ru } from '#domain/orders/texts/ru/findings.ts';
import { askedOf, type Expected, seen } from '../../../../test/support/reading.ts';
import { readOrder } from './order.ts';
import { readTextSource } from './source.ts';

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
    expect(askedOf(reading).filter((code) => !expected.findings?.includes(code))).toEqual([]);
    for (const { explanation } of reading.findings) expect(ru.explain).toHaveProperty(explanation.key);
  });
});
