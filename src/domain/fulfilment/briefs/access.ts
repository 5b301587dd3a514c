import { type Actor, type Appointment, holds } from '#domain/access/actor.ts';
import { AppError } from '#domain/kernel/errors.ts';
import { reachOf } from '#domain/rights.ts';

export const canKeepBriefs = (actor: Actor): boolean => holds(actor, 'brief.make');

/**
 * By which appointment a person keeps a paper: whose it is tells who else reads it.
 * @throws AppError `forbidden`
 */
export function appointmentToKeep({ appointments }: Pick<Actor, 'appointments'>): Appointment {
  const reaches = appointments.map((one) => [one, reachOf(one.role, 'brief.make')] as const);
  const [widest] =
    reaches.find(([, reach]) => reach === 'region') ?? reaches.find(([, reach]) => reach) ?? [];
  if (!widest) throw new AppError('forbidden', 'access.no_right');
  return widest;
}
