import type { TextPart } from '#domain/search/model.ts';
import styles from './Search.module.css';

/** A text with the found words marked. */
export function Words({ parts }: { readonly parts: readonly TextPart[] }) {
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
