export const words = {
  item: { clause: 'п. {{number}} приказа', measure: 'мероприятие {{number}}' },
} as const;
