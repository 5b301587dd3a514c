export const words = {
  subjects: {
    assignment: 'Assignment',
  },
  events: {
    assignment: {
      exported: 'List of assignments exported',
      reported: 'Assignment reported',
      accepted: 'Report accepted',
      returned: 'Report returned',
      file_opened: 'File of a report opened',
    },
  },
} as const;
