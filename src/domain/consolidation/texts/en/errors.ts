export const words = {
  consolidation: {
    other_form:
      'These collections are of different forms and cannot be compared. Choose a collection of the same form.',
  },
  school_group: {
    not_found: 'There is no such group of schools. Choose it from the list of groups.',
    empty: 'The group holds no school. Tick or paste at least one.',
    not_a_school: 'A group may hold only schools that you can see. Put it together again.',
  },
} as const;
