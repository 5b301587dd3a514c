import { createTheme } from '@mantine/core';
import { readStored, writeStored } from '#web/lib/storage.ts';

/** Colours come from `ui/tokens.css`; here only what Mantine must know itself. */
export const theme = createTheme({
  fontFamily: "'Golos Text Variable', 'Segoe UI', Roboto, Arial, sans-serif",
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: false,
  defaultRadius: 'sm',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = 'opora:theme';

export function storedTheme(): ThemeChoice {
  const stored = readStored(storageKey);
  return themeChoices.find((choice) => choice === stored) ?? 'auto';
}

/** High contrast is the light scheme with stronger tokens. */
export function schemeOf(choice: ThemeChoice): 'auto' | 'light' | 'dark' {
  return choice === 'contrast' ? 'light' : choice;
}

export function applyTheme(choice: ThemeChoice): void {
  writeStored(storageKey, choice);
  document.documentElement.toggleAttribute('data-high-contrast', choice === 'contrast');
}
