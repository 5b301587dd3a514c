export const words = {
  evidence: {
    day_ahead: 'The day {{day}} is still to come: there is nothing to show. Choose today or an earlier day.',
  },
} as const;
