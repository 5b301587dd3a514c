export const words = {
  subjects: {
    plan: 'Дорожная карта',
  },
  events: {
    plan: {
      exported: 'Выгружен план',
      act_opened: 'Открыт файл утверждающего акта',
      link_added: 'Связаны строки плана',
      link_removed: 'Убрана связь строк плана',
      waiting_set: 'Записано, какого документа ждёт план',
    },
    plan_draft: {
      started: 'Открыт черновик плана',
      saved: 'Сохранён черновик плана',
      discarded: 'Черновик плана отменён',
      approved: 'Утверждена редакция плана',
    },
  },
} as const;
