export const words = {
  measures: {
    none: 'Дорожная карта ещё не поставлена на контроль: после этого здесь будет видно, что исполнено и что просрочено.',
    total_one: 'Из {{count}} мероприятия: {{parts}}.',
    total_few: 'Из {{count}} мероприятий: {{parts}}.',
    total_many: 'Из {{count}} мероприятий: {{parts}}.',
    total_other: 'Из {{count}} мероприятий: {{parts}}.',
    done: 'исполнено {{number}}',
    overdue: 'просрочено {{number}}',
    at_risk: 'под угрозой {{number}}',
    in_time: 'без просрочки {{number}}',
    undated: 'срок не определён {{number}}',
    unassigned: 'не поручено {{number}}',
  },
  red: {
    title: 'Что просрочено',
    nothing:
      'Просроченных пунктов приказа и мероприятий нет. Они появятся здесь на следующий день после срока.',
    measure: 'Пункт приказа или мероприятие',
    due: 'Срок',
    late: 'Просрочка',
    done: 'Исполнено',
    who: 'Исполнители с просрочкой',
    performers_one: '{{count}} исполнитель',
    performers_few: '{{count}} исполнителя',
    performers_many: '{{count}} исполнителей',
    performers_other: '{{count}} исполнителя',
  },
} as const;
