import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { Windowed } from '#web/ui/Windowed.tsx';
import { byLine, lineId, type Place, tracksOf } from './lines.ts';
import styles from './Source.module.css';
import { SourceLine } from './SourceLine.tsx';

/** Lines that the reader looks at, and the finding that speaks of them. */
export interface Shown {
  readonly lines: readonly number[];
  readonly findingId?: string | undefined;
}

interface Props {
  readonly order: Order;
  readonly places: ReadonlyMap<number, Place>;
  readonly shown: Shown;
  /** On a phone the document is seen only when it is chosen; only then can it scroll to its place. */
  readonly isOpen: boolean;
  readonly onOpen: (line: number, findingId?: string) => void;
}

/** The document line by line, as received; its tables stand as tables, and each place leads to what was read of it. */
export function SourcePane({ order, places, shown, isOpen, onOpen }: Props) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const lines = useMemo(() => order.sourceText.split(/\r\n|\n|\r/), [order.sourceText]);
  const tracks = useMemo(() => tracksOf(lines), [lines]);
  const marks = useMemo(() => byLine(order.reading.findings), [order.reading.findings]);
  const chosen = new Set(shown.lines);
  const [first] = shown.lines;

  // biome-ignore lint/correctness/useExhaustiveDependencies: coming forward, the pane goes to its place
  useEffect(() => {
    const target = first === undefined ? null : document.getElementById(lineId(first));
    // Only the pane moves: the list beside it stays where the reader is.
    if (target && pane.current) pane.current.scrollTop = target.offsetTop - pane.current.clientHeight / 3;
  }, [first, isOpen]);

  return (
    <section className={styles.document} aria-labelledby="order-source">
      <h2 id="order-source" className={styles.heading}>
        {t('orders:source.title')}
      </h2>
      <section
        ref={pane}
        className={styles.pane}
        aria-label={t('orders:source.region')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        data-scroller=""
      >
        <Windowed
          items={lines}
          wanted={first === undefined ? undefined : first - 1}
          portion={250}
          estimate={28}
          className={styles.source}
          render={(words, at) => {
            const number = at + 1;
            return (
              <SourceLine
                key={number}
                number={number}
                words={words}
                tracks={tracks.get(number)}
                findings={marks.get(number)}
                isRead={places.has(number)}
                isChosen={chosen.has(number)}
                chosenId={chosen.has(number) ? shown.findingId : undefined}
                onOpen={onOpen}
              />
            );
          }}
        />
      </section>
    </section>
  );
}
