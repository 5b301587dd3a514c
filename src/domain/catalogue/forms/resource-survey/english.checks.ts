import type { FormWords } from '#domain/forms/model.ts';

/** What the checks say. */
export const checks: FormWords = {
  'Сумма по стажу не равна графе «количество». Проверьте восемь граф стажа и число учителей.':
    'The sum by length of service differs from the column “number”. Check the eight columns of service and the number of teachers.',
  'Сумма по категориям не равна графе «количество». Проверьте четыре графы категорий и число учителей.':
    'The sum by category differs from the column “number”. Check the four columns of categories and the number of teachers.',
  'Внешних совместителей больше, чем всех учителей. Они входят в общее число: покажите их и в строках предметов.':
    'There are more external part-timers than teachers. They are part of the whole: show them in the rows of subjects too.',
  'Внешних совместителей по предмету больше, чем учителей в строке этого предмета. Проверьте обе строки или поясните.':
    'There are more external part-timers in a subject than teachers in its row. Check both rows or explain.',
  'В школе не показано ни одного учителя. Заполните строки предметов или поясните, почему учителей нет.':
    'The school shows no teacher at all. Fill in the rows of subjects or explain why there are none.',
  'Сумма по стажу не равна графе «количество». Проверьте графы стажа и число специалистов.':
    'The sum by length of service differs from the column “number”. Check the columns of service and the number of specialists.',
  'В графе «высшее профильное образование» больше человек, чем в графе «количество». Исправьте одну из них.':
    '“Higher education in the field” has more people than “number”. Correct one of them.',
  'В графе «профессиональная переподготовка» больше человек, чем в графе «количество». Исправьте одну из них.':
    '“Professional retraining” has more people than “number”. Correct one of them.',
  'В графе «курсы за последние три года» больше человек, чем в графе «количество». Исправьте одну из них.':
    '“Courses in the last three years” has more people than “number”. Correct one of them.',
  'Детей в этой строке больше, чем всего обучающихся. Исправьте строку или строку 1.':
    'This row has more children than there are pupils. Correct it or row 1.',
  'Семей в этой строке больше, чем всего семей. Исправьте строку или строку 2.':
    'This row has more families than there are. Correct it or row 2.',
  'Строки 2.4 и 2.5 вместе больше числа семей: семья входит только в одну из них. Проверьте обе строки.':
    'Rows 2.4 and 2.5 together exceed the number of families: a family belongs to one of them only. Check both rows.',
  'Строки 2.7 и 2.8 вместе больше числа семей: семья входит только в одну из них. Проверьте обе строки.':
    'Rows 2.7 and 2.8 together exceed the number of families: a family belongs to one of them only. Check both rows.',
  'На учёте в ПДН больше детей, чем на внутришкольном. Обычно их ставят и на внутришкольный учёт: проверьте или поясните.':
    'More children are on the police register than on the school’s own. Usually they are on both: check or explain.',
  'Семей больше, чем обучающихся. Проверьте строки 1 и 2 или поясните.':
    'There are more families than pupils. Check rows 1 and 2 or explain.',
  'В школе не показано ни одного обучающегося. Исправьте строку 1 или поясните.':
    'The school shows no pupil at all. Correct row 1 or explain.',
  'В пристрое и других корпусах кабинетов больше, чем всего. Исправьте строку 2.':
    'The annexe and other buildings have more rooms than there are. Correct row 2.',
  'Капитальный ремонт показан раньше постройки. Исправьте один из годов.':
    'The repair is shown before the building. Correct one of the years.',
  'В строке 2.1 кабинетов больше, чем всего учебных кабинетов. Исправьте её или строку 2.':
    'Row 2.1 has more rooms than there are classrooms. Correct it or row 2.',
  'В строке 2.2 кабинетов больше, чем всего учебных кабинетов. Исправьте её или строку 2.':
    'Row 2.2 has more rooms than there are classrooms. Correct it or row 2.',
  'В строке 2.3 кабинетов больше, чем всего учебных кабинетов. Исправьте её или строку 2.':
    'Row 2.3 has more rooms than there are classrooms. Correct it or row 2.',
  'В компьютерном классе больше компьютеров, чем во всей школе. Исправьте строку 4.1 или 5.':
    'The computer classroom has more computers than the school. Correct row 4.1 or 5.',
  'С доступом в Интернет больше компьютеров, чем всего в школе. Исправьте строку 5.1 или 5.':
    'More computers have access to the Internet than the school has. Correct row 5.1 or 5.',
  'В учебном процессе больше компьютеров, чем всего в школе. Исправьте строку 5.2 или 5.':
    'More computers are used in teaching than the school has. Correct row 5.2 or 5.',
  'Учебных компьютеров с доступом в Интернет больше, чем всех компьютеров с ним. Исправьте строку 5.3 или 5.1.':
    'More teaching computers have access to the Internet than all computers with it. Correct row 5.3 or 5.1.',
  'С доступом в Интернет больше компьютеров, чем используется в учебном процессе. Исправьте строку 5.3 или 5.2.':
    'More computers have access to the Internet than are used in teaching. Correct row 5.3 or 5.2.',
  'Мест с доступом в Интернет больше, чем мест в читальном зале. Исправьте строку 8.1.2 или 8.1.1.':
    'More places have access to the Internet than the reading room has. Correct row 8.1.2 or 8.1.1.',
  'Компьютерный класс есть, но компьютеров в нём нет. Исправьте строку 4 или 4.1 либо поясните.':
    'There is a computer classroom without computers. Correct row 4 or 4.1, or explain.',
  'Столовая есть, но мест в обеденном зале нет. Исправьте строку 7 или 7.1 либо поясните.':
    'There is a canteen without places in its dining hall. Correct row 7 or 7.1, or explain.',
  'Читальный зал есть, но рабочих мест в нём нет. Исправьте строку 8.1 или 8.1.1 либо поясните.':
    'There is a reading room without places. Correct row 8.1 or 8.1.1, or explain.',
  'Кабинеты технологии есть, но ни одного направления не названо. Добавьте направление в строке 6.1 или поясните.':
    'There are rooms for technology, but no kind of programme is named. Add one in row 6.1 or explain.',
  'Направления оснащены, но кабинетов технологии не показано. Исправьте строку 6 или 6.1 либо поясните.':
    'Kinds of programmes are equipped, but no rooms for technology are shown. Correct row 6 or 6.1, or explain.',
  'Капитальный ремонт спортивного зала показан раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The gym is shown repaired before the main building was built. Correct one of the years or explain.',
  'Оснащение спортивного зала показано раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The gym is shown equipped before the main building was built. Correct one of the years or explain.',
  'Ремонт столовой показан раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The canteen is shown repaired before the main building was built. Correct one of the years or explain.',
  'Комплект оборудования кабинета физики показан приобретённым раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The set for physics is shown bought before the main building was built. Correct one of the years or explain.',
  'Комплект оборудования кабинета химии показан приобретённым раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The set for chemistry is shown bought before the main building was built. Correct one of the years or explain.',
  'Комплект оборудования кабинета биологии показан приобретённым раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The set for biology is shown bought before the main building was built. Correct one of the years or explain.',
  'Комплект оборудования кабинета географии показан приобретённым раньше постройки основного здания. Исправьте один из годов или поясните.':
    'The set for geography is shown bought before the main building was built. Correct one of the years or explain.',
  'Площадь спортивного зала необычна. Проверьте, что она указана в квадратных метрах, или поясните.':
    'The floor area of the gym is unusual. Check that it is in square metres, or explain.',
  'Не указано ни одного фактора. Добавьте хотя бы один или поясните, почему их нет.':
    'No factor is named. Add one at least or explain why there are none.',
  'Ячейка не заполнена. Если таких случаев нет, поставьте 0 или «нет»; если сведений нет, напишите «нет данных».':
    'The cell is blank. Enter 0 or “none” if there are no such cases; if nothing is known, write «нет данных».',
  'Такое значение здесь невозможно. Исправьте его по подсказке к ячейке.':
    'Such a value is impossible here. Correct it by the help of the cell.',
  'Строк больше, чем допускает форма. Объедините или удалите лишние.':
    'There are more rows than the form allows. Join them or remove some.',
  'Число учителей сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of teachers differs much from the previous collection. Check it or explain what has changed.',
  'Число учителей по предмету сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of teachers of the subject differs much from the previous collection. Check it or explain what has changed.',
  'Число обучающихся сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of pupils differs much from the previous collection. Check it or explain what has changed.',
  'Число семей сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of families differs much from the previous collection. Check it or explain what has changed.',
  'Число в этой строке сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number in this row differs much from the previous collection. Check it or explain what has changed.',
  'Число учебных кабинетов сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of classrooms differs much from the previous collection. Check it or explain what has changed.',
  'Число компьютеров сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The number of computers differs much from the previous collection. Check it or explain what has changed.',
  'Площадь спортивного зала сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The floor area of the gym differs much from the previous collection. Check it or explain what has changed.',
  'Фонд художественной литературы сильно отличается от прошлого сбора. Проверьте, нет ли ошибки, или поясните, что изменилось.':
    'The stock of fiction differs much from the previous collection. Check it or explain what has changed.',
};
