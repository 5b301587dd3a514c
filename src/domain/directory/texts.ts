import type { FeatureTexts } from '#domain/texts/model.ts';

export const directoryTexts = {
  directory: { ru: () => import('./texts/ru/directory.ts'), en: () => import('./texts/en/directory.ts') },
  organizationField: {
    ru: () => import('./texts/ru/organization-field.ts'),
    en: () => import('./texts/en/organization-field.ts'),
  },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
