export const words = {
  subjects: {
    file: 'File',
  },
  events: {
    file: { uploaded: 'File uploaded' },
  },
} as const;
