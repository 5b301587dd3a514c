import { blockBetween, cellIn } from './grid-cells.ts';

type Block = readonly (readonly HTMLTableCellElement[])[];

/**
 * The block of cells chosen with Shift or the mouse, from the cell in focus. It is drawn by an attribute of
 * the table's places: choosing a hundred cells repaints no component.
 */
export class GridSelection {
  #anchor: HTMLElement | undefined;
  #head: HTMLElement | undefined;
  #block: Block = [];

  /** Empty unless more than one cell is chosen. */
  get block(): Block {
    return this.#block;
  }

  /** Where the next step of the block starts. */
  headFrom(anchor: HTMLElement): HTMLElement {
    return this.#anchor === anchor && this.#head ? this.#head : anchor;
  }

  extend(anchor: HTMLElement, head: HTMLElement): void {
    const block = blockBetween(anchor, head);
    if (!block) return;
    this.clear();
    this.#anchor = anchor;
    this.#head = head;
    this.#block = block.flat().length > 1 ? block : [];
    for (const place of this.#block.flat()) place.dataset.selected = '';
  }

  clear(): void {
    for (const place of this.#block.flat()) delete place.dataset.selected;
    this.#block = [];
    this.#head = undefined;
  }

  /** Cells that take answers, row by row. */
  cells(): readonly HTMLElement[] {
    return this.#block.flat().flatMap((place) => cellIn(place) ?? []);
  }
}
