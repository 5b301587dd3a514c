import { useTranslation } from 'react-i18next';
import { type MeasureState, measureStates } from '#domain/fulfilment/model.ts';

/** «Пунктов приказа и мероприятий: 24. Из них исполнено 9, просрочено 2, под угрозой 2, без просрочки 11»; what is nil is not told. */
export function MeasuresSentence({ counts }: { readonly counts: Readonly<Record<MeasureState, number>> }) {
  const { t } = useTranslation();
  const told = measureStates.filter((state) => counts[state] > 0);
  const total = told.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return t('desk:measures.none');
  const parts = told.map((state) => t(`desk:measures.${state}`, { number: counts[state] }));
  return t('desk:measures.total', { count: total, parts: parts.join(', ') });
}
