export const words = {
  evidence: {
    day_ahead: 'The day {{day}} is still to come: there is nothing to show. Choose today or an earlier day.',
  },
  brief: {
    not_found: 'There is no such paper among those open to you. Choose it from the list of those sent.',
  },
} as const;
