import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOrder } from '#domain/orders/reading/order.ts';
import { askedOf, type Expected, seen } from '../../../test/support/reading.ts';
import { readDocument } from './read-document.ts';

const folder = path.resolve(import.meta.dirname, '../../../test/documents');
const names = readdirSync(folder).filter((name) => /\.(?:docx|xlsx|pdf)$/u.test(name));
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(folder, name.replace(/\.\w+$/u, '.json')), 'utf8'));

describe('the files of the collection', () => {
  it('have every kind', () => {
    const kinds = new Set(names.map((name) => path.extname(name)));
    expect([...kinds].sort()).toEqual(['.docx', '.pdf', '.xlsx']);
  });

  it.each(names)('%s', async (name) => {
    const expected = expectedOf(name);
    const read = await readDocument(readFileSync(path.join(folder, name)), name);
    const reading = 'refused' in read ? read : readOrder(read.source, { forms: [] });
    if ('refused' in reading) {
      expect(reading).toEqual(expected);
      return;
    }
    expect(seen(reading, expected)).toEqual(expected);
    expect(askedOf(reading).filter((code) => !expected.findings?.includes(code))).toEqual([]);
  });
});
