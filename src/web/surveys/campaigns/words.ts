import type { TFunction } from 'i18next';
import { campaignName as nameOf } from '#domain/surveys/present.name.ts';
import { type HoldingState, type Holdings, statesOf } from '#domain/surveys/rules.choosing.ts';
import type { Tone } from '#web/ui/StatusBadge.tsx';

/** In the language of the interface. */
export const campaignName = (t: TFunction, campaign: Parameters<typeof nameOf>[0]): string =>
  nameOf(campaign, t('surveys:choice.name', { skipInterpolation: true }));

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
