import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Line {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** What stands in the line, and whether it is being typed. */
  readonly text: string;
  readonly isTyped: boolean;
  /** A number is no words: a double click in it puts the caret, in a text it chooses a word. */
  readonly isNumber: boolean;
  readonly bringBack: (text: string) => void;
}

/**
 * A line is the cell of a spreadsheet: whoever comes to it by a click, a tap, a key or a link has all of it chosen,
 * so that a typed figure takes the place of the old one. A second click or F2 puts the caret into it, Escape brings
 * back what stood there on arrival.
 */
export function useWholeLine({ ref, text, isTyped, isNumber, bringBack }: Line) {
  /** What stood there when the focus came; undefined while it is elsewhere. */
  const [arrival, setArrival] = useState<string>();
  const isArriving = useRef(false);

  // A value that was put there, brought back or read from what was typed is a whole again; not in a window that
  // was left in the middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changed
  useLayoutEffect(() => {
    if (!isTyped && ref.current === document.activeElement && document.hasFocus()) ref.current?.select();
  }, [ref, text]);

  const arrive = (at: string) => {
    setArrival(at);
    ref.current?.select();
  };
  const isChanged = arrival !== undefined && text !== arrival;
  return {
    // Escape is the cell's before it closes the dialog that the cell stands in.
    'data-mantine-stop-propagation': isChanged || undefined,
    onFocus: () => {
      // Back from another window the person goes on where the caret was.
      if (arrival === undefined) arrive(text);
    },
    onBlur: () => {
      if (document.activeElement !== ref.current) setArrival(undefined);
    },
    onMouseDown: () => {
      isArriving.current = document.activeElement !== ref.current;
    },
    // The browser has put the caret where the press was.
    onClick: () => {
      if (isArriving.current) ref.current?.select();
      isArriving.current = false;
    },
    onDoubleClick: () => {
      if (isNumber) putCaretAtEnd(ref.current);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'F2') putCaretAtEnd(ref.current);
      else if (event.key === 'Escape' && isChanged) bringBack(arrival);
      else {
        if (event.key === 'Enter') arrive(event.currentTarget.value);
        return;
      }
      event.preventDefault();
    },
  };
}

function putCaretAtEnd(line: HTMLInputElement | null): void {
  line?.setSelectionRange(line.value.length, line.value.length);
}
