export const words = {
  events: {
    plan: {
      fulfilment_exported: 'Выгружен план с исполнением',
    },
  },
} as const;
