import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationRef } from '#domain/directory/model.ts';
import { OrganizationField } from '#web/directory/OrganizationField.tsx';

interface Props {
  readonly busy: boolean;
  readonly onMake: (organization: OrganizationRef) => void;
}

/** The ministry's administrator makes a link for any organisation. */
export function OtherOrganization({ busy, onMake }: Props) {
  const { t } = useTranslation();
  const [organization, setOrganization] = useState<OrganizationRef>();
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (organization) onMake(organization);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" align="flex-start">
        <OrganizationField
          label={t('calendar:other')}
          value={organization}
          onChange={setOrganization}
          missing={tried && !organization}
        />
        <Button type="submit" variant="default" loading={busy}>
          {t('calendar:make')}
        </Button>
      </Stack>
    </form>
  );
}
