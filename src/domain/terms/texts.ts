import type { FeatureTexts } from '#domain/texts/model.ts';

export const termsTexts = {
  terms: { ru: () => import('./texts/ru/terms.ts'), en: () => import('./texts/en/terms.ts') },
} as const satisfies FeatureTexts;
