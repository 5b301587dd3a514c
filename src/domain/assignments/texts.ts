import type { FeatureTexts } from '#domain/texts/model.ts';

export const assignmentsTexts = {
  additions: {
    ru: () => import('./texts/ru/additions.ts'),
    en: () => import('./texts/en/additions.ts'),
  },
  assignments: {
    ru: () => import('./texts/ru/assignments.ts'),
    en: () => import('./texts/en/assignments.ts'),
  },
  control: { ru: () => import('./texts/ru/control.ts'), en: () => import('./texts/en/control.ts') },
  notices: { ru: () => import('./texts/ru/notices.ts'), en: () => import('./texts/en/notices.ts') },
  shifts: { ru: () => import('./texts/ru/shifts.ts'), en: () => import('./texts/en/shifts.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
