import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../test/support/spreadsheet.ts';
import { readOrderFile } from './order-file.ts';

const options = { forms: [] };
const read = (bytes: Uint8Array) => readOrderFile({ bytes, name: 'order', options });
const plan = 'Мероприятие\tСрок\tОтветственный\nСбор заявок\tмай 2023\tМО\n';

/** A page whose drawing unpacks to many megabytes of nothing. */
function swollenPdf(megabytes: number): Uint8Array {
  const drawing = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '0 0 m '), { level: 9 }).toString(
    'latin1',
  );
  const body = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${drawing.length}/Filter/FlateDecode>>stream\n${drawing}\nendstream endobj`,
    'trailer<</Root 1 0 R/Size 5>>',
    '%%EOF',
  ].join('\n');
  return strToU8(body, true);
}

describe('a file of an order', () => {
  it('is read in a process with the lines that findings point to', async () => {
    expect(await read(strToU8(plan))).toMatchObject({
      reading: { rows: [{ title: 'Сбор заявок' }] },
      lines: ['Мероприятие\tСрок\tОтветственный', 'Сбор заявок\tмай 2023\tМО', ''],
      encoding: 'utf-8',
    });
  });

  it('is one of many read at once', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [
      `${i + 1}`,
      `Мероприятие ${i + 1}`,
      'май 2023',
      'МО',
    ]);
    const book = workbookOf([{ rows: [['№', 'Мероприятие', 'Срок', 'Ответственный'], ...rows] }]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => read(book)));
    expect(answers.map((answer) => 'reading' in answer && answer.reading.rows.length)).toEqual(
      Array(6).fill(400),
    );
  });

  it('that swells in memory or time is stopped, and the next one is read', async () => {
    const [swollen, next] = await Promise.all([read(swollenPdf(400)), read(strToU8(plan))]);
    expect(['too_large', 'too_slow']).toContain('refused' in swollen && swollen.refused);
    expect(next).toHaveProperty('reading');
    expect(await read(strToU8(plan))).toHaveProperty('reading');
  });

  it('over which the reader runs out of memory ends the reader alone', async () => {
    const spoilt = new URL('../../../test/documents/heap/spoilt-font.pdf', import.meta.url);
    expect(await read(new Uint8Array(readFileSync(spoilt)))).toEqual({ refused: 'too_large' });
    expect(await read(strToU8(plan))).toHaveProperty('reading');
  });
});
