import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './model.ts';
import { HEAD_BYTES, isAsNamed } from './rules.content.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part],
    ),
  );
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) =>
  bytes(
    [0xff, 0xfe],
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );

const pdf = bytes('%PDF-1.7\n');
const zip = bytes('PK', [3, 4], 'anything');
const compound = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
const rtf = bytes('{\\rtf1\\ansi');
const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0]);
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0]);
const programme = bytes('MZ', [0x90, 0, 3]);
const script = utf8('<!DOCTYPE html><script>alert(1)</script>');
const picture = utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const xml = utf8('\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<Файл ИдФайл="1"/>');
const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02, 0xa0, 0x82];
const der = (...length: number[]) => bytes([0x30, ...length], signedData);
const letters = (of: Uint8Array) => btoa(String.fromCharCode(...of));
const lengths = [[0x80], [0x81, 0xf0], [0x82, 0x0a, 0x10], [0x83, 1, 0, 0], [0x84, 0, 1, 0, 0]];

describe('a file as its name says', () => {
  it.each([
    ['pdf', pdf],
    ['pdf', bytes('\r\n\r\n', '%PDF-1.4')],
    ['doc', compound],
    ['doc', rtf],
    ['docx', zip],
    ['xls', compound],
    ['xlsx', zip],
    ['odt', zip],
    ['ods', zip],
    ['zip', bytes('PK', [5, 6, 0, 0])],
    ['rtf', rtf],
    ['png', png],
    ['jpg', jpeg],
    ['jpeg', jpeg],
    ['txt', utf8('Протокол № 1\nПрисутствовали: <5 человек')],
    ['txt', new Uint8Array([0xcf, 0xf0, 0xee, 0xf2, 0xee, 0xea, 0xee, 0xeb])],
    ['txt', wide('Протокол')],
    ['xml', xml],
    ['xml', utf8('<Файл/>')],
    ['xml', wide('<?xml version="1.0" encoding="UTF-16"?><a/>')],
  ])('is taken: %s', (extension, head) => expect(isAsNamed(extension, head)).toBe(true));

  it.each(lengths)('is taken as a signature, in DER and in letters: length %i %i %i', (...length) => {
    const signature = der(...length.filter((byte) => byte !== undefined));
    const base64 = letters(signature);
    const armoured = `-----BEGIN CMS-----\r\n${base64.slice(0, 10)}\r\n${base64.slice(10)}`;
    for (const extension of ['sig', 'p7s'])
      for (const head of [signature, bytes(base64), bytes(armoured)])
        expect(isAsNamed(extension, head)).toBe(true);
  });
});

describe('a file of another kind than its name', () => {
  it.each(Object.keys(mediaTypeOf))(
    'is refused: a programme, a page, an active picture called %s',
    (extension) => {
      for (const head of [programme, script, picture, bytes()])
        if (!(extension === 'txt' && head.length === 0)) expect(isAsNamed(extension, head)).toBe(false);
    },
  );

  it.each([
    ['txt', wide('<html><body>')],
    ['txt', utf8('\ufeff  \n<HTML lang="ru">')],
    ['xml', utf8('<?xml version="1.0"?><!-- x --><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>')],
    ['xml', utf8('Просто текст')],
    ['docx', compound],
    ['xls', zip],
    ['png', jpeg],
    ['pdf', zip],
    ['sig', utf8('-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa')],
    ['sig', bytes([0x30, 0x82, 1, 0, 0x30, 0x82])],
    ['p7s', zip],
    ['exe', programme],
  ])('is refused: %s', (extension, head) => expect(isAsNamed(extension, head)).toBe(false));

  it('is judged by its beginning alone, however large it is', () => {
    const large = new Uint8Array(20 * 2 ** 20);
    large.set(pdf);
    expect(isAsNamed('pdf', large)).toBe(true);
    expect(HEAD_BYTES).toBeLessThan(65_536);
  });
});
