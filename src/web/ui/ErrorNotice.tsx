import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#web/lib/api.ts';
import styles from './ErrorNotice.module.css';
import { Icon } from './Icon.tsx';
import { useErrorText } from './use-error-text.ts';

/** What asking again does not change. */
const lasting: ReadonlySet<string> = new Set(['forbidden', 'not_found', 'invalid']);

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ErrorNotice({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const mayHelp = !(error instanceof ApiError && lasting.has(error.code));
  return (
    <div className={styles.notice} role="alert">
      <Icon name="error" className={styles.icon} />
      <div>
        <p className={styles.text}>{errorText(error)}</p>
        {onRetry && mayHelp && (
          <Button variant="default" size="compact-md" mt="xs" onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
