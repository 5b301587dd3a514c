export const words = {
  events: {
    school_group: {
      recognized: 'Распознан список школ для группы',
      made: 'Создана группа школ',
      changed: 'Изменена группа школ',
      removed: 'Удалена группа школ',
    },
    consolidation: {
      exported: 'Выгружен свод',
      snapshot_exported: 'Выгружен свод на указанную дату',
      comparison_exported: 'Выгружено сравнение сводов',
      shown: 'Просмотрен свод',
      texts_shown: 'Просмотрены ответы словами',
      exact_shown: 'Просмотрены точные числа свода',
      values_shown: 'Просмотрены школы за числом свода',
    },
  },
} as const;
