import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ChangePasswordDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const changed = () => {
    notifications.show({ message: t('account:password.changed') });
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('account:password.change')} size="sm">
      <ChangePasswordForm currentLabel={t('account:password.current')} onChanged={changed}>
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
      </ChangePasswordForm>
    </Dialog>
  );
}
