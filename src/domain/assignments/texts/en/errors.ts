export const words = {
  assignment: {
    not_found: 'There is no such assignment among yours. Choose it from the list.',
    stale: 'Somebody else has changed the assignment meanwhile. Look at its new state and try again.',
    forms_not_accepted:
      'It cannot be reported yet, forms accepted: {{accepted}} of {{expected}}. Accept the others first.',
    report_unavailable:
      'It cannot be reported now: the report is under review or accepted. Reload the page and look at its history.',
    accept_unavailable:
      'Only a report under review can be accepted. Reload the page: the assignment has changed.',
    return_unavailable:
      'Only a report under review can be returned. Reload the page: the assignment has changed.',
  },
} as const;
