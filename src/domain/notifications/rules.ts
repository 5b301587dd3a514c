import type { LocalDate } from '#domain/kernel/dates.ts';
import { isDayOff } from '#domain/terms/rules.working-days.ts';
import { type LetterState, QUIET } from './model.ts';

/** Letters go on working days, outside of the quiet hours. */
export const isLetterTime = (day: LocalDate, hour: number): boolean =>
  !isDayOff(day) && hour >= QUIET.until && hour < QUIET.from;

/** What became of one attempt. */
export type Attempt =
  | { readonly is: 'taken' }
  /** The server said no to the letter, for good or for now; `atAddress`: because of whom it is for. */
  | {
      readonly is: 'refused';
      readonly forGood: boolean;
      readonly atAddress: boolean;
      readonly words: string;
    }
  /** No server was reached, or it would not talk to us: nothing was sent. */
  | { readonly is: 'unreached'; readonly words: string }
  /** The line broke, or nobody answered: it may have been taken. */
  | { readonly is: 'doubted'; readonly words: string };

/** Minutes before each next attempt. */
export const RETRY_MINUTES = [1, 5, 30, 120, 360] as const;

export interface Standing {
  readonly state: LetterState;
  readonly isDoubted: boolean;
  /** Minutes until the next attempt; null where there is none. */
  readonly retryIn: number | null;
  readonly error: string | null;
}

/**
 * Where a letter stands after an attempt: what may be lost is sent again under the same Message-ID, what was refused for
 * good never is.
 * @param attempts those that were made, this one included
 */
export function afterAttempt(attempt: Attempt, attempts: number, wasDoubted: boolean): Standing {
  if (attempt.is === 'taken') return { state: 'sent', isDoubted: wasDoubted, retryIn: null, error: null };
  const isDoubted = wasDoubted || attempt.is === 'doubted';
  const error = attempt.words.slice(0, 500);
  const over = { state: isDoubted ? 'unknown' : 'failed', isDoubted, retryIn: null, error } as const;
  if (attempt.is === 'refused' && attempt.forGood) return { ...over, state: 'failed' };
  const retryIn = RETRY_MINUTES[attempts - 1];
  return retryIn === undefined ? over : { state: 'queued', isDoubted, retryIn, error };
}
