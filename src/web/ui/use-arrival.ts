import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Parts of a page that come later push the rest down: for so long the thing is kept in view. */
const SETTLING_MS = 3000;
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * For a thing that a link names after `#` and that comes to the page only once it is read: it is brought into view
 * and its first control takes the focus. Whoever moves on is left alone.
 */
export function useArrival<E extends HTMLElement>(id: string): [RefObject<E | null>, boolean] {
  const arrived = useLocation({ select: ({ hash }) => hash === id });
  const target = useRef<E>(null);
  useEffect(() => {
    if (!arrived) return;
    const show = () => target.current?.scrollIntoView({ block: 'center' });
    show();
    target.current?.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
    const settling = new ResizeObserver(show);
    settling.observe(document.body);
    const stop = () => {
      settling.disconnect();
      clearTimeout(timer);
      for (const move of ownMoves) document.removeEventListener(move, stop);
    };
    const timer = setTimeout(stop, SETTLING_MS);
    for (const move of ownMoves) document.addEventListener(move, stop, { passive: true });
    return stop;
  }, [arrived]);
  return [target, arrived];
}
