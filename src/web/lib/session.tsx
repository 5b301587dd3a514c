import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { covers, type Place, scopeOf } from '#domain/access/scope.ts';
import type { RegionId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import type { SignedIn } from '#domain/people/model.ts';
import type { Right } from '#domain/rights.ts';
import { connection } from './api.ts';
import { read } from './queries.ts';

export const sessionQuery = { ...read(peopleContract.getSession, {}), staleTime: 5 * 60_000 };

const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in. Only inside the frame, where there is always somebody. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}

export function useCan(right: Right): boolean {
  return useSession().rights.includes(right);
}

/** Whether a right of the person reaches a place; the server has the last word. */
export function useCovers(right: Right): (place: Place) => boolean {
  const { user, appointments } = useSession();
  const scope = scopeOf(
    {
      userId: user.id,
      regionId: '' as RegionId,
      appointments: appointments.map(({ id, role, organization, municipality }) => ({
        id,
        role,
        organizationId: organization.id,
        municipalityId: municipality?.id ?? null,
      })),
    },
    right,
  );
  return (place) => covers(scope, place);
}

/**
 * The last known person stays on the screen while they are asked to sign in again. Who signs in meanwhile in another
 * window does not take their place: what is typed here would be saved under that name.
 */
export function useLastSignedIn(): SignedIn | undefined {
  const { data } = useQuery(sessionQuery);
  const last = useRef<SignedIn>(undefined);
  const { signedIn } = data ?? {};
  last.current ??= signedIn ?? undefined;
  if (signedIn?.user.id === last.current?.user.id) last.current = signedIn ?? undefined;
  return last.current;
}

/** After signing in: the new token serves from the next call on, everything on the screen is read anew. */
export function useSignedIn(): (signedIn: SignedIn) => void {
  const client = useQueryClient();
  return (signedIn) => {
    connection.csrfToken = signedIn.csrfToken;
    client.setQueryData(sessionQuery.queryKey, (session) => ({
      demoAccounts: session?.demoAccounts ?? [],
      signedIn,
    }));
  };
}

interface Props {
  readonly signedIn: SignedIn;
  readonly children: ReactNode;
}

export function SessionProvider({ signedIn, children }: Props) {
  connection.csrfToken = signedIn.csrfToken;
  useEffect(() => {
    connection.csrfToken = signedIn.csrfToken;
  }, [signedIn.csrfToken]);
  return <SessionContext value={signedIn}>{children}</SessionContext>;
}
