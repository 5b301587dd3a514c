/** After how many days the program itself removes what nobody needs any longer. */
export const KEPT_DAYS = {
  /** A browser that stays signed in, at the longest. */
  sessions: 7,
  /** The database's own `purge_expired` says the same. */
  attempts: 1,
  /** A client repeats a request within minutes; a week outlives any queue of a browser that was offline. */
  repeats: 7,
  /** A report is written within a day; what was not attached by then is attached no more. */
  unattached: 1,
  /** Whoever asked for all forms at once has saved them by then; a later one is made anew, of what stands then. */
  archives: 7,
} as const;

type KeptKind = keyof typeof KEPT_DAYS | 'invitations' | 'people' | 'journal' | 'forms' | 'execution';

/**
 * How long a kind of record is kept: so many days; until the day that its maker names; or as the operator decides,
 * which nothing removes before (152-ФЗ, ст. 5, ч. 7).
 */
export interface Retention {
  readonly kind: KeptKind;
  readonly term: { readonly days: number } | 'named' | 'operator';
}

export const retentions: readonly Retention[] = [
  { kind: 'people', term: 'operator' },
  { kind: 'journal', term: 'operator' },
  { kind: 'forms', term: 'operator' },
  { kind: 'execution', term: 'operator' },
  { kind: 'invitations', term: 'named' },
  { kind: 'sessions', term: { days: KEPT_DAYS.sessions } },
  { kind: 'attempts', term: { days: KEPT_DAYS.attempts } },
  { kind: 'repeats', term: { days: KEPT_DAYS.repeats } },
  { kind: 'unattached', term: { days: KEPT_DAYS.unattached } },
  { kind: 'archives', term: { days: KEPT_DAYS.archives } },
];
