import { useTranslation } from 'react-i18next';
import type { SurveyFormRow, SurveyStatus, Timeliness } from '#domain/surveys/model.ts';
import type { IconName } from '#web/ui/Icon.tsx';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';

const toneOf: Readonly<Record<SurveyStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'soon',
  accepted: 'done',
};
const iconOf: Readonly<Record<SurveyStatus, IconName>> = {
  draft: 'file',
  submitted: 'send',
  returned: 'undo',
  accepted: 'check',
};
const timelinessTone: Readonly<Record<Timeliness, Tone>> = {
  on_time: 'neutral',
  late: 'soon',
  awaited: 'neutral',
  overdue: 'danger',
  school_closed: 'neutral',
};

export function FormStatus({ form }: { readonly form: Pick<SurveyFormRow, 'status' | 'opened'> }) {
  const { t } = useTranslation();
  const { status, opened } = form;
  const untouched = status === 'draft' && !opened;
  return (
    <StatusBadge tone={toneOf[status]} icon={iconOf[status]}>
      {untouched ? t('surveys:status.notOpened') : t(`surveys:status.${status}`)}
    </StatusBadge>
  );
}

export function TimelinessBadge({ timeliness }: { readonly timeliness: Timeliness }) {
  const { t } = useTranslation();
  return <StatusBadge tone={timelinessTone[timeliness]}>{t(`surveys:timeliness.${timeliness}`)}</StatusBadge>;
}
