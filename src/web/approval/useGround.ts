import { useState } from 'react';
import { isReason } from '#domain/kernel/reason.ts';

export const groundId = 'approval-ground';

/** Why a version is approved; `tried`: the person pressed the button, so what is missing is said. */
export function useGround() {
  const [text, change] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !isReason(text);
  return {
    text,
    change,
    refused: tried && missing,
    /** Whether it is written; where it is not, it is gone to. */
    check: (): boolean => {
      setTried(true);
      if (missing) document.getElementById(groundId)?.focus();
      return !missing;
    },
  };
}

export type Ground = ReturnType<typeof useGround>;
