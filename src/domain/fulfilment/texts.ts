import type { FeatureTexts } from '#domain/texts/model.ts';

export const fulfilmentTexts = {
  briefs: { ru: () => import('./texts/ru/briefs.ts'), en: () => import('./texts/en/briefs.ts') },
  evidence: { ru: () => import('./texts/ru/evidence.ts'), en: () => import('./texts/en/evidence.ts') },
  gantt: { ru: () => import('./texts/ru/gantt.ts'), en: () => import('./texts/en/gantt.ts') },
  links: { ru: () => import('./texts/ru/links.ts'), en: () => import('./texts/en/links.ts') },
  roadmap: { ru: () => import('./texts/ru/roadmap.ts'), en: () => import('./texts/en/roadmap.ts') },
  year: { ru: () => import('./texts/ru/year.ts'), en: () => import('./texts/en/year.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
  desk: { ru: () => import('./texts/ru/desk.ts'), en: () => import('./texts/en/desk.ts') },
  journal: { ru: () => import('./texts/ru/journal.ts'), en: () => import('./texts/en/journal.ts') },
} as const satisfies FeatureTexts;
