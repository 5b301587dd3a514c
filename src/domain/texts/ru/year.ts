export const year = {
  title: 'Год организации',
  titleOf: 'Год: {{organization}}',
  own: 'Мой год',
  ofOrganization: 'Год',
  ofOrganizationLabel: 'Год: {{organization}}',
  lead_one:
    '{{count}} поручение: исполнено {{done}}, просрочено {{overdue}}, впереди {{ahead}}. Без даты {{undated}}, позже этого года {{later}}.',
  lead_few:
    '{{count}} поручения: исполнено {{done}}, просрочено {{overdue}}, впереди {{ahead}}. Без даты {{undated}}, позже этого года {{later}}.',
  lead_many:
    '{{count}} поручений: исполнено {{done}}, просрочено {{overdue}}, впереди {{ahead}}. Без даты {{undated}}, позже этого года {{later}}.',
  lead_other:
    '{{count}} поручения: исполнено {{done}}, просрочено {{overdue}}, впереди {{ahead}}. Без даты {{undated}}, позже этого года {{later}}.',
  kinds: 'Какой год',
  kind: { school: 'Учебный год', calendar: 'Календарный год' },
  name: { school: '{{year}}/{{next}}', calendar: '{{year}}' },
  print: 'Печать',
  earlier: 'Не закрыто раньше',
  undated: 'Без даты',
  empty: 'На этот год поручений с датой нет. Посмотрите соседний год: стрелки у его названия.',
  nothing: 'поручений нет',
  now: 'сейчас',
  again: 'повторяется',
} as const;
