import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain/kernel/dates.ts';
import type { Campaign, ProgressCounts } from '#domain/surveys/model.ts';
import { standingsOf } from '#domain/surveys/rules.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useSession } from '#web/lib/session.tsx';
import { daysLeftText } from '#web/terms/TermWords.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import styles from '../Survey.module.css';
import { campaignName } from './words.ts';

interface Props {
  readonly campaign: Campaign;
  readonly progress: ProgressCounts;
  /** Also its name, term and ground: nothing else of the page tells them. */
  readonly whole?: boolean;
}

/** One collection in one sentence: what has come, what waits, by when. */
export function CampaignState({ campaign, progress, whole }: Props) {
  const { t } = useTranslation();
  const { today, region } = useSession();
  const { total } = progress;
  const { schoolClosed, ...parts } = standingsOf(progress);
  const left = daysLeftText(t, daysBetween(today, campaign.dueOn));
  return (
    <details className={styles.state} open={whole}>
      <summary>
        {parts.accepted === total
          ? t('surveys:allAccepted', { total })
          : t('surveys:state', { total, ...parts })}{' '}
        {schoolClosed > 0 && t('campaigns:page.summaryClosed', { count: schoolClosed })}
        <Progress done={parts.accepted} total={total} label={t('surveys:column.accepted')} />
      </summary>
      <p className={styles.line}>
        <strong>{campaignName(t, campaign)}</strong> · {left}
      </p>
      {campaign.closedAt && (
        <p className={styles.line}>
          {t('campaigns:closed', { moment: formatMoment(campaign.closedAt, region.timeZone) })}
        </p>
      )}
      <p className={styles.secondary}>{t('surveys:source', { source: campaign.source })}</p>
    </details>
  );
}
