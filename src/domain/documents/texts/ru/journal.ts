export const words = {
  subjects: {
    file: 'Файл',
  },
  events: {
    file: { uploaded: 'Загружен файл' },
  },
} as const;
