import type { FeatureTexts } from '#domain/texts/model.ts';

export const journalTexts = {
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
