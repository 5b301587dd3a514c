/** Deciding on the findings of an order: one by one, together, from the keyboard, in one's own words. */
export const orderReview = {
  edit: 'Изменить',
  editOf: 'Изменить: {{about}}',
  editing: {
    title: 'Своё чтение',
    hint: 'Напишите, что означает ячейка. Напечатанное сохранится рядом, запись можно отменить, пока приказ не утверждён.',
    cell: 'Мероприятие {{no}}, {{field}}',
    cellUnnumbered: 'Мероприятие без номера, {{field}}',
    printed: 'Напечатано: {{text}}',
    blank: 'пусто',
    same: 'Ни одна ячейка не изменена. Измените текст или выберите «Оставить как напечатано».',
    term: 'Понято: {{words}}',
    parties: 'Понято: {{words}}',
    nobody: 'Понято: исполнителя нет',
    save: 'Записать',
  },
  written: 'Записано: {{text}}',
  party: {
    organization: 'организация',
    organization_class: 'организации одного вида',
    role: 'должность',
    person: 'лицо',
    nobody: 'не исполнитель',
    unknown: 'не распознан',
  },
} as const;
