export const words = {
  measures: {
    none: 'The roadmap is not under control yet: after that you will see here what is done and what is overdue.',
    total_one: 'Of {{count}} measure: {{parts}}.',
    total_other: 'Of {{count}} measures: {{parts}}.',
    done: 'done {{number}}',
    overdue: 'overdue {{number}}',
    at_risk: 'at risk {{number}}',
    in_time: 'not overdue {{number}}',
    undated: 'no date set {{number}}',
    unassigned: 'not assigned {{number}}',
  },
  red: {
    title: 'What is overdue',
    nothing: 'No clause or measure is overdue. One appears here on the day after its term.',
    measure: 'Clause or measure',
    due: 'Due',
    late: 'Overdue by',
    done: 'Done',
    who: 'Executors overdue',
    performers_one: '{{count}} executor',
    performers_other: '{{count}} executors',
  },
} as const;
