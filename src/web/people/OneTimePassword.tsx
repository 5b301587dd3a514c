import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './PeoplePage.module.css';

interface Props {
  readonly of: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** Shown once: the server keeps only its hash. */
export function OneTimePassword({ of, password, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <div role="status">{t('people:password.once', { name: of })}</div>
      <code className={styles.password}>{password}</code>
      <Group justify="space-between">
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} />} onClick={copy}>
              {copied ? t('actions.copied') : t('actions.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('people:password.handedOver')}</Button>
      </Group>
    </Stack>
  );
}
