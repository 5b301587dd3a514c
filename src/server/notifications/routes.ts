import type { notificationsContract } from '#domain/notifications/contract.ts';
import type { Call, Handlers } from '#server/lib/call.ts';
import { findAddress, listLetters, setAddress } from './store.ts';

/** @param isConfigured this installation has a mail server */
export function notificationsRoutes(isConfigured: boolean): Handlers<typeof notificationsContract> {
  const present = async ({ tx, actor }: Call) => ({ isConfigured, own: await findAddress(tx, actor.userId) });
  return {
    getMailSettings: present,

    async setMailSettings(call, { body }) {
      const { regionId, userId } = call.actor;
      await setAddress(call.tx, regionId, userId, body);
      call.note(`user:${userId}`);
      return present(call);
    },

    listLetters: ({ tx, actor }, { query }) => listLetters(tx, actor.regionId, query),
  };
}
