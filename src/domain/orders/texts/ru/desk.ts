export const words = {
  tasks: {
    order_ready: 'Приказ {{title}}: несоответствия рассмотрены, дорожную карту можно поставить на контроль',
    review_order_one: 'Приказ {{title}}: {{count}} несоответствие ждёт решения',
    review_order_few: 'Приказ {{title}}: {{count}} несоответствия ждут решения',
    review_order_many: 'Приказ {{title}}: {{count}} несоответствий ждут решения',
    review_order_other: 'Приказ {{title}}: {{count}} несоответствия ждут решения',
  },
  verbs: {
    review_order: 'Рассмотреть',
  },
} as const;
