import { type ClipboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { useFormView } from '../FormView.tsx';
import { cellIn, placeOf } from './grid-cells.ts';
import { layBlock, type PastedBlock, readBlock, textsIn, writeBlock } from './grid-clipboard.ts';
import { onGridKeyDown } from './grid-keys.ts';
import { GridSelection } from './grid-selection.ts';
import { showRegionOf } from './ScrollRegion.tsx';
import { SkippedNotice } from './SkippedNotice.tsx';

const MOVES = new Set(['Tab', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

interface Props {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Cells that are moved over, chosen, copied and pasted as in a spreadsheet. */
export function CellGrid({ className, children }: Props) {
  const { t } = useTranslation();
  const { def, editing } = useFormView();
  const selection = useRef<GridSelection>(null);
  selection.current ??= new GridSelection();
  const chosen = selection.current;
  const [offered, setOffered] = useState<PastedBlock | null>(null);
  const [skipped, setSkipped] = useState<PastedBlock['skipped'] | null>(null);

  const copy = (event: ClipboardEvent) => {
    if (chosen.block.length === 0) return false;
    event.clipboardData.setData('text/plain', writeBlock(chosen.block));
    event.preventDefault();
    return true;
  };
  const put = ({ fits, added, skipped }: PastedBlock) => {
    if (!editing) return;
    setSkipped(skipped.names + skipped.headings > 0 ? skipped : null);
    editing.paste([...fits, ...added.flatMap((line) => textsIn(line, editing.addRow(line.rowPath)))]);
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const from = event.target as HTMLElement;
    const text = event.clipboardData.getData('text/plain');
    // Lines pasted into a text of several lines are its own, unless they are parted into columns.
    const parted = from instanceof HTMLTextAreaElement ? /\t/ : /[\t\n]/;
    if (!editing || !from.dataset.cell || !parted.test(text)) return;
    event.preventDefault();
    const block = layBlock(def, from, readBlock(text), editing.roomForRows);
    if (block.overhang > 0) setOffered(block);
    else put(block);
  };
  /** Shift and a press, or a press drawn over other cells, choose a block from the cell in focus. */
  const point = (event: PointerEvent, drawn: boolean) => {
    const from = document.activeElement;
    const to = cellIn(placeOf(event.target as HTMLElement));
    if (!(from instanceof HTMLElement) || !from.dataset.cell || !to) return;
    if (from === to && chosen.block.length === 0) return;
    chosen.extend(from, to);
    if (!drawn) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the inputs inside
    <div
      className={className}
      data-grid=""
      onKeyDown={(event) => onGridKeyDown(event, chosen, editing)}
      onKeyUp={(event) => MOVES.has(event.key) && showRegionOf(event.target as Element)}
      onCopy={copy}
      onCut={(event) => {
        if (copy(event))
          editing?.paste(chosen.cells().map((cell) => ({ cell: cell.dataset.cell ?? '', text: '' })));
      }}
      onPaste={paste}
      onPointerDown={(event) => (event.shiftKey ? point(event, false) : chosen.clear())}
      onPointerOver={(event) => event.buttons === 1 && event.pointerType === 'mouse' && point(event, true)}
      onInput={() => chosen.clear()}
    >
      {skipped && (
        <SkippedNotice skipped={skipped} onUndo={() => editing?.undo()} onClose={() => setSkipped(null)} />
      )}
      {children}
      <ConfirmDialog
        opened={offered !== null}
        title={t('forms:paste.title')}
        confirmLabel={t('forms:paste.confirm', { count: offered ? sizeOf(offered) : 0 })}
        busy={false}
        error={null}
        onClose={() => setOffered(null)}
        onConfirm={() => {
          if (offered) put(offered);
          setOffered(null);
        }}
      >
        {t('forms:paste.overhang', { count: offered?.overhang ?? 0 })}
      </ConfirmDialog>
    </div>
  );
}

const sizeOf = ({ fits, added }: PastedBlock): number =>
  fits.length + added.reduce((sum, { texts }) => sum + texts.length, 0);
