import type { BriefPaper } from '#domain/fulfilment/briefs/present.ts';

/** «Справка о ходе исполнения приказа» (order 01-21/744, cl. 3): 267 mm of a sheet laid on its side, ГОСТ Р 7.0.97-2025. */
export const briefPaper: BriefPaper = {
  name: 'Справка о ходе исполнения приказа',
  heading: 'Справка о ходе исполнения приказа {{act}} по состоянию на {{day}}',
  of: 'План: {{title}}.',
  reach: 'Охват: {{reach}}.',
  obligations:
    'Пунктов приказа и мероприятий плана – {{total}}, из них исполнено – {{done}}, с просроченными поручениями – {{overdue}}, исполняются – {{going}}, не поручено – {{unassigned}}.',
  assignments: 'Поручений исполнителям – {{total}}: {{counts}}.',
  state: {
    done: 'исполнено в срок',
    done_late: 'исполнено с нарушением срока',
    not_required: 'исполнение не требуется',
    in_time: 'срок не наступил или отчёт на рассмотрении, представлен в срок',
    soon: 'срок наступает в ближайшие дни',
    late: 'отчёт на рассмотрении, представлен с опозданием',
    overdue: 'просрочено',
    undated: 'срок не определён',
  },
  sections: {
    measures: 'Исполнение пунктов приказа и мероприятий плана',
    overdue: 'Просроченные поручения',
    late: 'Поручения, исполненные с нарушением срока',
    shifts: 'Перенесённые сроки',
  },
  none: {
    measures: 'План пуст.',
    overdue: 'Просроченных поручений нет.',
    late: 'Исполненных с нарушением срока поручений нет.',
    shifts: 'Сроки не переносились.',
  },
  columns: {
    measures: [
      { heading: '№', width: 20, align: 'center' },
      { heading: 'Пункт, мероприятие', width: 113, align: 'left' },
      { heading: 'Исполнителей', width: 13, align: 'center', upright: true },
      { heading: 'Исполнено', width: 13, align: 'center', upright: true },
      { heading: 'В срок', width: 13, align: 'center', upright: true },
      { heading: 'С опозданием', width: 13, align: 'center', upright: true },
      { heading: 'Просрочено', width: 13, align: 'center', upright: true },
      { heading: 'Не требуется', width: 13, align: 'center', upright: true },
      { heading: 'Чем подтверждено', width: 56, align: 'left' },
    ],
    broken: [
      { heading: '№', width: 34, align: 'left' },
      { heading: 'Муниципальное образование', width: 54, align: 'left' },
      { heading: 'Исполнитель', width: 64, align: 'left' },
      { heading: 'Срок', width: 23, align: 'center' },
      { heading: 'Дней', width: 14, align: 'center' },
      { heading: 'Объяснение, замечание', width: 78, align: 'left' },
    ],
    shifts: [
      { heading: '№', width: 34, align: 'left' },
      { heading: 'Муниципальное образование', width: 54, align: 'left' },
      { heading: 'Исполнитель', width: 64, align: 'left' },
      { heading: 'Был срок', width: 23, align: 'center' },
      { heading: 'Стал', width: 23, align: 'center' },
      { heading: 'Основание', width: 69, align: 'left' },
    ],
  },
  clause: 'п. {{number}}',
  schools: 'школы: {{count}}',
  regional: 'Областные организации',
  unexplained: 'не объяснено',
  unproved: 'пока ничем',
  record: 'Исполнение приказа в информационной системе:',
};
