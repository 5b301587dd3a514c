import type { LocalDate } from '#domain/kernel/dates.ts';
import type { ListedCampaign, SurveyFormRow } from './model.ts';
import { availableActions } from './rules.ts';

/** What a page is opened for: to do what is due, to decide on what was sent, or to read figures. */
export type Purpose = 'act' | 'decide' | 'read';

/** What a collection, or a school's form of it, holds for the person who looks at it. */
export interface Holdings {
  /** Until when; the later, the newer. */
  readonly due: string;
  readonly closed: boolean;
  readonly total: number;
  /** Forms over their term that can still be sent. */
  readonly overdue: number;
  /** Forms that wait for this person. */
  readonly waiting: number;
  /** Forms that a school has opened. */
  readonly begun: number;
  readonly accepted: number;
}

type Sign = 'overdue' | 'waiting' | 'begun' | 'accepted';

/** What comes first for each purpose: a new collection never hides the one that is burning. */
const signsOf = {
  act: ['overdue', 'waiting', 'begun'],
  decide: ['waiting', 'overdue', 'begun'],
  read: ['accepted', 'begun'],
} as const satisfies Record<Purpose, readonly Sign[]>;

const burns = (sign: Sign | undefined): boolean => sign === 'overdue' || sign === 'waiting';

/** Of what burns the longest due stands first, single forms of a closed collection last; of the rest the newest. */
function compare(a: Holdings, b: Holdings, sign: Sign | undefined): number {
  if (!burns(sign)) return b.due.localeCompare(a.due);
  return Number(a.closed) - Number(b.closed) || a.due.localeCompare(b.due);
}

/** In the order of need; the first one is what a page shows by itself. Equals keep their order. */
export function sortByNeed<One>(
  all: readonly One[],
  purpose: Purpose,
  holdingsOf: (one: One) => Holdings,
): One[] {
  const signs: readonly Sign[] = signsOf[purpose];
  const placed = all.map((one) => {
    const holdings = holdingsOf(one);
    const sign = signs.findIndex((name) => holdings[name] > 0);
    return { one, holdings, rank: sign < 0 ? signs.length : sign };
  });
  return placed
    .toSorted((a, b) => a.rank - b.rank || compare(a.holdings, b.holdings, signs[a.rank]))
    .map(({ one }) => one);
}

export type HoldingState = 'overdue' | 'waiting' | 'closed' | 'accepted' | 'untouched' | 'open';

/** How it stands, in words for a list: what burns, with its number, or else one word. */
export function statesOf(
  holdings: Holdings,
): readonly { readonly state: HoldingState; readonly count: number }[] {
  const { overdue, waiting, closed, total, begun, accepted } = holdings;
  const burning = (['overdue', 'waiting'] as const).filter((state) => holdings[state] > 0);
  if (overdue + waiting > 0) return burning.map((state) => ({ state, count: holdings[state] }));
  if (closed) return [{ state: 'closed', count: accepted }];
  if (total > 0 && accepted === total) return [{ state: 'accepted', count: accepted }];
  return [begun === 0 ? { state: 'untouched', count: total } : { state: 'open', count: total }];
}

/** Nobody is late only where nothing due is missing in any collection, whichever of them a page shows. */
export function latenessOf(
  overdue: number,
  others: readonly Pick<ListedCampaign, 'overdue'>[],
): 'lateOnly' | 'nobodyLateHere' | 'nobodyLate' {
  if (overdue > 0) return 'lateOnly';
  return others.some((other) => other.overdue > 0) ? 'nobodyLateHere' : 'nobodyLate';
}

export function holdingsOfCampaign(campaign: ListedCampaign): Holdings {
  const { dueOn, closedAt, overdue, waiting, progress } = campaign;
  const { total, notOpened, schoolClosed, accepted } = progress;
  return {
    due: dueOn,
    closed: closedAt !== null,
    overdue,
    waiting,
    // Of a school that is no more nothing is expected.
    total: total - schoolClosed,
    begun: total - notOpened - schoolClosed,
    accepted,
  };
}

/** A school's own form: what can be filled in waits for the school, and is overdue by its own term. */
export function holdingsOfForm(form: SurveyFormRow, today: LocalDate): Holdings {
  const fillable = availableActions(form).includes('fill');
  const overdue = fillable && form.dueOn < today;
  return {
    due: form.dueOn,
    closed: form.campaign.closedAt !== null && !form.reopened,
    total: 1,
    overdue: Number(overdue),
    waiting: Number(fillable && !overdue),
    begun: Number(form.opened),
    accepted: Number(form.status === 'accepted'),
  };
}
