import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#domain/plans/model.ts';
import { byLine, lineId, linesOf, segmentsOf } from '#web/plans/order/lines.ts';
import styles from './Findings.module.css';

interface Props {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly chosen: Finding | undefined;
  /** The line to bring into view. */
  readonly line: number | undefined;
  readonly onOpen: (findingId: string) => void;
}

/** The document line by line, as received, with the places that findings speak of. */
export function SourceText({ text, findings, chosen, line, onOpen }: Props) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const lines = useMemo(() => text.split(/\r?\n/), [text]);
  const marks = useMemo(() => byLine(findings), [findings]);
  const chosenLines = new Set(chosen ? linesOf(chosen) : []);

  useEffect(() => {
    const target = line === undefined ? null : document.getElementById(lineId(line));
    // Only the pane moves: the list beside it stays where the reader is.
    if (target && pane.current) pane.current.scrollTop = target.offsetTop - pane.current.clientHeight / 3;
  }, [line]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={pane} className={styles.pane} aria-label={t('plans:source.region')} tabIndex={0}>
      <ol className={styles.source}>
        {lines.map((words, at) => {
          const number = at + 1;
          const of = marks.get(number);
          return (
            <SourceLine
              key={lineId(number)}
              number={number}
              words={words}
              findings={of}
              chosenId={chosenLines.has(number) ? chosen?.id : undefined}
              onOpen={onOpen}
            />
          );
        })}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly number: number;
  readonly words: string;
  readonly findings: readonly Finding[] | undefined;
  readonly chosenId: string | undefined;
  readonly onOpen: (findingId: string) => void;
}

const SourceLine = memo(function SourceLine({ number, words, findings = [], chosenId, onOpen }: LineProps) {
  const { t } = useTranslation();
  const [first] = findings;
  return (
    <li id={lineId(number)} className={styles.line} data-chosen={chosenId !== undefined || undefined}>
      <span className={styles.number} aria-hidden="true">
        {words.trim() || first ? number : ''}
      </span>
      <span className={styles.words}>
        {segmentsOf(words, findings).map(({ at, text, ids }) =>
          ids.length > 0 ? (
            <mark
              key={at}
              className={styles.mark}
              data-chosen={(chosenId && ids.includes(chosenId)) || undefined}
            >
              {cells(text)}
            </mark>
          ) : (
            cells(text)
          ),
        )}
      </span>
      {first && (
        <button
          type="button"
          className={styles.note}
          aria-label={t('plans:source.note', { line: number, count: findings.length })}
          onClick={() => onOpen(first.id)}
        >
          {findings.length}
        </button>
      )}
    </li>
  );
});

/** A tab of the file stood between two cells of the paper. */
const cells = (text: string): string => text.replaceAll('\t', ' │ ');
