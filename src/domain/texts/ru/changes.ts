export const changes = {
  why: {
    title: 'почему',
    filled: 'заполнение',
    carried: 'перенесено из прошлого сбора',
    corrected: 'исправление после возврата, раз {{round}}',
    requested: 'исправление принятой формы по запросу: {{name}}',
  },
} as const;
