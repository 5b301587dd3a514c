export const words = {
  tasks: {
    report_assignment: '{{title}}',
    await_form: '{{title}} — {{count}} form is not accepted',
    await_forms_one: '{{title}} — {{count}} form is not accepted',
    await_forms_other: '{{title}} — {{count}} forms are not accepted',
    decide_shifts_one: '{{count}} request for a later day awaits your decision',
    decide_shifts_other: '{{count}} requests for a later day await your decision',
    decide_assignments_one: '{{count}} report awaits your decision',
    decide_assignments_other: '{{count}} reports await your decision',
  },
  verbs: {
    report_assignment: 'Report',
    await_form: 'Open the form',
    await_forms: 'Open the forms',
    decide_assignments: 'Review',
    decide_shifts: 'Decide',
  },
  waits: {
    report_at_municipal_authority: 'Report: {{title}}',
    report_at_ministry: 'Report: {{title}}',
    report_at_controller: 'Report: {{title}}',
    report_at_minister: 'Report: {{title}}',
  },
  waitAt: {
    report_at_municipal_authority: 'with the municipal authority',
    report_at_ministry: 'with the ministry',
    report_at_controller: 'with the controller',
    report_at_minister: 'with the minister',
  },
  standings: {
    own_assignments_one: 'Your assignments: {{count}}',
    own_assignments_other: 'Your assignments: {{count}}',
  },
  parts: {
    own_assignments: {
      done: 'done {{number}}',
      done_late: 'done after the due day {{number}}',
      overdue: 'overdue {{number}}',
      soon: 'due soon {{number}}',
      late: 'reported late {{number}}',
      in_time: 'not overdue {{number}}',
      undated: 'no date set {{number}}',
      not_required: 'not required {{number}}',
    },
  },
} as const;
