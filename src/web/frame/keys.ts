import { type LinkProps, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Section } from '#web/lib/feature.ts';
import { pressPageKey } from '#web/lib/page-keys.ts';

/** The physical key, so that `g` works with the Russian layout too. */
function letterOf(event: KeyboardEvent): string {
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : '';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}

/** Moves the focus to the first link or button of the next (or previous) row of the list on the page. */
function moveInList(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-list-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const targetIn = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a[href], button');
  const first = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  for (let next = first; next >= 0 && next < rows.length; next += step) {
    const target = targetIn(rows[next]);
    if (target) {
      target.focus();
      return;
    }
  }
}

/** `/` search, `g` + letter sections, `j`/`k` in lists, `?` shows the keys. */
export function useKeys(sections: readonly Section[], showKeys: () => void): void {
  const navigate = useNavigate();

  useEffect(() => {
    let afterG = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const letter = letterOf(event);
      const section = afterG ? sections.find((s) => s.letter === letter) : undefined;
      afterG = !afterG && letter === 'g';
      if (section) {
        event.preventDefault();
        void navigate({ to: section.to as LinkProps['to'] });
      } else if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
        showKeys();
      } else if (event.code === 'Slash') {
        const fields = [...document.querySelectorAll<HTMLInputElement>('[data-page-search]')];
        // The page's own comes after the one of the header.
        const search = fields.findLast((field) => field.checkVisibility());
        if (search) event.preventDefault();
        search?.focus();
      } else if (pressPageKey(letter)) {
        event.preventDefault();
      } else if (letter === 'j' || letter === 'k') {
        moveInList(letter === 'j' ? 1 : -1);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [sections, showKeys, navigate]);
}
