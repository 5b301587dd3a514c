import { pdfOf, tableOf } from '../support/typst.ts';

const header = ['№ п/п', 'Наименование мероприятия', 'Срок исполнения', 'Ответственные', 'Результат'];
const columns = '1.2cm, 2.2fr, 1.2fr, 1.3fr, 1.3fr';
const repeated = `table.header(${header.map((cell) => `[${cell}]`).join(', ')})`;
const section = (text: string): string => `table.cell(colspan: 5)[${text}]`;

/** PDFs of the collection as Typst sets them; the one that a browser prints is page.html. */
export const papers: Readonly<Record<string, () => Uint8Array>> = {
  /** Cells wrapped over lines, a row torn by the page, the header and the numbers of pages repeated. */
  'pdf-row-torn-by-the-page': () =>
    pdfOf(`#set page(paper: "a5", flipped: true, margin: 15mm, numbering: "1")
#align(right)[Приложение № 1 \\ к распоряжению комитета образования \\ Приозёрского округа \\ от 22.01.2024 № 18-р]
#align(center)[План мероприятий («дорожная карта») \\ по сопровождению школ Приозёрского округа]
${tableOf({
  columns,
  cells: [
    repeated,
    section('Раздел I. Организационная работа'),
    [
      '1.1',
      'Совещание с директорами школ о порядке сопровождения',
      'январь 2024 года',
      'комитет образования',
      'Протокол',
    ],
    [
      '1.2',
      'Закрепление кураторов за школами округа по согласованию с методическим центром, профсоюзом и советом ветеранов педагогического труда',
      'февраль – март 2024 года',
      'комитет образования, методический центр',
      'Распоряжение о закреплении',
    ],
    section('Раздел II. Работа с педагогами'),
    [
      '2.1',
      'Мастер-классы учителей школ-лидеров, посвящённые работе с детьми, которым трудно учиться, и их родителями, в том числе на базе районной библиотеки',
      'ежеквартально',
      'методический центр',
      'Программы занятий',
    ],
    [
      '2.2',
      'Итоговая конференция',
      'не позднее 20 декабря 2024 года',
      'методический центр',
      'Сборник тезисов',
    ],
  ].flat(),
})}
#v(8mm)
Председатель комитета #h(1fr) Ю.В. Лугинин`),

  /** Only white between the columns; a section goes over all of them. */
  'pdf-without-borders': () =>
    pdfOf(`#set page(paper: "a4", flipped: true, margin: 2cm)
#align(center)[План методической недели школы № 3 города Верхний Бор]
${tableOf({
  columns: '1.2cm, 2fr, 1.1fr, 1.2fr',
  stroke: 'none',
  cells: [
    ['№', 'Мероприятие', 'Дата', 'Ответственный'],
    'table.cell(colspan: 4)[Открытые уроки]',
    [
      '1',
      'Урок математики в 6 классе с разбором типичных ошибок контрольной работы',
      '12.02.2024',
      'Сотина Л. П.',
    ],
    ['2', 'Урок русского языка в 8 классе', '13.02.2024', 'Воронин А. Г.'],
    'table.cell(colspan: 4)[Обсуждение]',
    [
      '3',
      'Круглый стол учителей начальной школы и учителей-предметников о преемственности',
      '16.02.2024',
      'методический совет',
    ],
  ].flat(),
})}`),

  /** An order whose clauses go over lines; the annex lies on its side. */
  'pdf-order-with-annex-on-its-side': () =>
    pdfOf(`#set page(paper: "a5", margin: 18mm)
#align(center)[МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ ЛЕСОГОРСКОГО КРАЯ \\ ПРИКАЗ]
17.03.2025 #h(1fr) № 112

О мерах поддержки школ

В целях адресной поддержки школ приказываю:

+ Утвердить план мер поддержки школ Лесогорского края согласно приложению к настоящему приказу.
+ Руководителям муниципальных органов управления образованием обеспечить выполнение плана и представить отчёт до 25.12.2025.

#v(1cm)
Министр #h(1fr) С.С. Кедрова
#pagebreak()
#rotate(90deg, reflow: true, block(width: 17cm)[#align(right)[Приложение к приказу от 17.03.2025 № 112]
${tableOf({
  columns: '1cm, 2fr, 1fr, 1fr',
  cells: [
    ['№', 'Мероприятие', 'Ответственный', 'Срок'],
    ['1', 'Подготовка списка школ', 'отдел оценки качества', 'март 2025'],
    ['2', 'Обучение команд школ', 'отдел оценки качества', 'апрель – май 2025'],
  ].flat(),
})}])`),

  /** Narrow columns set right to left without white: a clerk could only guess. */
  'pdf-columns-glued-refused': () =>
    pdfOf(`#set page(paper: "a5", margin: 15mm)
${tableOf({
  columns: '8mm, 52mm, 27mm, 27mm',
  stroke: 'none',
  more: 'inset: (x: 0.6pt, y: 3pt), align: right,',
  cells: [
    ['№', 'Мероприятие', 'Срок', 'Ответственный'],
    [
      '1',
      'Проверка рабочих программ учителей начальных классов',
      'сентябрь 2023 года',
      'заместители директоров',
    ],
    [
      '2',
      'Посещение уроков молодых учителей и их наставников',
      'октябрь 2023 года',
      'заместители директоров',
    ],
  ].flat(),
})}`),

  /** A picture of paper without a letter of text. */
  'pdf-scan-refused': () =>
    pdfOf(
      '#set page(paper: "a5")\n#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"90\\" height=\\"120\\"><rect width=\\"90\\" height=\\"120\\" fill=\\"#eee\\"/><path d=\\"M9 20h72M9 30h72M9 40h60\\" stroke=\\"#333\\"/></svg>"), format: "svg")',
    ),
};
