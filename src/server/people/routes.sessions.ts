import { AppError } from '#domain/kernel/errors.ts';
import type { sessionsContract } from '#domain/people/contract.sessions.ts';
import type { Handlers } from '#server/lib/call.ts';
import * as sessions from './store.sessions.ts';

/** What a person does with their own sessions. */
export function sessionsRoutes(): Handlers<typeof sessionsContract> {
  return {
    async listSessions({ tx, actor, person, securityNow }) {
      const open = await sessions.listSessions(tx, actor.userId, securityNow);
      return open.map(({ tokenHash, openedAt, seenAt, ...session }) => ({
        ...session,
        openedAt: openedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        current: tokenHash === person.tokenHash,
      }));
    },

    async endSession({ tx, actor, person, note }, { params }) {
      if (!(await sessions.deleteOtherSession(tx, actor.userId, person.tokenHash, params.id)))
        throw new AppError('not_found', 'session.not_found');
      note(`user:${actor.userId}`);
      return undefined;
    },

    async endOtherSessions({ tx, actor, person, note }) {
      await sessions.deleteSessionsOf(tx, actor.userId, person.tokenHash);
      note(`user:${actor.userId}`);
      return undefined;
    },
  };
}
