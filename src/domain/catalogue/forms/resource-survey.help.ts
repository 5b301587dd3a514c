import type { CellHelp } from '#domain/forms/model.ts';

/** What to count and what not, where people err on paper; the words are the product's own, not the order's. */
export const help: CellHelp[] = [
  {
    cells: ['staffing.*.count'],
    counts: 'Учителя, для которых этот предмет основной. Каждый человек показан в таблице один раз.',
    excludes:
      'Тех, кто ведёт предмет по внутреннему совместительству: их показывают в последней графе строки.',
    example:
      'Учитель математики ведёт ещё и физику: 1 в строке математики, в строке физики — совместительство.',
  },
  {
    cells: ['staffing.external.count'],
    counts:
      'Внешние совместители по этому предмету. Они уже посчитаны в строке предмета, здесь показаны ещё раз.',
  },
  {
    cells: [
      'staffing.*.service_0_3',
      'staffing.*.service_4_10',
      'staffing.*.service_11_15',
      'staffing.*.service_16_20',
      'staffing.*.service_21_25',
      'staffing.*.service_26_35',
      'staffing.*.service_36_45',
      'staffing.*.service_over_45',
    ],
    counts: 'Педагогический стаж, полных лет. Все восемь граф вместе дают графу «количество».',
    example: 'Стаж 10 лет и 11 месяцев — графа «4–10».',
  },
  {
    cells: ['staffing.*.category_fitness'],
    counts: 'Аттестованных на соответствие занимаемой должности, если категории нет.',
  },
  {
    cells: ['staffing.*.category_none'],
    counts: 'Всех остальных: молодых специалистов и тех, у кого срок категории истёк.',
  },
  {
    cells: ['staffing.*.courses.topic'],
    counts: 'Последние курсы по этому предмету, тема в нескольких словах.',
    excludes: 'Фамилии. Если курсы проходили несколько учителей, укажите, сколько.',
    example: 'Подготовка к ОГЭ по математике, 2019, 72 ч, 2 чел.',
  },
  {
    cells: ['specialists.*.count'],
    counts: 'Занятых в этой должности, и совместителей тоже.',
    excludes: 'Учителей, которые только ведут кружок или подменяют специалиста.',
  },
  {
    cells: ['contingent.pupils.count'],
    counts: 'Всех обучающихся школы на день, указанный в сведениях о заполнении, вместе с филиалами.',
    excludes: 'Воспитанников дошкольных групп.',
  },
  {
    cells: ['contingent.arrived.count'],
    counts: 'Пришедших из других школ за последний учебный год.',
    excludes: 'Первоклассников.',
  },
  {
    cells: ['contingent.police_register.count', 'contingent.commission_register.count'],
    counts: 'Детей, о постановке которых на учёт школе сообщили официально. Только число, без фамилий.',
  },
  {
    cells: ['contingent.disabled.count'],
    counts: 'Детей с действующей справкой об инвалидности.',
    excludes: 'Детей с ограниченными возможностями здоровья без инвалидности.',
  },
  {
    cells: ['contingent.without_guardianship.count'],
    counts: 'Детей, которые живут с родственниками, а опека не оформлена.',
  },
  {
    cells: ['contingent.families.count'],
    counts: 'Семьи обучающихся. Семья, из которой в школе учатся двое, считается один раз.',
    example: '180 обучающихся, из них 30 пар братьев и сестёр: 150 семей.',
  },
  {
    cells: ['contingent.large.count'],
    counts: 'Семьи с тремя и более детьми до 18 лет, сколько бы из них ни училось в вашей школе.',
  },
  {
    cells: ['contingent.both_unemployed.count'],
    counts: 'Семьи, где есть оба родителя и оба не работают.',
    excludes: 'Семьи с одним неработающим родителем: для них следующая строка.',
  },
  {
    cells: ['facilities.rooms.count'],
    counts: 'Кабинеты, где идут уроки, во всех зданиях школы.',
    excludes: 'Спортивный и актовый зал, библиотеку, учительскую.',
  },
  {
    cells: ['facilities.computers.count'],
    counts: 'Исправные компьютеры и ноутбуки школы, где бы они ни стояли.',
    excludes: 'Списанные и неисправные, личные устройства учителей, планшеты и телефоны.',
  },
  {
    cells: ['facilities.computers_teaching.count'],
    counts: 'Те из них, за которыми работают ученики или ведут урок.',
    excludes: 'Компьютеры администрации и бухгалтерии.',
  },
  {
    cells: ['facilities.computers_teaching_internet.count'],
    counts: 'Учебные компьютеры, на которых открывается Интернет. Это часть строки 5.2.',
  },
  {
    cells: ['facilities.gym_area.area'],
    counts: 'Площадь пола зала в квадратных метрах.',
    example: 'Зал 18 × 9 метров — 162.',
  },
  {
    cells: ['facilities.fiction.count'],
    counts: 'Экземпляры художественной литературы.',
    excludes: 'Учебники и методическую литературу.',
  },
  {
    cells: ['facilities.periodicals.count'],
    counts: 'Названия журналов и газет, на которые школа подписана в этом году, и электронные тоже.',
  },
  {
    cells: ['factors.factor.name'],
    counts: 'Одну причину, которая мешает или помогает результатам.',
    example: 'Нет учителя физики второй год; дети ездят в школу за 25 километров.',
  },
  {
    cells: ['factors.factor.kind'],
    counts:
      'Внешний — не зависит от школы: семьи, дорога, посёлок. Внутренний — то, что школа может изменить сама.',
  },
  {
    cells: ['factors.factor.measure'],
    counts: 'Что школа уже сделала сама.',
    excludes: 'Планы: для них будет план школы.',
  },
  {
    cells: ['factors.factor.help'],
    counts: 'Какая помощь нужна и от кого, одной-двумя фразами.',
    example: 'Выезд методиста по физике два раза в четверть.',
  },
];
