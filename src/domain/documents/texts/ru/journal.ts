export const words = {
  subjects: {
    file: 'Файл',
    paper: 'Документ',
    papers: 'Документы',
  },
  events: {
    file: { uploaded: 'Загружен файл' },
    paper: {
      exported: 'Выгружен реестр документов',
      registered: 'Записан документ',
      changed: 'Исправлен документ',
      withdrawn: 'Документ исключён из реестра',
      file_opened: 'Открыт файл документа',
    },
  },
} as const;
