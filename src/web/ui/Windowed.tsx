import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props<Item> {
  readonly items: readonly Item[];
  /** A list item (`li`) with its key. */
  readonly render: (item: Item, at: number) => ReactNode;
  /** Must be drawn wherever it stands: the focus or the view is about to go there. */
  readonly wanted: number | undefined;
  /** Drawn together. A list of a few such portions is drawn whole. */
  readonly portion: number;
  /** Height of an item before it is drawn, in px. */
  readonly estimate: number;
  readonly className?: string | undefined;
}

const drawnWhole = 4;

/** A long list: only what is near the screen is drawn, the rest keeps its place. */
export function Windowed<Item>({ items, render, wanted, portion, estimate, className }: Props<Item>) {
  if (items.length <= portion * drawnWhole) return <ol className={className}>{items.map(render)}</ol>;
  const starts = Array.from({ length: Math.ceil(items.length / portion) }, (_, at) => at * portion);
  return starts.map((start) => {
    const part = items.slice(start, start + portion);
    return (
      <Portion
        key={start}
        drawn={wanted !== undefined && wanted >= start && wanted < start + portion}
        height={part.length * estimate}
      >
        {() => (
          <ol className={className} start={start + 1}>
            {part.map((item, at) => render(item, start + at))}
          </ol>
        )}
      </Portion>
    );
  });
}

interface PortionProps {
  readonly drawn: boolean;
  readonly height: number;
  readonly children: () => ReactNode;
}

function Portion({ drawn, height, children }: PortionProps) {
  const frame = useRef<HTMLDivElement>(null);
  const kept = useRef(height);
  const [near, setNear] = useState(drawn);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? false;
        // What has the focus stays, however far one scrolls.
        if (!isNear && element.contains(document.activeElement)) return;
        if (!isNear && element.offsetHeight > 0) kept.current = element.offsetHeight;
        setNear(isNear);
      },
      { root: element.closest('[data-scroller]'), rootMargin: '1500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const shown = near || drawn;
  return (
    <div ref={frame} style={shown ? undefined : { height: kept.current }}>
      {shown && children()}
    </div>
  );
}
