import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../test/support/spreadsheet.ts';
import { documentOf, paragraph, table } from '../../../test/support/word.ts';
import { kindOf } from './kind.ts';
import { readDocument } from './read-document.ts';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const rows = [
  ['Мероприятие', 'Срок', 'Ответственный'],
  ['Сбор заявок', 'май 2023', 'МО'],
];
const word = documentOf(paragraph('План') + table(rows));
const compound = (text: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...utf16(text)]);
const locked = (bytes: Uint8Array) => bytes.map((byte, i) => (i === 6 ? byte | 1 : byte));

describe('the kind of a file', () => {
  it.each<[string, string, Uint8Array]>([
    ['a text document', 'docx', word],
    ['one as Word on the web writes it', 'docx', zipSync({ 'word/document2.xml': strToU8('<w:document/>') })],
    ['a workbook', 'xlsx', workbookOf([{ rows }])],
    ['a PDF behind bytes of its transport', 'pdf', strToU8('\r\n\r\n%PDF-1.7')],
    ['words', 'text', strToU8('План мероприятий')],
  ])('%s is %s', (_, kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  it.each<[string, string, Uint8Array]>([
    ['a .doc', 'old_office', compound('WordDocument')],
    ['a document under a password', 'encrypted', compound('EncryptedPackage')],
    ['an archive under a password', 'encrypted', locked(word)],
    ['a document cut off', 'broken', word.subarray(0, word.length >> 1)],
    ['OpenDocument', 'other_format', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') })],
    ['a presentation', 'other_format', zipSync({ '[Content_Types].xml': strToU8('<x/>') })],
    ['a document packed into an archive', 'archive', zipSync({ 'План.docx': word })],
    ['an archive of another program', 'archive', strToU8('Rar!\x1a\x07')],
    ['an archive of too many files', 'too_large', zipSync(manyFiles(5_001))],
    ['RTF', 'other_format', strToU8('{\\rtf1\\ansi План}')],
    ['a page of the web behind a byte order mark', 'other_format', strToU8('\ufeff<html><body>План')],
    ['XML of Word 2003', 'other_format', strToU8('<?xml version="1.0"?><w:wordDocument/>')],
    ['a photo', 'picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ])('%s is refused: %s', (_, refused, bytes) => {
    expect(kindOf(bytes)).toEqual({ refused });
  });
});

function manyFiles(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`, new Uint8Array()]));
}

it('is refused where it has more words than any order', async () => {
  const long = documentOf(paragraph('слово '.repeat(400_000)));
  expect(await readDocument(long, 'План.docx')).toEqual({ refused: 'too_large' });
});

describe('a file called by the name of another kind', () => {
  it('is read by what is inside, and that is noticed', async () => {
    const notice = { code: 'named_otherwise', params: { named: 'PDF', found: 'DOCX' } };
    expect(await readDocument(word, 'План.PDF')).toMatchObject({ source: { notices: [notice] } });
    const text = await readDocument(strToU8('План мероприятий'), 'План.docx');
    expect(text).toMatchObject({ source: { notices: [{ params: { named: 'DOCX', found: 'TXT' } }] } });
  });

  it.each(['План.docx', 'План.docm', 'План.doc', 'План'])(
    '%s with a document inside is none',
    async (name) => {
      const read = await readDocument(word, name);
      expect('source' in read && read.source.notices).toEqual([]);
    },
  );

  it.each([
    ['План.docx', 'not_as_named'],
    ['План.txt', 'binary'],
    ['План', 'binary'],
  ])('%s is refused where nothing in it can be read: %s', async (name, refused) => {
    expect(await readDocument(Uint8Array.of(0, 1, 2, 3, 0, 9, 8), name)).toEqual({ refused });
  });
});
