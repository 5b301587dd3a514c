export const words = {
  events: {
    evidence: { exported: 'Fulfilment of the order exported' },
    brief: {
      exported: 'Paper on fulfilment exported',
      kept: 'Sent paper on fulfilment kept',
      opened: 'Sent paper on fulfilment opened',
    },
    plan: {
      fulfilment_exported: 'Plan with its fulfilment exported',
    },
  },
} as const;
