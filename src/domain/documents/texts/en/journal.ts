export const words = {
  subjects: {
    file: 'File',
    paper: 'Paper',
  },
  events: {
    file: { uploaded: 'File uploaded' },
    paper: {
      registered: 'Paper registered',
      changed: 'Paper corrected',
      withdrawn: 'Paper taken out of the register',
      file_opened: 'File of a paper opened',
    },
  },
} as const;
