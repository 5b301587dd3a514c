import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DeskWait } from '#domain/desk/model.ts';
import { joined } from '#domain/kernel/joined.ts';
import type { Wait } from '#domain/kernel/next-action.ts';
import { features } from '#web/features.ts';
import type { WaitLinks } from '#web/lib/feature.ts';
import { formatDay } from '#web/lib/format.ts';
import styles from './ActionList.module.css';

/** Where each is seen: every feature tells it of its own. */
const links: WaitLinks<DeskWait> = joined(
  features.flatMap((feature) => ('awaited' in feature ? [feature.awaited] : [])),
);

/** What was sent and is not answered: what it is, whose step it is, since when. */
export function WaitList({ waits }: { readonly waits: readonly Wait<DeskWait>[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t('desk:waitsTitle')}>
      {waits.map((wait) => (
        <li key={`${wait.kind}:${wait.subjectId}:${wait.sinceOn}`} data-list-row="">
          <Link {...links[wait.kind](wait)} className={styles.action}>
            <span className={styles.words}>
              <span className={styles.title}>
                {t(`desk:waits.${wait.kind}`, { title: wait.title, count: wait.count })}
              </span>
              <span className={styles.quiet}>{whoseStep(t, wait)}</span>
            </span>
            <span className={styles.term}>{sinceWords(t, wait)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function whoseStep(t: TFunction, { kind, at }: Wait<DeskWait>): string {
  const named = kind === 'change_answer' || kind === 'form_at_school';
  if (named && at !== null) return t(`desk:waitAt.${kind}_named`, { at });
  return t(`desk:waitAt.${kind}`, { at: at ?? '' });
}

function sinceWords(t: TFunction, { sinceOn, waitingDays, lastTook }: Wait<DeskWait>): string {
  const since =
    sinceOn === null || waitingDays === null
      ? []
      : waitingDays === 0
        ? [t('desk:sentToday')]
        : [t('desk:sent', { day: formatDay(sinceOn), days: t('desk:days', { count: waitingDays }) })];
  const took =
    lastTook === undefined
      ? []
      : lastTook === 0
        ? [t('desk:lastTookSameDay')]
        : [t('desk:lastTook', { days: t('desk:days', { count: lastTook }) })];
  return [...since, ...took].join('; ');
}
