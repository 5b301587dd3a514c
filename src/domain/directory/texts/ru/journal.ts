export const words = {
  subjects: {
    region: 'Регион',
    school_list: 'Список школ',
    organization: 'Организация',
  },
  events: {
    region: {
      clock_moved: 'Изменена условная дата',
      seeded: 'Создан демонстрационный регион',
      demonstration_closed: 'Закрыты учётные записи демонстрации',
      demonstration_opened: 'Открыты учётные записи демонстрации',
    },
    school_list: {
      shown: 'Просмотрен список школ',
      recognized: 'Распознан набранный список школ',
      decided: 'Внесён список школ, утверждённый приказом',
    },
  },
} as const;
