import type { FeatureTexts } from '#domain/texts/model.ts';

export const peopleTexts = {
  people: { ru: () => import('./texts/ru/people.ts'), en: () => import('./texts/en/people.ts') },
  account: { ru: () => import('./texts/ru/account.ts'), en: () => import('./texts/en/account.ts') },
  sessions: { ru: () => import('./texts/ru/sessions.ts'), en: () => import('./texts/en/sessions.ts') },
  notices: { ru: () => import('./texts/ru/notices.ts'), en: () => import('./texts/en/notices.ts') },
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
