export const words = {
  subjects: {
    region: 'Region',
    school_list: 'List of schools',
    organization: 'Organisation',
  },
  events: {
    region: {
      clock_moved: 'Simulated date moved',
      seeded: 'Demonstration region made',
      demonstration_closed: 'Accounts of the demonstration closed',
      demonstration_opened: 'Accounts of the demonstration opened',
    },
    school_list: {
      shown: 'List of schools viewed',
      recognized: 'Typed list of schools recognised',
      decided: 'List of schools approved',
    },
  },
} as const;
