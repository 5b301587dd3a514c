import type { FeatureTexts } from '#domain/texts/model.ts';

export const approvalTexts = {
  approval: { ru: () => import('./texts/ru/approval.ts'), en: () => import('./texts/en/approval.ts') },
  errors: { ru: () => import('./texts/ru/errors.ts'), en: () => import('./texts/en/errors.ts') },
} as const satisfies FeatureTexts;
