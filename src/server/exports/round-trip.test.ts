import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OrderReading, Refusal } from '#domain/plans/model.ts';
import { readOrder } from '#domain/plans/reading/order.ts';
import { readTextSource, type SourceDocument } from '#domain/plans/reading/source.ts';
import { readXlsx } from '#server/imports/xlsx.ts';
import { essence, paperOf } from '../../../test/support/printed.ts';
import { openPrinter } from './printer.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folders = ['test/documents', 'src/domain/catalogue/orders'];
const read = (source: SourceDocument | Refusal) => readOrder(source, { forms: [] });

/** Every document of the collection that is a plan, and the ministry's own order. */
const plans = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder)).flatMap((name): [string, OrderReading][] => {
    if (!name.endsWith('.txt')) return [];
    const reading = read(readTextSource(readFileSync(path.join(root, folder, name), 'utf8')));
    return 'refused' in reading ? [] : [[name, reading]];
  }),
);

const readers = { xlsx: readXlsx } as const;
const printer = openPrinter();
afterAll(() => printer.close());

describe.each(Object.keys(readers) as (keyof typeof readers)[])(
  'printed as %s and imported again',
  (format) => {
    it.each(plans)('%s is the same plan', async (_, reading) => {
      const again = read(await readers[format](await printer.print(paperOf(reading), format)));
      if ('refused' in again) throw new Error(again.refused);
      expect(essence(again)).toEqual(essence(reading));
    });
  },
);
