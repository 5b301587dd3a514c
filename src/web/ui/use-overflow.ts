import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Whether the content of an element is wider than the element. */
export function useOverflow<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [overflows, setOverflows] = useState(false);

  const measure = () => {
    const element = ref.current;
    if (element) setOverflows(element.scrollWidth > element.clientWidth + 1);
  };
  // The content may have changed with any drawing; setting the same value draws nothing anew.
  useLayoutEffect(measure);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  });
  return [ref, overflows] as const;
}
