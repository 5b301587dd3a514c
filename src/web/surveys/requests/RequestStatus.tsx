import { useTranslation } from 'react-i18next';
import type { ChangeRequestStatus } from '#domain/surveys/change-requests/model.ts';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';

const toneOf = {
  open: 'soon',
  agreed: 'done',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<ChangeRequestStatus, Tone>;

export function RequestStatus({ status }: { readonly status: ChangeRequestStatus }) {
  const { t } = useTranslation();
  return <StatusBadge tone={toneOf[status]}>{t(`changes:status.${status}`)}</StatusBadge>;
}
