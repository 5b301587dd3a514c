import type { FeatureTexts } from '#domain/texts/model.ts';

export const surveysTexts = {
  surveys: { ru: () => import('./texts/ru/surveys.ts'), en: () => import('./texts/en/surveys.ts') },
  archives: { ru: () => import('./texts/ru/archives.ts'), en: () => import('./texts/en/archives.ts') },
  campaigns: { ru: () => import('./texts/ru/campaigns.ts'), en: () => import('./texts/en/campaigns.ts') },
  changes: { ru: () => import('./texts/ru/changes.ts'), en: () => import('./texts/en/changes.ts') },
  delegation: { ru: () => import('./texts/ru/delegation.ts'), en: () => import('./texts/en/delegation.ts') },
  help: { ru: () => import('./texts/ru/help.ts'), en: () => import('./texts/en/help.ts') },
  review: { ru: () => import('./texts/ru/review.ts'), en: () => import('./texts/en/review.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
