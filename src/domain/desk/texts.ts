import type { FeatureTexts } from '#domain/texts/model.ts';

export const deskTexts = {
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
} as const satisfies FeatureTexts;
