import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a thing that a link names after `#` and that comes to the page only once it is read: it is brought into view
 * and its first control takes the focus.
 */
export function useArrival<E extends HTMLElement>(id: string): [RefObject<E | null>, boolean] {
  const arrived = useLocation({ select: ({ hash }) => hash === id });
  const target = useRef<E>(null);
  useEffect(() => {
    if (!arrived) return;
    target.current?.scrollIntoView({ block: 'center' });
    target.current?.querySelector<HTMLElement>('a[href], button')?.focus({ preventScroll: true });
  }, [arrived]);
  return [target, arrived];
}
