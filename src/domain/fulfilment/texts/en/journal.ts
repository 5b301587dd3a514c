export const words = {
  events: {
    plan: {
      fulfilment_exported: 'Plan with its fulfilment exported',
    },
  },
} as const;
