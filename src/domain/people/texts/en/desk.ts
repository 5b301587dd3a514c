export const words = {
  tasks: {
    agree_appointments_one: '{{count}} appointment awaits your agreement',
    agree_appointments_other: '{{count}} appointments await your agreement',
  },
  verbs: {
    agree_appointments: 'Review',
  },
} as const;
