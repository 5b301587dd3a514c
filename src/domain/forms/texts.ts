import type { FeatureTexts } from '#domain/texts/model.ts';

export const formsTexts = {
  forms: { ru: () => import('./texts/ru/forms.ts'), en: () => import('./texts/en/forms.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
} as const satisfies FeatureTexts;
