export const words = {
  events: { mail: { settings_changed: 'Изменены настройки писем' } },
} as const;
