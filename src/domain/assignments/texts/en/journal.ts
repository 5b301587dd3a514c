export const words = {
  subjects: {
    assignment: 'Assignment',
    notice: 'Notice',
    notices: 'Notices',
    assignments: 'Assignments',
  },
  events: {
    notice: { read: 'Notices marked as read' },
    control: {
      red_exported: 'List of overdue assignments exported',
      decided: 'Decision on an overdue assignment',
      explained: 'Explanation given',
    },
    shift: {
      asked: 'A later day asked for',
      decided: 'A request for a later day decided',
    },
    plan: {
      addition_made: 'Reporting points and demanded evidence added to a plan',
    },
    assignment: {
      exported: 'List of assignments exported',
      reported: 'Assignment reported',
      accepted: 'Report accepted',
      returned: 'Report returned',
      consent_noted: 'Consent of a federal organisation noted',
      decision_withdrawn: 'Decision on a report taken back',
      accepted_together: 'Reports on assignments accepted together',
      file_opened: 'File of a report opened',
    },
  },
} as const;
