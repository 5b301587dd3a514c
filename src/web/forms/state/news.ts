import type { Answer, CellKey, FindingComments } from '#domain/forms/model.ts';
import type { AnswerQueue } from './answer-queue.ts';
import type { FormStore } from './form-store.ts';

/** What others did in a form since this page last heard of it. */
export interface FormNews {
  readonly changes: readonly {
    readonly cell: CellKey;
    readonly value: Answer | null;
    readonly version: number;
  }[];
  readonly comments: FindingComments;
  readonly confirmed: readonly string[];
  /** Who else has the form open, and where. */
  readonly people: readonly { readonly name: string; readonly cell: CellKey | null }[];
}

/**
 * Brings what others changed onto the screen. A cell with a change or a text of one's own is left alone:
 * saving it will show both values.
 */
export function takeNews(news: FormNews, store: FormStore, queue: AnswerQueue): void {
  const free = news.changes.filter(
    ({ cell, version }) => queue.isNews(cell, version) && !store.holdsOwn(cell),
  );
  for (const { cell, version } of free) queue.learn(cell, version);
  if (free.length > 0) store.adopt(free);
  if (!sameRecord(news.comments, store.summary().comments)) store.setComments(news.comments);
  if (news.confirmed.join() !== store.carried.confirmed.join()) store.setConfirmed(news.confirmed);
  store.setVisitors(new Map(news.people.flatMap(({ name, cell }) => (cell ? [[cell, name]] : []))));
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
