import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/orders/reading/model.ts';
import { cellsOfLine, lineId, segmentsOf } from './lines.ts';
import styles from './Source.module.css';

interface Props {
  readonly number: number;
  readonly words: string;
  /** Columns, where the line is a row of a table. */
  readonly tracks: string | undefined;
  readonly findings: readonly Finding[] | undefined;
  /** A row or a clause was read from it. */
  readonly isRead: boolean;
  readonly isChosen: boolean;
  readonly chosenId: string | undefined;
  readonly onOpen: (line: number, findingId?: string) => void;
}

const none: readonly Finding[] = [];

export const SourceLine = memo(function SourceLine(props: Props) {
  const { number, words, tracks, findings = none, isRead, isChosen, chosenId, onOpen } = props;
  const { t } = useTranslation();
  const [first] = findings;
  return (
    <li id={lineId(number)} className={styles.line} data-chosen={isChosen || undefined}>
      {isRead ? (
        // The way there by keyboard is the list itself: its items lead to their lines.
        <button
          type="button"
          tabIndex={-1}
          className={styles.number}
          aria-label={t('orderReview:toReading', { line: number })}
          onClick={() => onOpen(number)}
        >
          {number}
        </button>
      ) : (
        <span className={styles.number} aria-hidden="true">
          {words.trim() || first ? number : ''}
        </span>
      )}
      {tracks ? (
        <span className={styles.cells} style={{ '--tracks': tracks } as CSSProperties}>
          {cellsOfLine(words).map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <span key={at} className={styles.cell}>
              <Marked text={cell} findings={findings} chosenId={chosenId} />
            </span>
          ))}
        </span>
      ) : (
        <span className={styles.words}>
          <Marked text={words} findings={findings} chosenId={chosenId} />
        </span>
      )}
      {first && (
        <button
          type="button"
          className={styles.note}
          aria-label={t('orders:source.note', { line: number, count: findings.length })}
          onClick={() => onOpen(number, first.id)}
        >
          {findings.length}
        </button>
      )}
    </li>
  );
});

interface MarkedProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly chosenId: string | undefined;
}

/** The words with the places that findings quote. */
function Marked({ text, findings, chosenId }: MarkedProps) {
  return segmentsOf(text, findings).map(({ at, text: piece, ids }) =>
    ids.length > 0 ? (
      <mark key={at} className={styles.mark} data-chosen={(chosenId && ids.includes(chosenId)) || undefined}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
