export const words = {
  tasks: {
    order_ready: 'Order {{title}}: findings are decided, the roadmap can be put under control',
    review_order_one: 'Order {{title}}: {{count}} finding awaits a decision',
    review_order_other: 'Order {{title}}: {{count}} findings await a decision',
  },
  verbs: {
    review_order: 'Review',
  },
} as const;
