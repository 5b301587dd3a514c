import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryName } from './present.ts';

describe('the name of a form in an archive', () => {
  const place = { school: 'Школа № 101 г. Бузулука', municipality: 'город Бузулук' };

  it('is its number, its municipality and its school', () => {
    expect(entryName(7, 900, place)).toBe('007 – город Бузулук – Школа № 101 г. Бузулука.xlsx');
    expect(entryName(7, 9, place)).toBe('07 – город Бузулук – Школа № 101 г. Бузулука.xlsx');
  });

  it('never leaves its folder, fits a file system and is never twice the same', () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 999 }), (school, municipality, at) => {
        const name = entryName(at, 1000, { school, municipality });
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name).not.toBe(entryName(at + 1, 1000, { school, municipality }));
      }),
    );
    const long = { school: 'Школа'.repeat(40), municipality: 'район'.repeat(40) };
    expect(Buffer.byteLength(entryName(1, 900, long))).toBeLessThanOrEqual(255);
  });
});
