import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ISSUED_PASSWORD_DAYS } from '#domain/people/model.ts';
import { CopyValue } from '#web/ui/CopyValue.tsx';
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
      <div role="status">{t('account:password.once', { name: of, days: ISSUED_PASSWORD_DAYS })}</div>
      <code className={styles.password}>{password}</code>
      <Group justify="space-between">
        <CopyValue value={password} />
        <Button onClick={onClose}>{t('account:password.handedOver')}</Button>
      </Group>
    </Stack>
  );
}
