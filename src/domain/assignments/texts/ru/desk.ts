export const words = {
  tasks: {
    report_assignment: '{{title}}',
    await_form: '{{title}} — не принята {{count}} форма',
    await_forms_one: '{{title}} — не принята {{count}} форма',
    await_forms_few: '{{title}} — не приняты {{count}} формы',
    await_forms_many: '{{title}} — не принято {{count}} форм',
    await_forms_other: '{{title}} — не приняты {{count}} формы',
    decide_assignments_one: '{{count}} отчёт по поручениям ждёт вашего решения',
    decide_assignments_few: '{{count}} отчёта по поручениям ждут вашего решения',
    decide_assignments_many: '{{count}} отчётов по поручениям ждут вашего решения',
    decide_assignments_other: '{{count}} отчёта по поручениям ждут вашего решения',
  },
  verbs: {
    report_assignment: 'Отчитаться',
    await_form: 'Открыть форму',
    await_forms: 'Открыть формы',
    decide_assignments: 'Рассмотреть',
  },
  waits: {
    report_at_municipal_authority: 'Отчёт: {{title}}',
    report_at_ministry: 'Отчёт: {{title}}',
    report_at_controller: 'Отчёт: {{title}}',
  },
  waitAt: {
    report_at_municipal_authority: 'рассматривает муниципальный орган',
    report_at_ministry: 'рассматривает министерство',
    report_at_controller: 'рассматривает контролирующее лицо',
  },
  standings: {
    own_assignments_one: 'Ваши поручения: {{count}}',
    own_assignments_few: 'Ваши поручения: {{count}}',
    own_assignments_many: 'Ваши поручения: {{count}}',
    own_assignments_other: 'Ваши поручения: {{count}}',
  },
  parts: {
    own_assignments: {
      done: 'исполнено {{number}}',
      done_late: 'исполнено с нарушением срока {{number}}',
      overdue: 'просрочено {{number}}',
      soon: 'срок истекает {{number}}',
      late: 'представлено с опозданием {{number}}',
      in_time: 'без просрочки {{number}}',
      undated: 'срок не определён {{number}}',
      not_required: 'не требуется {{number}}',
    },
  },
} as const;
