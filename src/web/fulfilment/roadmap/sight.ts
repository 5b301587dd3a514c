import { reachOf } from '#domain/rights.ts';
import { useSession } from '#web/lib/session.tsx';

/** Whether the person sees only the assignments of some organisations: what is assigned to others is not told to them. */
export function useNarrowSight(): boolean {
  const { appointments } = useSession();
  const reaches = appointments.map(({ role }) => reachOf(role, 'assignment.read'));
  return reaches.some((reach) => reach !== undefined) && !reaches.includes('region');
}
