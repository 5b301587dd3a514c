export const words = {
  tasks: {
    agree_appointments_one: '{{count}} назначение ждёт вашего согласования',
    agree_appointments_few: '{{count}} назначения ждут вашего согласования',
    agree_appointments_many: '{{count}} назначений ждут вашего согласования',
    agree_appointments_other: '{{count}} назначения ждут вашего согласования',
  },
  verbs: {
    agree_appointments: 'Рассмотреть',
  },
} as const;
