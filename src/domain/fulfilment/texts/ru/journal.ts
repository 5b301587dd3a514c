export const words = {
  events: {
    evidence: { exported: 'Выгружено исполнение приказа' },
    brief: {
      exported: 'Выгружена справка о ходе исполнения',
      kept: 'Сохранена отправленная справка',
      opened: 'Открыта отправленная справка',
    },
    plan: {
      fulfilment_exported: 'Выгружен план с исполнением',
    },
  },
} as const;
