import type { FeatureTexts } from '#domain/texts/model.ts';

export const searchTexts = {
  search: { ru: () => import('./texts/ru/search.ts'), en: () => import('./texts/en/search.ts') },
} as const satisfies FeatureTexts;
