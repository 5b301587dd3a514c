export const words = {
  title: 'План-график на год',
  titleOf: 'План-график на год: {{organization}}',
  own: 'План-график на год',
  ofOrganization: 'План-график',
  ofOrganizationLabel: 'План-график на год: {{organization}}',
  lead_one:
    '{{count}} поручение: исполнено {{done}}, на проверке {{reported}}, просрочено {{overdue}}, впереди {{ahead}}. Срок не определён {{undated}}, позже этого года {{later}}.',
  lead_few:
    '{{count}} поручения: исполнено {{done}}, на проверке {{reported}}, просрочено {{overdue}}, впереди {{ahead}}. Срок не определён {{undated}}, позже этого года {{later}}.',
  lead_many:
    '{{count}} поручений: исполнено {{done}}, на проверке {{reported}}, просрочено {{overdue}}, впереди {{ahead}}. Срок не определён {{undated}}, позже этого года {{later}}.',
  lead_other:
    '{{count}} поручения: исполнено {{done}}, на проверке {{reported}}, просрочено {{overdue}}, впереди {{ahead}}. Срок не определён {{undated}}, позже этого года {{later}}.',
  kinds: 'Какой год',
  kind: { school: 'Учебный год', calendar: 'Календарный год' },
  name: { school: '{{year}}/{{next}}', calendar: '{{year}}' },
  print: 'Печать',
  earlier: 'Не исполнено за прошлые периоды',
  undated: 'Срок не определён',
  empty: 'На этот год поручений с определённым сроком нет. Посмотрите соседний год: стрелки у его названия.',
  nothing: 'поручений нет',
  now: 'сейчас',
  again: 'повторяется',
} as const;
