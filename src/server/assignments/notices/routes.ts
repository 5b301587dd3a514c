import type { noticesContract } from '#domain/assignments/notices/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { countUnread, listNotices, setRead } from './store.ts';

export const noticesRoutes = (): Handlers<typeof noticesContract> => ({
  listNotices: ({ tx, actor }, { query: { unread, ...paging } }) =>
    listNotices(tx, actor.userId, { ...paging, unread: unread === 'yes' }),

  countNotices: async ({ tx, actor }) => ({ count: await countUnread(tx, actor.userId) }),

  async readNotices({ tx, actor, now, note }, { body: { id } }) {
    await setRead(tx, actor.userId, id, now);
    note(id ? `notice:${id}` : 'notices');
    return { count: await countUnread(tx, actor.userId) };
  },
});
