export const words = {
  title: 'Рабочий стол',
  nothing:
    'Задач, требующих ваших действий, нет. Новые поручения, возвраты и формы на проверку появятся здесь в день поступления.',
  nothingUrgent: 'В ближайшие 30 дней задач, требующих ваших действий, нет.',
  actions: 'Что сделать сейчас',
  later_one: 'Позже: {{count}} поручение',
  later_few: 'Позже: {{count}} поручения',
  later_many: 'Позже: {{count}} поручений',
  later_other: 'Позже: {{count}} поручения',
  remark: 'Замечание:',
  moreRemarks_one: 'и ещё {{count}} замечание',
  moreRemarks_few: 'и ещё {{count}} замечания',
  moreRemarks_many: 'и ещё {{count}} замечаний',
  moreRemarks_other: 'и ещё {{count}} замечания',
  reminder: 'Напоминание:',
} as const;
