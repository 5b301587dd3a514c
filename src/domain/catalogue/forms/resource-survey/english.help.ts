import type { FormWords } from '#domain/forms/model.ts';

/** What is said beside cells: notes, hints, what counts, why a cell was added. */
export const help: FormWords = {
  'В печатной форме нет сведений о том, кто и на какую дату её заполнил':
    'The printed form does not say who filled it in and as of which day',
  'Год его начала: для 2019/20 учебного года укажите 2019.':
    'The year in which it began: 2019 for the school year 2019/20.',
  'В приказе над предметами стоит: «из них учителей (каждого учителя показать 1 раз*):». Если по предмету учителей нет, поставьте 0, а где строки добавляют — «нет»: остальные графы заполнять не нужно.':
    'Above the subjects the order prints «из них учителей (каждого учителя показать 1 раз*):», of these, teachers (show every teacher once). Where a subject has no teachers, enter 0, or “none” where rows are added: the other columns stay blank.',
  'Сумма показывается рядом с графой «количество», чтобы сверить их при заполнении':
    'The sum stands beside the column “number”, so that they can be compared',
  'Строки без записей не отличают «таких нет» от пропуска':
    'Rows without entries do not tell “there are none” from a blank',
  'Внешние совместители уже посчитаны в строках своих предметов; здесь они показаны ещё раз отдельно.':
    'External part-timers are already counted in the rows of their subjects; here they are shown once more by themselves.',
  'Приказ просит тему кратко и год; объём и число учителей добавлены':
    'The order asks for the subject in brief and the year; length and number of teachers were added',
  'Каждый учитель показан один раз, в строке своего основного предмета. Здесь укажите, учителя каких предметов ведут и этот.':
    'Every teacher is shown once, in the row of the main subject. Say here which subjects’ teachers teach this one too.',
  'Только числа и сведения без фамилий. Один человек может быть показан в нескольких графах об образовании.':
    'Numbers and facts without names only. One person may be shown in several columns on education.',
  'Приказ печатает одну графу «стаж»; она разбита на те же промежутки, что и у учителей':
    'The order prints one column for length of service; it is split into the same bands as for teachers',
  'Приказ просит написать словами, что и когда окончено и какие пройдены курсы; вместо сведений о человеке собираются числа, срок «за последние три года» добавлен':
    'The order asks to write what was completed and when, and which courses were taken; numbers are collected instead of facts about a person, and “in the last three years” was added',
  'Проценты рассчитываются автоматически: в строках 1.1–1.9 от числа обучающихся, в строках 2.1–2.8 от числа семей. Один ребёнок и одна семья могут быть показаны в нескольких строках.':
    'Percentages are computed: of all pupils in rows 1.1–1.9, of all families in rows 2.1–2.8. One child or family may be shown in several rows.',
  'Дети под опекой и дети из приёмных семей вместе.':
    'Children in guardianship and in foster families together.',
  'Нужна для рискового профиля школы (доля обучающихся с ОВЗ); заполнять не обязательно':
    'Needed for the school’s risk profile (share of pupils with special educational needs); may be left blank',
  'По заключениям ПМПК. Строка не обязательна.':
    'By the conclusions of the psychological, medical and educational commission. May be left blank.',
  'Приказ не поясняет, какие это семьи; здесь — находящиеся в социально опасном положении (120-ФЗ, ст. 1).':
    'The order does not say which families; here, those in a socially dangerous situation (120-ФЗ, art. 1).',
  'Семьи, у которых этот статус подтверждён органами социальной защиты.':
    'Families whose status is confirmed by the social services.',
  'Семьи с одним родителем, который не работает.': 'Families with one parent, who does not work.',
  'Один из двух родителей или единственный родитель; семьи строки 2.7 сюда не входят. Приказ этого не поясняет.':
    'One of two parents, or the only parent; families of row 2.7 do not belong here. The order does not explain it.',
  'Пустое поле не отличает «помощь не нужна» от пропуска':
    'A blank does not tell “no help is needed” from an omission',
  'Какая помощь нужна школе в работе с этими детьми и семьями.':
    'What help the school needs in its work with these children and families.',
  'В приказе у строк 2–9.5 три графы: основное здание, пристрой, другой корпус. Здесь здание указывают у кабинетов (2) и спортивного зала (3), остальное — по школе в целом, по всем зданиям вместе.':
    'In the order rows 2–9.5 have three columns: main building, annexe, other building. Here classrooms (2) and the gym (3) tell the building; the rest is of the school as a whole, all buildings together.',
  'Пустая графа не отличает «не было» от пропуска':
    'A blank does not tell “it was not done” from an omission',
  'Пристрой есть не у каждой школы': 'Not every school has an annexe',
  'Шкала «полностью, частично, не оснащено» добавлена, чтобы ответы школ можно было сложить':
    'The scale “fully, in part, not equipped” was added, so that answers can be added up',
  'Часть строки 5.2. В печатной форме слова те же, что в строке 5.1.':
    'A part of row 5.2. In print its words are those of row 5.1.',
  'В печатной форме эта строка стоит под номером 5.4, а строки 6 нет, хотя за ней следует 6.1.':
    'In print this row has the number 5.4, and there is no row 6, though 6.1 follows.',
  'Печатные строки 6.1.1–6.1.7 пусты, 6.1.8 «другие (перечислить какие)»: укажите столько направлений, сколько есть.':
    'The printed rows 6.1.1–6.1.7 are empty, 6.1.8 is “others (list them)”: enter as many kinds as there are.',
  'Одна строка на один фактор: что мешает или помогает, что школа уже сделала и какая помощь нужна.':
    'One row for one factor: what hinders or helps, what the school has done and what help it needs.',
  'Если мер ещё нет, напишите «мер не принято».': 'If there are no measures yet, write «мер не принято».',
  'Печатные графы не связаны между собой; строка связывает фактор, меру и помощь':
    'The printed columns are not connected; the row connects factor, measure and help',
  'В приказе внешние факторы стоят в графе 1, внутренние — в графе 2.':
    'In the order external factors stand in column 1, internal ones in column 2.',
  'На бумаге прошлый год не перед глазами': 'On paper last year is out of sight',
  'учителей, для которых этот предмет основной. Каждый человек показан в таблице один раз.':
    'teachers whose main subject this is. Every person is shown in the table once.',
  'тех, кто ведёт предмет по внутреннему совместительству: их показывают в последней графе строки.':
    'those who teach it as a second subject: they are shown in the last column of the row.',
  'Учитель математики ведёт ещё и физику: 1 в строке математики, в строке физики — совместительство.':
    'A teacher of mathematics also teaches physics: 1 in the row of mathematics, a second subject in the row of physics.',
  'внешних совместителей по этому предмету. Они уже посчитаны в строке предмета, здесь показаны ещё раз.':
    'external part-timers in this subject. They are already counted in the row of the subject and are shown here once more.',
  'учителей по стажу работы в полных годах. Приказ не поясняет, какой стаж; здесь — педагогический. Все восемь граф вместе дают графу «количество».':
    'teachers by length of service in whole years. The order does not say which service; here, that in education. All eight columns together make the column “number”.',
  'Стаж 10 лет и 11 месяцев — графа «4–10».': 'A service of 10 years and 11 months belongs to “4–10”.',
  'специалистов по стажу работы в полных годах. Все восемь граф вместе дают графу «количество».':
    'specialists by length of service in whole years. All eight columns together make the column “number”.',
  'аттестованных на соответствие занимаемой должности, если категории нет.':
    'those attested as fit for their post, if they have no category.',
  'всех остальных: молодых специалистов и тех, у кого срок категории истёк.':
    'all others: new teachers and those whose category has run out.',
  'последние курсы по этому предмету, тему в нескольких словах.':
    'the last courses in this subject, in a few words.',
  'фамилии. Если курсы проходили несколько учителей, укажите, сколько.':
    'names. If several teachers took the course, say how many.',
  'Подготовка к ОГЭ по математике, 2019, 72 ч, 2 чел.':
    'Preparing for the grade 9 exam in mathematics, 2019, 72 h, 2 people.',
  'занятых в этой должности, и совместителей тоже.': 'those who hold the post, part-timers too.',
  'учителей, которые только ведут кружок или подменяют специалиста.':
    'teachers who only lead a club or stand in for the specialist.',
  'всех обучающихся школы на день, указанный в сведениях о заполнении, вместе с филиалами.':
    'all pupils of the school on the day named in “About this form”, with its branches.',
  'воспитанников дошкольных групп.': 'children of preschool groups.',
  'пришедших из других школ за учебный год, указанный в сведениях о заполнении.':
    'those who came from other schools during the school year named in “About this form”.',
  'первоклассников.': 'first-graders.',
  'детей, о постановке которых на учёт школе сообщили официально. Только число, без фамилий.':
    'children of whose registration the school was officially told. The number only, no names.',
  'детей с действующей справкой об инвалидности.': 'children with a valid certificate of disability.',
  'детей с ограниченными возможностями здоровья без инвалидности.':
    'children with special educational needs and no disability.',
  'детей, которые живут с родственниками, а опека не оформлена.':
    'children who live with relatives without guardianship.',
  'семьи обучающихся. Семья, из которой в школе учатся двое, считается один раз.':
    'the pupils’ families. A family with two pupils at the school is counted once.',
  '180 обучающихся, из них 30 пар братьев и сестёр: 150 семей.':
    '180 pupils, 30 pairs of brothers and sisters among them: 150 families.',
  'детей с действующим заключением ПМПК, с инвалидностью и без неё.':
    'children with a valid conclusion of the psychological, medical and educational commission, with a disability or without.',
  'семьи с тремя и более детьми до 18 лет, сколько бы из них ни училось в вашей школе.':
    'families with three or more children under 18, however many of them attend your school.',
  'семьи, где есть оба родителя и оба не работают.':
    'families where there are two parents and neither works.',
  'семьи с одним неработающим родителем: для них следующая строка.':
    'families with one parent who does not work: the next row is for them.',
  'семьи, где высшее образование имеет один из двух родителей или единственный родитель.':
    'families where one of two parents, or the only parent, has a higher education.',
  'семьи, где высшее образование имеют оба: для них строка 2.7.':
    'families where both have it: row 2.7 is for them.',
  'кабинеты, где идут уроки, во всех зданиях школы.':
    'rooms where lessons are given, in all buildings of the school.',
  'спортивный и актовый зал, библиотеку, учительскую.':
    'the gym, the assembly hall, the library, the staff room.',
  'исправные компьютеры и ноутбуки школы, где бы они ни стояли.':
    'working computers and laptops of the school, wherever they stand.',
  'списанные и неисправные, личные устройства учителей, планшеты и телефоны.':
    'written-off and broken ones, teachers’ own devices, tablets and telephones.',
  'те из них, за которыми работают обучающиеся или ведут урок.':
    'those of them at which pupils work or lessons are given.',
  'компьютеры администрации и бухгалтерии.': 'computers of the administration and the accounts department.',
  'учебные компьютеры, на которых открывается Интернет. Это часть строки 5.2.':
    'teaching computers on which the Internet opens. This is a part of row 5.2.',
  'площадь пола зала в квадратных метрах.': 'the floor area of the gym in square metres.',
  'Зал 18 × 9 метров — 162.': 'A gym of 18 × 9 metres: 162.',
  'экземпляры художественной литературы.': 'copies of fiction.',
  'учебники и методическую литературу.': 'textbooks and teachers’ books.',
  'названия журналов и газет, на которые школа подписана в этом году, и электронные тоже.':
    'titles of journals and newspapers that the school subscribes to this year, electronic ones too.',
  'одну причину, которая мешает или помогает результатам.': 'one cause that hinders or helps results.',
  'Нет учителя физики второй год; дети ездят в школу за 25 километров.':
    'No teacher of physics for the second year; children travel 25 kilometres to school.',
  'внешний фактор не зависит от школы: семьи, дорога, посёлок. Внутренний — это то, что школа может изменить сама.':
    'an external factor does not depend on the school: families, roads, the village. An internal one is what the school itself can change.',
  'что школа уже сделала сама; если ничего — «мер не принято».':
    'what the school has done itself; if nothing, «мер не принято».',
  'планы: для них будет план школы.': 'plans: the school’s plan will be for them.',
  'какая помощь нужна и от кого, одной-двумя фразами.':
    'what help is needed and from whom, in a phrase or two.',
  'Выезд методиста по физике два раза в четверть.': 'An education adviser for physics visits twice a term.',
};
