import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleContract } from '#domain/people/contract.ts';
import { useChange } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { AppointmentFields, type NewAppointment } from './AppointmentFields.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddPersonDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people:add.title')}>
      <AddPersonForm onClose={onClose} />
    </Dialog>
  );
}

const loginShape = peopleContract.addPerson.body.shape.login;

function AddPersonForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [fullName, setFullName] = useState('');
  const [login, setLogin] = useState('');
  const [tried, setTried] = useState(false);
  const [appointment, setAppointment] = useState<NewAppointment>({
    role: undefined,
    organization: undefined,
    validFrom: today,
  });
  const add = useChange(peopleContract.addPerson);
  const loginWrong = !loginShape.safeParse(login).success;

  if (add.data) {
    return <OneTimePassword of={add.data.person.fullName} password={add.data.password} onClose={onClose} />;
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { role, organization, validFrom } = appointment;
    if (loginWrong || !role || !organization) return;
    add.mutate({ body: { fullName, login, role, organizationId: organization.id, validFrom } });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('people:add.fullName')}
          value={fullName}
          onChange={(event) => setFullName(event.currentTarget.value)}
          minLength={3}
          maxLength={200}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <TextInput
          label={t('account:signIn.login')}
          description={t('people:add.loginRule')}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={tried && loginWrong ? t('people:add.loginWrong') : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <AppointmentFields value={appointment} onChange={setAppointment} tried={tried} />
        {add.error && <ErrorNotice error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('people:add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
