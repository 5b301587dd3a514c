export const words = {
  tasks: {
    fill_form: '{{title}}',
    correct_form: '{{title}}',
    review_forms_one: '{{title}}: {{count}} form to review',
    review_forms_other: '{{title}}: {{count}} forms to review',
    late_forms_one: '{{title}}: {{count}} school is late',
    late_forms_other: '{{title}}: {{count}} schools are late',
    decide_changes_one: '{{count}} correction of an accepted form awaits your agreement',
    decide_changes_other: '{{count}} corrections of accepted forms await your agreement',
  },
  verbs: {
    fill_form: 'Fill in',
    correct_form: 'Correct',
    review_forms: 'Review',
    late_forms: 'See who',
    decide_changes: 'Decide',
  },
  byRemarks: 'Correct according to the remarks.',
} as const;
