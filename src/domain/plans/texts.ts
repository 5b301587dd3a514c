import type { FeatureTexts } from '#domain/texts/model.ts';

export const plansTexts = {
  plans: { ru: () => import('./texts/ru/plans.ts'), en: () => import('./texts/en/plans.ts') },
  versions: { ru: () => import('./texts/ru/versions.ts'), en: () => import('./texts/en/versions.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
