import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '#server/lib/config.ts';
import { openTexts } from '#server/lib/texts.ts';
import { type Ran, runCommand } from '../../../test/support/command.ts';
import { workbookOf } from '../../../test/support/spreadsheet.ts';
import { pdfOf, tableOf } from '../../../test/support/typst.ts';
import { runLine } from './command-line.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'opora-order-'));
const order = path.resolve(import.meta.dirname, '../../domain/catalogue/orders/order-01-21-744.txt');
/** The same command line without a process of its own: its start would be most of the time. */
async function type(...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await runLine(
    {
      print: (line) => {
        said.out += `${line}\n`;
      },
      warn: (line) => {
        said.err += `${line}\n`;
      },
      words: openTexts(),
      folder: process.cwd(),
      config: () => readConfig(withoutDatabase),
    },
    args,
  );
  return { code, ...said };
}

/** No database may be needed: a command that asks for one fails on this address. */
const withoutDatabase = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing' };

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import-order', () => {
  it('prints only JSON, with every part of the reading', async () => {
    const { code, out, err } = await runCommand(['import-order', order, '--json'], withoutDatabase);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const read = JSON.parse(out);
    expect(Object.keys(read)).toEqual([
      'requisites',
      'clauses',
      'items',
      'proposedItems',
      'abbreviations',
      'annexes',
      'findings',
    ]);
    expect(read.requisites).toMatchObject({ number: '01-21/744', date: '2020-05-15' });
    expect(read.items).toHaveLength(25);
    expect(read.items[0]).toMatchObject({
      no: '1',
      term: { kind: 'month', due: '2020-04-30' },
      source: { line: 46 },
    });
    const wordless = read.findings.filter(
      (f: { title: string; text: string }) => !/[а-яё]/i.test(f.title + f.text) || /\{\{|:/.test(f.title),
    );
    expect(wordless).toEqual([]);
  });

  it('prints a summary for a person', async () => {
    const { code, out } = await type('import-order', order);
    expect(code).toBe(0);
    expect(out).toContain('приказ от 15.05.2020 №\u00a001-21/744');
    expect(out).toContain('Мероприятия: 25');
    expect(out).toContain('Два номера одного приказа: 01-24/744 → 01-21/744');
  });

  it('reads windows-1251 as the same order and says so', async () => {
    const text = readFileSync(order, 'utf8');
    const ansi = fileOf('ansi.txt', toWindows1251(text));
    const { code, out, err } = await type('import-order', ansi, '--json');
    expect({ code, err }).toEqual({ code: 0, err: 'Файл прочитан в кодировке windows-1251.\n' });
    expect(JSON.parse(out).proposedItems).toHaveLength(25);
  });

  it('reads a workbook and a PDF whatever they are called', async () => {
    const rows = [
      ['Мероприятие', 'Срок', 'Ответственный'],
      ['Сбор заявок', 'май 2023', 'МО'],
    ];
    const cells = rows.flat();
    const files = [
      fileOf('book.pdf', workbookOf([{ rows }])),
      fileOf('paper.xlsx', pdfOf(tableOf({ columns: '1fr, 1fr, 1fr', cells }))),
    ];
    for (const file of files) {
      const { code, out } = await type('import-order', file, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out).items).toMatchObject([{ title: 'Сбор заявок', term: { due: '2023-05-31' } }]);
    }
  });

  it.each([
    ['absent', () => path.join(folder, 'no.txt'), 'нет. Проверьте путь'],
    ['directory', () => folder, 'каталог'],
    ['empty', () => fileOf('empty.txt', ' \n'), 'Файл пуст'],
    ['binary', () => fileOf('odd.txt', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])), 'не текст'],
    ['broken', () => fileOf('scan.txt', '%PDF-1.7 и ничего больше'), 'повреждён'],
    ['old_office', () => fileOf('renamed.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)), 'DOCX или XLSX'],
    [
      'no_table',
      () => fileOf('letter.txt', 'Просим сообщить о ходе работы.\n'),
      'нет таблицы с мероприятиями',
    ],
    [
      'financing_table',
      () =>
        fileOf(
          'money.md',
          '| № | Мероприятие | Источник финансирования | Объём, тыс. руб. |\n|---|---|---|---|\n| 1 | Ремонт | областной бюджет | 100 |\n| 2 | Закупка | местный бюджет | 50 |\n',
        ),
      'финансирования',
    ],
  ])('refuses with code 2 and the reason: %s', async (refused, file, sentence) => {
    const { code, out, err } = await type('import-order', file(), '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ refused });
    expect(err).toContain(sentence);
  });
});

describe('the command line', () => {
  it.each([
    [['unheard-of'], 'Команды «unheard-of» нет.'],
    [['import-order'], 'Нужно слов без параметров: 1, дано: 0.'],
    [['import-order', order, '--yaml'], 'Такого параметра нет: --yaml.'],
    [['toString'], 'Команды «toString» нет.'],
  ])('refuses %j with code 2', async (args, sentence) => {
    const { code, out, err } = await type(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('refuses with the code and the sentence of a process', async () => {
    const { code, out, err } = await runCommand(['import-order', path.join(folder, 'no.txt')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('нет. Проверьте путь');
  });

  it('lists its commands', async () => {
    const { code, out } = await type('--help');
    expect(code).toBe(0);
    expect(out).toContain('import-order FILE [--json]');
  });

  it('tells its version', async () => {
    expect(await runCommand(['version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

/** Letters and the signs of the order; there is no encoder for it in the platform. */
function toWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? []));
}
