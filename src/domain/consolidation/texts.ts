import type { FeatureTexts } from '#domain/texts/model.ts';

export const consolidationTexts = {
  consolidation: {
    ru: () => import('./texts/ru/consolidation.ts'),
    en: () => import('./texts/en/consolidation.ts'),
  },
  country: { ru: () => import('./texts/ru/country.ts'), en: () => import('./texts/en/country.ts') },
  groups: { ru: () => import('./texts/ru/groups.ts'), en: () => import('./texts/en/groups.ts') },
  smallCells: {
    ru: () => import('./texts/ru/small-cells.ts'),
    en: () => import('./texts/en/small-cells.ts'),
  },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
