import { useTranslation } from 'react-i18next';
import type { MeasureState } from '#domain/fulfilment/model.ts';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';

const toneOfMeasure = {
  done: 'done',
  done_late: 'soon',
  overdue: 'danger',
  at_risk: 'soon',
  late: 'soon',
  in_time: 'info',
  undated: 'neutral',
  not_required: 'neutral',
  unassigned: 'neutral',
} as const satisfies Record<MeasureState, Tone>;

export function MeasureStateBadge({ state }: { readonly state: MeasureState }) {
  const { t } = useTranslation();
  return <StatusBadge tone={toneOfMeasure[state]}>{t(`roadmap:measureState.${state}`)}</StatusBadge>;
}
