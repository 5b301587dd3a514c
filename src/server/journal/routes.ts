import type { journalContract } from '#domain/journal/contract.ts';
import type { Handlers } from '#server/lib/call.ts';
import { listJournal } from './store.ts';

const JOURNAL_PAGE = 50;

export function journalRoutes(): Handlers<typeof journalContract> {
  return {
    async listJournal({ tx, scope }, { query }) {
      const rows = await listJournal(tx, scope, query, JOURNAL_PAGE + 1);
      const items = rows.slice(0, JOURNAL_PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
      return { items, more: rows.length > JOURNAL_PAGE };
    },
  };
}
