export const words = {
  subjects: {
    assignment: 'Поручение',
    notice: 'Уведомление',
    notices: 'Уведомления',
    assignments: 'Поручения',
  },
  events: {
    notice: { read: 'Уведомления отмечены прочитанными' },
    control: {
      red_exported: 'Выгружен список просроченных поручений',
      decided: 'Решение по просроченному поручению',
      explained: 'Дано объяснение по поручению',
    },
    shift: {
      asked: 'Запрошен перенос срока',
      decided: 'Решена просьба о переносе срока',
    },
    plan: {
      addition_made: 'К плану добавлены отчётные точки и подтверждения',
    },
    assignment: {
      exported: 'Выгружен список поручений',
      reported: 'Отправлен отчёт по поручению',
      accepted: 'Отчёт по поручению принят',
      returned: 'Отчёт по поручению возвращён',
      consent_noted: 'Записано согласие федеральной организации',
      decision_withdrawn: 'Решение по отчёту отменено',
      accepted_together: 'Отчёты по поручениям приняты вместе',
      file_opened: 'Открыт файл отчёта',
    },
  },
} as const;
