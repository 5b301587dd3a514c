import type { FeatureTexts } from '#domain/texts/model.ts';

export const documentsTexts = {
  documents: {
    ru: () => import('./texts/ru/documents.ts'),
    en: () => import('./texts/en/documents.ts'),
  },
  exports: { ru: () => import('./texts/ru/exports.ts'), en: () => import('./texts/en/exports.ts') },
  papers: { ru: () => import('./texts/ru/papers.ts'), en: () => import('./texts/en/papers.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
