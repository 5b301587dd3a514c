import { cell, documentOf, listOf, numbered, paragraph, row, run, table } from '../support/word.ts';

const section = (text: string, columns: number): string =>
  row([cell(text, `<w:gridSpan w:val="${columns}"/>`)]);
const deleted = (text: string): string =>
  `<w:del w:author="а" w:id="1">${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;
const inserted = (text: string): string => `<w:ins w:author="а" w:id="2">${run(text)}</w:ins>`;
const item = (list: string): string => paragraph('', numbered(list));

/** Text documents of the collection: each is a trap that real ones set. Regions and people are invented. */
export const letters: Readonly<Record<string, Uint8Array>> = {
  /** A header of two rows, a term merged down, sections over all columns, a row of column numbers. */
  'docx-merged-cells': documentOf(
    paragraph('МИНИСТЕРСТВО ОБРАЗОВАНИЯ ВЕРХНЕРЕЧЕНСКОЙ ОБЛАСТИ') +
      paragraph('П Р И К А З') +
      paragraph('11.10.2023 № 01-07/903') +
      paragraph('О плане поддержки сельских школ') +
      paragraph() +
      paragraph('приказываю:') +
      paragraph('1. Утвердить прилагаемый план поддержки сельских школ.') +
      paragraph('2. Отделу общего образования (Ю.Б. Савина) доложить об исполнении до 01.07.2024.') +
      paragraph() +
      paragraph('Министр В.К. Соловьёва') +
      paragraph('Приложение к приказу от 11.10.2023 № 01-07/903') +
      table([
        row([
          cell('№', '<w:vMerge w:val="restart"/>'),
          cell('Мероприятие', '<w:vMerge w:val="restart"/>'),
          cell('Срок', '<w:gridSpan w:val="2"/>'),
          cell('Ответственный', '<w:vMerge w:val="restart"/>'),
        ]),
        row([
          cell('', '<w:vMerge/>'),
          cell('', '<w:vMerge/>'),
          'начало',
          'окончание',
          cell('', '<w:vMerge/>'),
        ]),
        ['1', '2', '3', '4', '5'],
        section('I. Подготовка', 5),
        row([
          '1',
          'Опрос учителей',
          '01.11.2023',
          '30.11.2023',
          cell('отдел общего образования', '<w:vMerge w:val="restart"/>'),
        ]),
        row(['2', 'Выбор опорных школ', '01.12.2023', '25.12.2023', cell('', '<w:vMerge/>')]),
        section('II. Работа', 5),
        ['3', 'Уроки в опорных школах', '15.01.2024', '31.05.2024', 'директора школ'],
      ]),
  ),

  /** The numbers of rows, of parts and of lines inside a cell are counted by Word and stand in no text. */
  'docx-numbers-of-lists': documentOf(
    paragraph('План работы методического объединения на 2024/2025 учебный год') +
      table([
        ['№ п/п', 'Содержание работы', 'Сроки', 'Исполнители', 'Выход'],
        row(
          [item('1'), 'Входная диагностика', 'сентябрь 2024', 'Дунаева О. И.', 'Справка'].map((c) =>
            c.startsWith('<w:p>') ? cell(c) : c,
          ),
        ),
        row([
          cell(item('1')),
          cell(
            paragraph('Открытые уроки:') +
              paragraph('математика;', numbered('2')) +
              paragraph('физика.', numbered('2')),
          ),
          'октябрь – ноябрь 2024',
          'учителя-предметники',
          'Анализ уроков',
        ]),
        row([cell(item('1')), 'Отчёт объединения', 'до 30 мая 2025', 'Дунаева О. И.', 'Отчёт']),
      ]),
    { numbering: listOf('1', ['%1.']) + listOf('2', ['russianLower:%1)']) },
  ),

  /** Changes kept in the file: a term moved, a row struck out, a name put in. */
  'docx-tracked-changes': documentOf(
    paragraph('План мероприятий центра «Исток» на 2022 год') +
      table([
        ['Мероприятие', 'Срок', 'Ответственный', 'Результат'],
        row([
          'Совет наставников',
          cell(paragraph(`${deleted('март')}${inserted('апрель')}${run(' 2022 года')}`)),
          cell(paragraph(`${run('директор')}${inserted(', методист')}`)),
          'Протокол',
        ]),
        row(
          ['Поездка в столицу', 'май 2022 года', 'директор', 'Фотоотчёт'],
          '<w:del w:author="а" w:id="3"/>',
        ),
        row(['Летняя школа', 'июнь 2022 года', 'методист', 'Программа'], '<w:ins w:author="а" w:id="4"/>'),
      ]),
  ),

  /** The annex mark floats in a box; a footnote hangs on a term; the plan is the second of three tables. */
  'docx-box-notes-and-three-tables': documentOf(
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Приложение № 3')}${paragraph('к приказу комитета от 05.06.2024 № 77')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('Приложение № 3')}${paragraph('к приказу комитета от 05.06.2024 № 77')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) +
      table([
        ['Школа', 'Директор', 'Телефон'],
        ['№ 5', 'Мухин В. Р.', '2-14-15'],
      ]) +
      paragraph('План сопровождения') +
      table([
        ['№', 'Мероприятие', 'Исполнитель', 'Срок'],
        row([
          '1',
          'Посещение уроков',
          'методист комитета',
          cell(paragraph(`${run('октябрь 2024')}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
        ]),
        ['2', 'Разбор результатов', 'методист комитета', 'ноябрь 2024'],
      ]) +
      paragraph('Показатели') +
      table([
        ['Показатель', 'Ед. изм.', '2024', '2025'],
        ['Доля учителей с категорией', '%', '40', '45'],
      ]),
    { footnotes: `<w:footnote w:id="2">${paragraph('Кроме каникул.')}</w:footnote>` },
  ),

  /** Borders dragged by hand, a hidden word, soft hyphens, hard spaces, a field with a date, a control with a choice. */
  'docx-dragged-borders-and-fields': documentOf(
    paragraph('План-график выездов на 2023 год') +
      table([
        [
          '№',
          cell('Куда и зачем: мероприятие', '<w:gridSpan w:val="2"/>'),
          cell('Дата проведения', '<w:gridSpan w:val="2"/>'),
          'Ответственные',
        ],
        row([
          '1',
          cell(
            paragraph(
              `${run('Посё\u00adлок\u00a0Дальний: ')}${run('секрет', '<w:vanish/>')}${run('беседа с учителями')}`,
            ),
          ),
          cell(
            paragraph(
              `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "dd.MM.yyyy" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('14.02.2023')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
            ),
            '<w:gridSpan w:val="2"/>',
          ),
          cell(
            `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('заместитель директора')}</w:sdtContent></w:sdt>`,
            '<w:gridSpan w:val="2"/>',
          ),
        ]),
        [
          '2',
          cell('Село Луговое: урок физики', '<w:gridSpan w:val="2"/>'),
          cell('не позднее 15 марта 2023 г.', '<w:gridSpan w:val="2"/>'),
          'методисты',
        ],
      ]).replace(
        '</w:tblPr>',
        `</w:tblPr><w:tblGrid>${[700, 3600, 80, 1900, 60, 2200].map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`,
      ),
  ),

  /** Columns of years and money: a programme, not a plan. */
  'docx-indicators-refused': documentOf(
    paragraph('Целевые показатели программы') +
      table([
        ['№', 'Наименование показателя', 'Единица измерения', '2022', '2023', '2024'],
        ['1', 'Доля школ с наставниками', 'процент', '10', '30', '60'],
        ['2', 'Число слушателей курсов', 'человек', '50', '80', '120'],
      ]),
  ),

  /** A header that Word did not mark as one stands on every page; names with commas and over lines. */
  'docx-header-on-every-page': documentOf(
    paragraph('План клуба наставников на 2022 год') +
      table([
        ['N\nп.п.', 'Мероприятие', 'Срок исполнения', 'Ответственный'],
        ['1', 'Подбор наставников', 'февраль 2022', 'Комитет культуры, спорта и дополнительного образования'],
        ['N\nп.п.', 'Мероприятие ', 'Срок  исполнения', 'Ответственный'],
        [
          '2',
          'Занятия наставников',
          'март-апрель 2022 г.г.',
          cell(paragraph('учителя школ,') + paragraph('методисты') + paragraph('Департамента')),
        ],
        ['N\nп.п.', 'Мероприятие', 'Срок исполнения', 'Ответственный'],
        ['3', 'Слёт наставников', '20 мая 2022', 'Комитет культуры, спорта и дополнительного образования'],
      ]),
  ),

  /** The annex came without its order; nobody is named who answers; the number of a row stands in its title. */
  'docx-annex-with-its-title-alone': documentOf(
    paragraph('Приложение') +
      paragraph('к приказу от « 07»______01____2022 г. № 09-а') +
      paragraph('ПЛАН') +
      paragraph('мероприятий по поддержке чтения') +
      table([
        ['Мероприятия', 'Сроки'],
        ['1. Опрос семей', 'февраль 2022'],
        ['2. Неделя книги', 'апрель 2022'],
      ]),
  ),

  /** One word of a set phrase that only sounds alike; a misspelt word. */
  'docx-words-that-sound-alike': documentOf(
    paragraph('План работы совета школ на 2018 год') +
      table([
        ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
        ['1', 'Развитие сетевого воздействия школ', 'март 2018', 'методисты'],
        ['2', 'Семинар для образоватедьных организаций', 'апрель 2018', 'директора школ'],
      ]),
  ),
};
