import { type Actor, holds } from '#domain/access/actor.ts';
import { type OrderStatus, orderStatuses } from './model.ts';

/**
 * An order that is still being read, or a plan that is still being written, binds nobody: it is seen by those who
 * import or approve it and by the controller of the order (order 01-21/744, cl. 3); everybody else sees what is approved.
 */
export const readableOrders = (actor: Actor): readonly OrderStatus[] =>
  holds(actor, 'draft.read') ? orderStatuses : ['approved'];
