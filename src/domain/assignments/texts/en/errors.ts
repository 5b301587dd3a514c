export const words = {
  assignment: {
    not_found: 'There is no such assignment among yours. Choose it from the list.',
    stale: 'Somebody else has changed the assignment meanwhile. Look at its new state and try again.',
    ground_too_short:
      'Write why it is not required: at least {{count}} signs, so that the ground can be judged.',
    evidence_unsaid: 'The demanded evidence is not there. Choose a paper or write why there is none.',
    unproved:
      'The report came without the demanded evidence. Open it and write why it is accepted: at least {{count}} signs.',
    drawn: 'The report was drawn for a closer look: open it and decide on it by itself.',
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
  consent: {
    not_federal: 'Only a federal organisation has to consent.',
    not_open: 'The report was sent: no consent to a term is needed.',
    noted_already: 'The consent is noted already. Refresh the page.',
    day_passed: 'This day has passed. Name today or later.',
  },
  control: {
    not_overdue: 'The assignment is not overdue or its report was sent: there is nothing to ask about.',
    answer_passed: 'The day of the answer has passed. Choose today or later.',
    set_by_order: 'This day is set by a clause of the order: only a new order moves it.',
    day_passed: 'The new day has passed. Choose today or later.',
    nothing_asked: 'No explanation is awaited: the last question was answered. Refresh the page.',
  },
  shift: {
    not_found: 'There is no such request. Refresh the page.',
    not_open:
      'A day can be moved while the report is not sent. Refresh the page: the assignment has changed.',
    no_day: 'The assignment has no day: there is nothing to move.',
    set_by_order: 'The day {{day}} is set by a clause of the order: only a new order moves it.',
    after_day: 'The day {{day}} has passed: it is too late to ask. Send the report and explain the delay.',
    asked_already: 'A request already waits for a decision.',
    not_later: 'The new day must be later than {{day}}.',
    not_after: 'Give a day later than {{day}} and not before today.',
    decided: 'This request has been decided. Refresh the page to see how.',
    refusal_unsaid: 'Write why it is refused: at least five signs.',
  },
  addition: {
    measure_twice: 'One row of the plan is named twice. Refresh the page and try again.',
    no_such_measure: 'The version in force has no such row. Refresh the page: the plan was corrected.',
    kind_twice: 'A kind of evidence is named twice: name it once and set how many are needed.',
    has_points:
      'The reporting points of this row are set: assignments go by them. A day can be moved in the assignment itself.',
    earlier_unsaid:
      'This row has reports already. Say which point they speak of, or mark that they speak of all of it.',
    no_such_point:
      'Earlier reports are put to a point that does not exist. Choose one of the points of this row.',
    not_in_order: 'The days of points go in order and do not repeat: put this point on a later day.',
    after_term: 'The point stands after the term of the measure ({{last}}). Put it no later than that day.',
    passed:
      'The day of this point has passed: a report cannot be demanded for the past. Choose today or later.',
  },
} as const;
