import type { TFunction } from 'i18next';
import type { Campaign } from '#domain/surveys/model.ts';
import { type HoldingState, type Holdings, statesOf } from '#domain/surveys/rules.choosing.ts';
import { formatDay } from '#web/lib/format.ts';
import type { Tone } from '#web/ui/StatusBadge.tsx';

/** Collections of one form differ in period and due date: these stand first, where a narrow place cuts the rest. */
export function campaignName(t: TFunction, campaign: Pick<Campaign, 'title' | 'period' | 'dueOn'>): string {
  const { title, period, dueOn } = campaign;
  return t('surveys:choice.name', { title, period, day: formatDay(dueOn) });
}

const toneOf = {
  overdue: 'danger',
  waiting: 'soon',
  closed: 'neutral',
  accepted: 'done',
  untouched: 'neutral',
  open: 'info',
} as const satisfies Record<HoldingState, Tone>;

export function holdingWords(t: TFunction, holdings: Holdings) {
  return statesOf(holdings).map(({ state, count }) => ({
    tone: toneOf[state],
    words: t(`surveys:choice.${state}`, { count }),
  }));
}
