import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A file dropped anywhere is meant for the open dialog: beside it the browser would leave the page to show the file.
 * Answers whether one is held over the page.
 */
export function useDroppedFile(isOpen: boolean, onDrop: (file: File | null) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          // Words dragged within the page are not ours.
          if (event.dataTransfer?.types.includes('Files')) act(event);
        },
        { signal: stop.signal },
      );
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      dropped(event.dataTransfer?.files[0] ?? null);
    });
    return () => stop.abort();
  }, [isOpen]);
  return over;
}
