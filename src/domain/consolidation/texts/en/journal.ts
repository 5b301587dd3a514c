export const words = {
  events: {
    school_group: {
      recognized: 'List of schools recognised for a group',
      made: 'Group of schools made',
      changed: 'Group of schools changed',
      removed: 'Group of schools removed',
    },
    consolidation: {
      exported: 'Consolidated form exported',
      snapshot_exported: 'Consolidated form as of a day exported',
      comparison_exported: 'Comparison of consolidated forms exported',
      shown: 'Consolidation viewed',
      texts_shown: 'Answers in words viewed',
      exact_shown: 'Exact figures of a consolidation viewed',
      values_shown: 'Schools behind a figure viewed',
    },
  },
} as const;
