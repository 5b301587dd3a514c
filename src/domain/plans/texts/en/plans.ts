export const words = {
  item: { clause: 'clause {{number}} of the order', measure: 'measure {{number}}' },
} as const;
