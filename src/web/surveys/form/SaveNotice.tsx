import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerQueue } from '#web/forms/state/answer-queue.ts';
import { ApiError } from '#web/lib/api.ts';
import { formatTime } from '#web/lib/format.ts';
import type { SaveState } from '#web/lib/save-queue.ts';
import { useSession } from '#web/lib/session.tsx';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { useErrorText } from '#web/ui/use-error-text.ts';
import styles from '../Survey.module.css';

const iconOf: Readonly<Record<SaveState['phase'], IconName>> = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  offline: 'warning',
  refused: 'error',
};

export function useSaveState(queue: AnswerQueue): SaveState {
  return useSyncExternalStore(queue.subscribe, queue.state);
}

interface Props {
  readonly queue: AnswerQueue;
  readonly restored: number;
  /** `false`: texts that are no answers yet are on this screen only. */
  readonly keeps?: boolean;
}

/** The state of saving, always in words. */
export function SaveNotice({ queue, restored, keeps = true }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { timeZone } = useSession().region;
  const { phase, savedAt, unsaved, kept, error } = useSaveState(queue);
  const words = {
    saved: () =>
      savedAt ? t('surveys:save.saved', { time: formatTime(savedAt, timeZone) }) : t('surveys:save.none'),
    waiting: () => t('surveys:save.waiting'),
    saving: () => t('surveys:save.saving'),
    offline: () =>
      error instanceof ApiError && error.code !== 'offline'
        ? t('surveys:save.postponed', { why: errorText(error), count: unsaved })
        : t('surveys:save.offline', { count: unsaved }),
    refused: () => t('surveys:save.refused', { why: errorText(error) }),
  };
  return (
    <div className={styles.save} data-phase={phase}>
      <p role="status">
        <Icon name={iconOf[phase]} size={15} /> {words[phase]()}
      </p>
      {(phase === 'offline' || phase === 'refused') && (
        <Button variant="default" size="compact-sm" onClick={() => queue.retry()}>
          {t('surveys:save.tryAgain')}
        </Button>
      )}
      {(!keeps || (!kept && unsaved > 0)) && <p role="alert">{t('notKept')}</p>}
      {restored > 0 && phase !== 'saved' && <p>{t('surveys:save.restored', { count: restored })}</p>}
    </div>
  );
}
