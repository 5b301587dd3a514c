import { describe, expect, it } from 'vitest';
import { decodeText } from './text.ts';

const bytes = (...codes: number[]) => Uint8Array.from(codes);

describe('decodeText', () => {
  it.each([
    ['utf-8', new TextEncoder().encode('приказ'), 'utf-8', 'приказ'],
    ['utf-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0xd0, 0x9f), 'utf-8', 'П'],
    ['utf-16', bytes(0xff, 0xfe, 0x1f, 0x04), 'utf-16le', 'П'],
    [
      'utf-16 without a mark',
      new Uint8Array(Buffer.from('приказ «№ 5»\r\n', 'utf16le')),
      'utf-16le',
      'приказ «№ 5»\r\n',
    ],
    ['utf-16, the upper byte first', bytes(0x04, 0x1f, 0x00, 0x20, 0x04, 0x30), 'utf-16be', 'П а'],
    ['windows-1251', bytes(0xef, 0xf0, 0xe8, 0xea, 0xe0, 0xe7), 'windows-1251', 'приказ'],
  ])('reads %s', (_, given, encoding, text) => {
    expect(decodeText(given)).toEqual({ text, encoding });
  });

  it.each([
    ['KOI8-R', bytes(0xd0, 0xd2, 0xc9, 0xcb, 0xc1, 0xda)],
    ['CP866', bytes(0xaf, 0xe0, 0xa8, 0xaa, 0xa0, 0xa7)],
    ['Latin letters with accents', bytes(0x63, 0x61, 0x66, 0xe9, 0xc9, 0xc8, 0xc0)],
  ])('does not take %s for Russian text', (_, given) => {
    expect(decodeText(given)).toEqual({ refused: 'encoding' });
  });

  it('takes zero bytes for another format', () => {
    expect(decodeText(bytes(0x50, 0x4b, 0, 4))).toEqual({ refused: 'binary' });
  });
});
