import { Button, Input, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryContract } from '#domain/directory/contract.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import { foldText } from '#domain/kernel/text.ts';
import { read } from '#web/lib/queries.ts';
import styles from './OrganizationField.module.css';

interface Props {
  readonly label: string;
  readonly value: OrganizationRef | undefined;
  readonly onChange: (organization: OrganizationRef | undefined) => void;
  /** The form was sent without a choice. */
  readonly missing: boolean;
}

const offeredAtOnce = 8;

/** One organisation of about a thousand: the server finds by words of the name or ИНН while one types. */
export function OrganizationField({ label, value, onChange, missing }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    ...read(directoryContract.listOrganizations, { query: { search } }),
    enabled: search.length > 1 && !value,
  });

  // A name that is typed as it stands is the choice, where no other organisation bears it.
  const named = (found.data?.items ?? []).filter(({ name }) => foldText(name) === foldText(typed));
  const takeTyped = () => {
    const [one] = named;
    if (one && named.length === 1) onChange(one);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-offer]'))) takeTyped();
  };

  if (value) {
    return (
      <Input.Wrapper label={label} labelElement="div">
        <div className={styles.chosen}>
          <span>{value.name}</span>
          <Button variant="default" size="compact-md" onClick={() => onChange(undefined)}>
            {t('organizationField:other')}
          </Button>
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <div>
      <TextInput
        label={label}
        description={t('organizationField:hint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={missing ? t('organizationField:missing') : undefined}
        autoComplete="off"
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          takeTyped();
        }}
      />
      <div role="status" className={styles.state}>
        {found.data?.total === 0 && t('organizationField:nothing')}
        {found.data && found.data.total > 0 && t('organizationField:found', { count: found.data.total })}
      </div>
      <ul className={styles.offered}>
        {found.data?.items.slice(0, offeredAtOnce).map((organization) => (
          <li key={organization.id}>
            <button
              type="button"
              data-offer=""
              className={styles.offer}
              onClick={() => onChange(organization)}
            >
              {organization.name}
              <span className={styles.place}>{organization.municipality?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
