import { useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { applyTheme, schemeOf, storedTheme, type ThemeChoice } from './theme.ts';

/** The chosen look and the way to choose another; it is kept on this computer. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [choice, setChoice] = useState(storedTheme);
  return [
    choice,
    (next) => {
      applyTheme(next);
      setColorScheme(schemeOf(next));
      setChoice(next);
    },
  ];
}
