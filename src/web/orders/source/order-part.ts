import type { Order } from '#domain/orders/model.ts';
import type { Shown } from './SourcePane.tsx';

/** Parts of an order that stand beside its document. */
export type OrderView = 'findings' | 'rows' | 'clauses';

/** A place of the document that the reader pressed to see what was read of it. */
export interface Picked {
  /** The part that shows it. */
  readonly view: OrderView;
  readonly line: number;
  readonly findingId?: string | undefined;
}

export interface OrderPartProps {
  readonly order: Order;
  readonly picked: Picked | undefined;
  /** The part went there; the same place may be pressed again. */
  readonly onPicked: () => void;
  /** Shows lines in the document beside. */
  readonly onShow: (shown: Shown) => void;
  /** The same on a phone too, where the document takes the place of the list. */
  readonly onOpenDocument: (shown: Shown) => void;
  /** Opens a finding in the list of findings. */
  readonly onOpenFinding: (line: number, findingId: string) => void;
}
