import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#web/lib/api.ts';
import styles from './ErrorNotice.module.css';
import { Icon } from './Icon.tsx';

/** The full sentence for an error: what happened, why, what to do. */
export function errorText(t: TFunction, error: unknown): string {
  const { reason, detail } = error instanceof ApiError ? error : { reason: 'service.failed', detail: {} };
  // A reason is data of the server; whether it has a text is proved by texts.test.ts, not by the compiler.
  const sentence = t as unknown as (keys: string[], values: object) => string;
  return sentence([`errors:${reason}`, 'errors:service.failed'], detail);
}

/** What asking again does not change. */
const lasting: ReadonlySet<string> = new Set(['forbidden', 'not_found', 'invalid']);

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ErrorNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const mayHelp = !(error instanceof ApiError && lasting.has(error.code));
  return (
    <div className={styles.notice} role="alert">
      <Icon name="error" className={styles.icon} />
      <div>
        <p className={styles.text}>{errorText(t, error)}</p>
        {onRetry && mayHelp && (
          <Button variant="default" size="compact-md" mt="xs" onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
