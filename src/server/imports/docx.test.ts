import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOrder } from '#domain/orders/reading/order.ts';
import {
  cell,
  documentOf,
  listOf,
  numbered,
  paragraph,
  row,
  run,
  table,
  type WordParts,
} from '../../../test/support/word.ts';
import { readDocx } from './docx.ts';

function read(body: string, parts?: WordParts) {
  const source = readDocx(documentOf(body, parts));
  if ('refused' in source) throw new Error(source.refused);
  return source;
}
const linesOf = (...from: Parameters<typeof read>): string[] => read(...from).lines.map(({ text }) => text);
const rowsOf = (...from: Parameters<typeof read>): (readonly string[])[] =>
  read(...from).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));
const header = ['№', 'Мероприятие', 'Срок', 'Ответственный'];

describe('a text document', () => {
  it('gives paragraphs and rows of tables as lines, in their order', () => {
    const source = read(
      paragraph('ПРИКАЗ') + table([header, ['1', 'Сбор', 'май 2021', 'МО']]) + paragraph('Министр'),
    );
    expect(source.lines.map(({ text }) => text)).toEqual([
      'ПРИКАЗ',
      '№\tМероприятие\tСрок\tОтветственный',
      '1\tСбор\tмай 2021\tМО',
      'Министр',
    ]);
    expect(source.tables).toMatchObject([{ firstLine: 2, lastLine: 3 }]);
  });

  it('joins the runs of a word and keeps breaks, tabs and hyphens apart', () => {
    const content = `${run('Сог')}${run('лаше', '<w:b/>')}${run('ние\u00ad')}<w:r><w:tab/><w:t>№</w:t><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:t>а</w:t><w:softHyphen/></w:r>`;
    expect(linesOf(paragraph(content))).toEqual(['Соглашение\t№', '1-а']);
  });

  it('says that changes were left in it, where, and how many', () => {
    const struck = `<w:del>${run('Вызов').replaceAll('w:t', 'w:delText')}</w:del>`;
    const title = cell(paragraph(`${struck}<w:ins>${run('Сбор  заявок')}</w:ins>`));
    const body = paragraph('ПРИКАЗ') + table([header, ['1', title, 'май 2021', 'МО']]);
    const { notices } = read(`${body}${paragraph('<w:ins/>')}`);
    expect(notices).toEqual([
      { code: 'tracked_changes', line: 3, printed: 'Вызов … Сбор заявок', params: { places: 2 } },
    ]);
    const finding = readOrder(read(body), { forms: [] });
    expect('findings' in finding && finding.findings).toContainEqual(
      expect.objectContaining({ code: 'tracked_changes', weight: 'attention', place: { line: 3 } }),
    );
    expect(read(paragraph('ПРИКАЗ')).notices).toEqual([]);
  });

  it('shows no number of a paragraph of a cell that was struck out whole', () => {
    const struck = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${run('Снято').replaceAll('w:t', 'w:delText')}</w:del></w:p>`;
    const given = cell(struck + paragraph('Осталось', numbered('1')));
    expect(rowsOf(table([[given, 'май']]), { numbering: listOf('1', ['%1)']) })[0]?.[0]).toBe('1) Осталось');
  });

  it('takes tracked changes: put in stays, struck out goes, moved stands once', () => {
    const body =
      paragraph(
        `${run('до ')}<w:del>${run('1').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('20')}</w:ins>${run(' мая')}`,
      ) +
      paragraph(`<w:moveFrom>${run('Прочь')}</w:moveFrom>`) +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${run('Пункт').replaceAll('w:t', 'w:delText')}</w:del></w:p>` +
      table([header, row(['1', 'Снято', '', ''], '<w:del/>'), row(['1', 'Осталось', '', ''], '<w:ins/>')]);
    expect(linesOf(body)).toEqual([
      'до 20 мая',
      '',
      '№\tМероприятие\tСрок\tОтветственный',
      '1\tОсталось\t\t',
    ]);
  });

  it('leaves out hidden words, codes of fields and pictures', () => {
    const content = `${run('тайно', '<w:vanish/>')}${run('явно', '<w:vanish w:val="0"/>')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:drawing><wp:docPr descr="схема"/></w:drawing></w:r>`;
    expect(linesOf(paragraph(content))).toEqual(['явно']);
  });

  it('keeps footnotes out of the cells they hang on', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const lines = linesOf(table([header, ['1', cell(paragraph(run('Сбор') + mark)), 'май 2021', 'МО']]), {
      footnotes: note(1, 'Чужая') + note(2, 'По графику'),
    });
    expect(lines).toEqual(['№\tМероприятие\tСрок\tОтветственный', '1\tСбор\tмай 2021\tМО', '* По графику']);
  });

  it('reads a text box once, a table in it as a table', () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const inside = table([header, ['1', 'Сбор', 'май 2021', 'МО']]);
    const content = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box(inside)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box(inside)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(rowsOf(paragraph(content))).toEqual([header, ['1', 'Сбор', 'май 2021', 'МО']]);
  });
});

describe('lists', () => {
  const numbering =
    listOf('1', ['%1.', '%1.%2)']) +
    listOf('2', ['bullet:o']) +
    listOf('3', ['russianLower:%1)', 'upperRoman:%2']);

  it('have their numbers written out', () => {
    const body = [
      ['Первый', '1', 0],
      ['Часть', '1', 1],
      ['Часть', '1', 1],
      ['Второй', '1', 0],
      ['Часть', '1', 1],
      ['Знак', '2', 0],
      ['Буква', '3', 0],
      ['Рим', '3', 1],
    ] as const;
    expect(
      linesOf(body.map(([text, list, level]) => paragraph(text, numbered(list, level))).join(''), {
        numbering,
      }),
    ).toEqual([
      '1. Первый',
      '1.1) Часть',
      '1.2) Часть',
      '2. Второй',
      '2.1) Часть',
      '– Знак',
      'а) Буква',
      'I Рим',
    ]);
  });

  it('number the rows of a table whose first column holds nothing else', () => {
    const auto = cell(paragraph('', numbered('1')));
    expect(rowsOf(table([header, [auto, 'Сбор', '', ''], [auto, 'Анализ', '', '']]), { numbering })).toEqual([
      header,
      ['1.', 'Сбор', '', ''],
      ['2.', 'Анализ', '', ''],
    ]);
  });

  it('come from styles, begin anew where told, and end where a paragraph leaves them', () => {
    const restarted =
      '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const styles = `<w:style w:styleId="base"><w:pPr>${numbered('1')}</w:pPr></w:style><w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>`;
    const styled = '<w:pStyle w:val="own"/>';
    expect(
      linesOf(
        paragraph('Из стиля', styled) +
          paragraph('Вне списка', styled + numbered('0')) +
          paragraph('Заново', numbered('9')) +
          paragraph('Дальше', numbered('9')),
        { numbering: numbering + restarted, styles },
      ),
    ).toEqual(['1. Из стиля', 'Вне списка', '5. Заново', '6. Дальше']);
  });

  it('inside a cell stand on lines of their own', () => {
    const list = ['Отчёт', 'Справка'].map((text) => paragraph(text, numbered('2'))).join('');
    expect(rowsOf(table([header, ['1', cell(list), '', '']]), { numbering })[1]?.[1]).toBe(
      '– Отчёт\n– Справка',
    );
  });
});

describe('tables', () => {
  it('place merged cells on the grid: over columns, down, and before the first', () => {
    const rows = table([
      ['№', 'Мероприятие', cell('Сроки', '<w:gridSpan w:val="2"/>'), 'Ответственный'].map((text, i) =>
        i === 2 ? text : cell(text, '<w:vMerge w:val="restart"/>'),
      ),
      [cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), 'начало', 'конец', cell('', '<w:vMerge/>')],
      [cell('I. Управление', '<w:gridSpan w:val="5"/>')],
      ['1', 'Сбор', 'май 2021', 'июнь 2021', 'МО'],
      row(['продолжение', '', '', ''], '<w:gridBefore w:val="1"/>'),
    ]);
    expect(rowsOf(rows)).toEqual([
      ['№', 'Мероприятие', 'Сроки', '', 'Ответственный'],
      ['', '', 'начало', 'конец', ''],
      ['I. Управление', '', '', '', ''],
      ['1', 'Сбор', 'май 2021', 'июнь 2021', 'МО'],
      ['', 'продолжение', '', '', ''],
    ]);
  });

  it('whose borders were dragged by hand, row by row, keep their columns', () => {
    const grid = [700, 3000, 60, 1500, 40, 1700].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const span = (text: string, columns: number): string => cell(text, `<w:gridSpan w:val="${columns}"/>`);
    const body = table([
      ['№', span('Мероприятие', 2), span('Срок', 2), 'Ответственный'],
      ['1', 'Сбор', span('май 2021', 2), span('МО', 2)],
    ]).replace('</w:tblPr>', `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`);
    expect(rowsOf(body)).toEqual([header, ['1', 'Сбор', 'май 2021', 'МО']]);
  });

  it('repeat what is merged down over numbered measures', () => {
    const begun = cell('в течение 2021 года', '<w:vMerge w:val="restart"/>');
    const on = cell('', '<w:vMerge/>');
    expect(
      rowsOf(
        table([header, ['1', 'Сбор', begun, 'МО'], ['2', 'Анализ', on, 'РЦРО'], ['', 'в школах', on, '']]),
      ),
    ).toEqual([
      header,
      ['1', 'Сбор', 'в течение 2021 года', 'МО'],
      ['2', 'Анализ', 'в течение 2021 года', 'РЦРО'],
      ['', 'в школах', '', ''],
    ]);
  });

  it('torn by a page are one; of another width or with a header of their own they stay two', () => {
    const first = table([header, ['1', 'Сбор', '', '']]);
    const on = table([['2', 'Анализ', '', '']]);
    expect(read(first + paragraph() + on).tables).toHaveLength(1);
    expect(read(first + paragraph('Далее') + on).tables).toHaveLength(2);
    expect(read(first + first).tables).toHaveLength(2);
    expect(read(first + table([['2', 'Анализ']])).tables).toHaveLength(2);
  });

  it('inside a cell are its lines; a table drawn only to hold another is looked through', () => {
    const inner = table([
      ['сентябрь', 'школы'],
      ['май', 'МО'],
    ]);
    expect(
      rowsOf(table([header, ['1', cell(paragraph('Сбор') + inner + paragraph()), '', '']]))[1]?.[1],
    ).toBe('Сбор\nсентябрь школы\nмай МО');
    const plan = table([header, ['1', 'Сбор', '', ''], ['2', 'Анализ', '', '']]);
    expect(rowsOf(table([[cell(paragraph('План') + plan + paragraph())]]))).toHaveLength(3);
  });

  it('give a plan to the reader of plans', () => {
    const reading = readOrder(
      read(
        paragraph('План мероприятий на 2021 год') +
          table([
            [
              '№ п/п',
              'Наименование мероприятия',
              'Срок исполнения',
              'Ответственный исполнитель',
              'Ожидаемый результат',
            ],
            [cell('Раздел I. Методическая помощь', '<w:gridSpan w:val="5"/>')],
            ['1', 'Проведение семинаров', 'октябрь 2021 года', 'РЦРО', 'Программы семинаров'],
            ['2', 'Выезд консультантов', 'до 20 ноября 2021 года', 'МОУО', 'Справка'],
          ]),
      ),
      { forms: [] },
    );
    if ('refused' in reading) throw new Error(reading.refused);
    expect(reading.rows.map((r) => [r.no, r.section, r.title, r.term.to, r.result])).toEqual([
      ['1', 'Раздел I. Методическая помощь', 'Проведение семинаров', '2021-10-31', 'Программы семинаров'],
      ['2', 'Раздел I. Методическая помощь', 'Выезд консультантов', '2021-11-20', 'Справка'],
    ]);
  });
});

describe('a hostile document', () => {
  const raw = (xml: string) => readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));

  it.each([
    [
      'with entities of its own',
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
      'broken',
    ],
    ['that is not well-formed', '<w:document><w:body><w:p></w:body></w:document>', 'broken'],
    ['of endless depth', `<w:document><w:body>${'<w:p>'.repeat(10_000)}`, 'broken'],
    ['of something else', '<html/>', 'broken'],
    ['of nothing', '<w:document><w:body><w:p/></w:body></w:document>', 'empty'],
  ])('%s is refused', (_, xml, refused) => {
    expect(raw(xml)).toEqual({ refused });
  });

  it('claiming a million columns is bounded', () => {
    const wide = table([[cell('1', '<w:gridSpan w:val="1000000"/>'), 'Сбор']]);
    expect(rowsOf(wide)[0]?.length).toBeLessThanOrEqual(200);
  });

  it('with macros is read, and they are not looked at', () => {
    const others = { 'word/vbaProject.bin': strToU8('Sub AutoOpen()') };
    expect(linesOf(paragraph('План'), { others })).toEqual(['План']);
  });

  it('whose archive is a bomb is refused without being inflated', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }, { level: 9 });
    expect(readDocx(bomb)).toEqual({ refused: 'too_large' });
  });
});
