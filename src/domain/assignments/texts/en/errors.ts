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
    withdraw_unavailable:
      'Only a decision that still stands can be taken back. Reload the page: the state of the assignment has changed.',
    withdraw_followed:
      'The decision can no longer be taken back: the assignment has changed since. See its history.',
    withdraw_late:
      'A decision can be taken back within {{minutes}} minutes. If the report must be judged anew, ask the executor for it again.',
  },
} as const;
