export const words = {
  events: {
    calendar: {
      link_made: 'Создана ссылка на календарь сроков',
      link_revoked: 'Отозвана ссылка на календарь сроков',
    },
  },
} as const;
