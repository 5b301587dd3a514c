export const words = {
  subjects: {
    file: 'Файл',
    paper: 'Документ',
  },
  events: {
    file: { uploaded: 'Загружен файл' },
    paper: {
      registered: 'Записан документ',
      changed: 'Исправлен документ',
      withdrawn: 'Документ исключён из реестра',
      file_opened: 'Открыт файл документа',
    },
  },
} as const;
