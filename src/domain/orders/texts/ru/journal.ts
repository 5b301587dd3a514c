export const words = {
  subjects: {
    order: 'Приказ',
  },
  events: {
    order: {
      imported: 'Загружен приказ',
      findings_decided: 'Приняты решения по несоответствиям в приказе',
      file_opened: 'Открыт исходный файл приказа',
      approved: 'Дорожная карта поставлена на контроль',
    },
    party_answer: {
      given: 'Записано, кто назван в приказе',
      forgotten: 'Удалён ответ о том, кто назван в приказе',
    },
  },
} as const;
