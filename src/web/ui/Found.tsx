import type { ReactNode } from 'react';
import type { TextPart } from '#domain/kernel/found.ts';
import styles from './Found.module.css';

interface ThingProps {
  /** The way to the thing that was found. */
  readonly link: ReactNode;
  /** Where it stands. */
  readonly children: ReactNode;
}

export function FoundThing({ link, children }: ThingProps) {
  return (
    <p className={styles.what}>
      {link}
      <span className={styles.where}>{children}</span>
    </p>
  );
}

export const FoundText = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.text}>{children}</p>
);

/** A text with the found words marked. */
export function FoundWords({ parts }: { readonly parts: readonly TextPart[] }) {
  const places = parts.map((_, nth) => parts.slice(0, nth).reduce((at, { text }) => at + text.length, 0));
  return parts.map(({ text, found }, nth) =>
    found ? (
      <mark key={places[nth]} className={styles.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
