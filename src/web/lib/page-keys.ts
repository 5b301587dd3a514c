import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, () => void>>;

/** What the page on the screen does at single letters; the frame listens and asks here. */
const taken = new Set<{ current: Keys }>();

/** Letters of this page, for as long as it is shown. They are silent while somebody types. */
export function usePageKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    taken.add(latest);
    return () => void taken.delete(latest);
  }, []);
}

/** `false` when the page does nothing at this letter. */
export function pressPageKey(letter: string): boolean {
  const action = [...taken].flatMap(({ current }) => current[letter] ?? []).at(-1);
  action?.();
  return action !== undefined;
}
