export const words = {
  measures: {
    none: 'The roadmap is not under control yet: after that you will see here what is done and what is overdue.',
    total: 'Clauses and measures: {{count}}. Of them {{parts}}.',
    done: 'done {{number}}',
    done_late: 'done after the due day {{number}}',
    overdue: 'overdue {{number}}',
    at_risk: 'at risk {{number}}',
    late: 'reported late {{number}}',
    in_time: 'not overdue {{number}}',
    undated: 'no date set {{number}}',
    unassigned: 'not assigned {{number}}',
  },
  red: {
    title: 'What is overdue',
    nothing:
      'No clause or measure of the latest plan in force is overdue. One appears here on the day after its term.',
    measure: 'Clause or measure',
    due: 'Due',
    late: 'Overdue by',
    done: 'Done',
    who: 'Executors overdue',
    performers_one: '{{count}} executor',
    performers_other: '{{count}} executors',
    reported: 'under review besides: {{number}}',
    ahead: 'not overdue besides: {{number}}',
  },
} as const;
