export const words = {
  events: {
    calendar: {
      link_made: 'Calendar link made',
      link_revoked: 'Calendar link taken back',
    },
  },
} as const;
