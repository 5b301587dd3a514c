export const words = {
  subjects: {
    assignment: 'Поручение',
  },
  events: {
    assignment: {
      exported: 'Выгружен список поручений',
      reported: 'Отправлен отчёт по поручению',
      accepted: 'Отчёт по поручению принят',
      returned: 'Отчёт по поручению возвращён',
      file_opened: 'Открыт файл отчёта',
    },
  },
} as const;
