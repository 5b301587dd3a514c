export const words = {
  school_group: {
    not_found: 'There is no such group of schools. Choose it from the list of groups.',
    empty: 'The group holds no school. Tick or paste at least one.',
    not_a_school: 'A group may hold only schools that you can see. Put it together again.',
  },
} as const;
