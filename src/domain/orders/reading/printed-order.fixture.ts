export interface PrintedCells {
  readonly no: string;
  readonly title: string;
  readonly term: string;
  readonly responsible: string;
  readonly result: string;
}

export interface OrderToPrint {
  readonly number: string;
  readonly annexNumber: string;
  readonly date: string;
  readonly rows: readonly PrintedCells[];
  readonly legend: readonly string[];
  readonly clauses: readonly string[];
  readonly afterwards: readonly string[];
}

const row = (no: string, title: string, term: string, responsible: string, result: string): PrintedCells => ({
  no,
  title,
  term,
  responsible,
  result,
});

/** An order without a flaw, of an invented region: the ground that mutations are planted in. */
export const cleanOrder: OrderToPrint = {
  number: '305-п',
  annexNumber: '305-п',
  date: '20.01.2023',
  clauses: [
    '1. Утвердить план мероприятий по наставничеству на 2023 год согласно приложению № 1.',
    '2. Руководителям муниципальных органов управления образованием (далее – МОУ):',
    '2.1. представить до 1 марта 2023 года в департамент сведения о наставниках;',
    '3. Контроль за исполнением приказа возложить на заместителя директора департамента Ветрову А. Б.',
  ],
  rows: [
    row(
      '1.',
      'Составление перечня молодых педагогов',
      'февраль 2023 года',
      'ДО',
      'Перечень молодых педагогов',
    ),
    row(
      '2.',
      'Подбор и обучение наставников',
      'март – апрель 2023 года',
      'ИРО, МОУ',
      'Список обученных наставников',
    ),
    row(
      '3.',
      'Заключение соглашений о сотрудничестве',
      'до 15 мая 2023 года',
      'МОУ',
      'Соглашения о сотрудничестве',
    ),
    row('4.', 'Проведение конкурса открытых уроков', 'октябрь 2023 года', 'ИРО', 'Протокол жюри конкурса'),
    row(
      '5.',
      'Подготовка сборника методических разработок',
      'ноябрь 2023 года',
      'ИРО',
      'Сборник методических разработок',
    ),
    row('6.', 'Консультирование школьных команд', 'ежеквартально', 'ИРО, МОУ', 'Журнал консультаций'),
    row('7.', 'Собеседования с выпускниками вузов', 'по отдельному графику', 'ДО, МОУ', 'Кадровый резерв'),
    row('8.', 'Освещение хода работы в печати', 'в течение всего периода', 'ДО', 'Публикации в газетах'),
  ],
  legend: [
    'ДО – департамент образования Заречной области',
    'ИРО – ГАУ «Институт развития образования Заречной области»',
    'МОУ – муниципальные органы управления образованием',
  ],
  afterwards: [],
};

export const tabRow = (cells: PrintedCells): string =>
  [cells.no, cells.title, cells.term, cells.responsible, cells.result].join('\t');

/** The text of an order in the usual layout: head, clauses, signature, annex with a tab-separated table, legend. */
export function printOrder(order: OrderToPrint): string {
  return [
    'ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ',
    '',
    'ПРИКАЗ',
    '',
    `${order.date} № ${order.number}`,
    'г. Заречный',
    '',
    'Об утверждении плана мероприятий по наставничеству на 2023 год',
    '',
    'В целях поддержки молодых педагогов',
    '',
    'приказываю:',
    '',
    ...order.clauses.flatMap((clause) => [clause, '']),
    'Директор департамента',
    'В. Г. Ясенева',
    '',
    'Приложение № 1',
    'к приказу департамента образования',
    `от ${order.date} № ${order.annexNumber}`,
    '',
    'План мероприятий по наставничеству на 2023 год',
    '',
    '№ п/п\tНаименование мероприятия\tСроки исполнения\tОтветственный исполнитель\tОжидаемый результат',
    ...order.rows.map(tabRow),
    '',
    ...order.legend.flatMap((entry) => [entry, '']),
    ...order.afterwards,
  ].join('\n');
}
