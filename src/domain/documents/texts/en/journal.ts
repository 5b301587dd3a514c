export const words = {
  subjects: {
    file: 'File',
    paper: 'Paper',
    papers: 'Papers',
  },
  events: {
    file: { uploaded: 'File uploaded' },
    paper: {
      exported: 'Register of papers exported',
      registered: 'Paper registered',
      changed: 'Paper corrected',
      withdrawn: 'Paper taken out of the register',
      file_opened: 'File of a paper opened',
    },
  },
} as const;
