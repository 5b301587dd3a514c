import { AppError } from '#domain/kernel/errors.ts';
import type { Actor } from './actor.ts';

declare const checked: unique symbol;

/** A row on which the actor's right to perform `Action` has been checked: by `authorize`, or there was no actor. */
export type Authorized<T, Action extends string> = T & { readonly [checked]: Action };

/**
 * Runs the noun's own check (`can…` of its access.ts).
 * @throws AppError `forbidden` with the reason `access.not_yours`
 */
export function authorize<T, Action extends string>(
  actor: Actor,
  subject: T,
  _action: Action,
  can: (actor: Actor, subject: T) => boolean,
): Authorized<T, Action> {
  if (!can(actor, subject)) throw new AppError('forbidden', 'access.not_yours');
  return subject as Authorized<T, Action>;
}

/** For the system's own work (jobs, commands), which acts for no person. */
export function unattended<T, Action extends string>(subject: T, _action: Action): Authorized<T, Action> {
  return subject as Authorized<T, Action>;
}
