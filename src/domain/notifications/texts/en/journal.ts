export const words = {
  events: { mail: { settings_changed: 'Settings of letters changed' } },
} as const;
