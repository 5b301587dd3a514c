import type { TFunction } from 'i18next';
import { type MeasureState, measureStates } from '#domain/assignments/model.ts';

/** «Из 24 мероприятий: исполнено 9, без просрочки 11, под угрозой 2, просрочено 2»; what is nil is not told. */
export function measuresSentence(t: TFunction, counts: Readonly<Record<MeasureState, number>>): string {
  const told = measureStates.filter((state) => counts[state] > 0);
  const total = told.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return t('desk:measures.none');
  const parts = told.map((state) => t(`desk:measures.${state}`, { number: counts[state] }));
  return t('desk:measures.total', { count: total, parts: parts.join(', ') });
}
