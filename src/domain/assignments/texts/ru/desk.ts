export const words = {
  tasks: {
    report_assignment: '{{title}}',
    decide_assignments_one: '{{count}} отчёт по поручениям ждёт вашего решения',
    decide_assignments_few: '{{count}} отчёта по поручениям ждут вашего решения',
    decide_assignments_many: '{{count}} отчётов по поручениям ждут вашего решения',
    decide_assignments_other: '{{count}} отчёта по поручениям ждут вашего решения',
  },
  verbs: {
    report_assignment: 'Отчитаться',
    decide_assignments: 'Рассмотреть',
  },
} as const;
