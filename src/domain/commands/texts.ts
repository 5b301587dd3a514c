import type { FeatureTexts } from '#domain/texts/model.ts';

export const commandsTexts = {
  commands: { ru: () => import('./texts/ru/commands.ts'), en: () => import('./texts/en/commands.ts') },
} as const satisfies FeatureTexts;
