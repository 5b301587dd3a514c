export const words = {
  tasks: {
    report_assignment: '{{title}}',
    decide_assignments_one: '{{count}} report awaits your decision',
    decide_assignments_other: '{{count}} reports await your decision',
  },
  verbs: {
    report_assignment: 'Report',
    decide_assignments: 'Decide',
  },
} as const;
