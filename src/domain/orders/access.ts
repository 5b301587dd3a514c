import { type Actor, holds } from '#domain/access/actor.ts';
import { type OrderStatus, orderStatuses } from './model.ts';

/**
 * An order that is still being read, or a plan that is still being written, binds nobody: it is seen by those who
 * import or approve it and by the controller of the order (order 01-21/744, cl. 3); everybody else sees what is approved.
 */
export const readableOrders = (actor: Actor): readonly OrderStatus[] =>
  holds(actor, 'draft.read') ? orderStatuses : ['approved'];

/** Who imports orders decides on their findings and answers for the region's dictionary of parties. */
export const canDecideOrders = (actor: Actor): boolean => holds(actor, 'order.import');
